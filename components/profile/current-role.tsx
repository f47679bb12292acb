import { Briefcase } from 'lucide-preact';
import type { Position } from '../../utils/profile/profile.ts';
import { CutLine } from '../ui/cut-line.tsx';

/** A current position: title and company. */
export function CurrentRole({ position: { title, company } }: { position: Position }) {
  if (!title && !company) return null;
  return (
    <p class="fact">
      <Briefcase size={14} aria-hidden="true" />
      <span>
        {title && (
          <bdi class="fact-main">
            <CutLine text={title} />
          </bdi>
        )}
        {title && company && ' · '}
        {company && (
          <bdi>
            <CutLine text={company} />
          </bdi>
        )}
      </span>
    </p>
  );
}
