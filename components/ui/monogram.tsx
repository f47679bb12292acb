import { initials } from '../../utils/profile/initials.ts';
import { cutLine } from './cut-line.tsx';
import './monogram.css';

/** The person's initials. Hidden from screen readers, because the name is next to it. */
export function Monogram({ name }: { name: string }) {
  return (
    <span class="monogram" aria-hidden="true">
      {initials(cutLine(name))}
    </span>
  );
}
