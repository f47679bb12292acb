import { initials } from '../../utils/profile/initials.ts';
import './monogram.css';

/** The person's initials, for the eye only: the name stands beside it. */
export function Monogram({ name }: { name: string }) {
  return (
    <span class="monogram" aria-hidden="true">
      {initials(name)}
    </span>
  );
}
