import { Briefcase } from 'lucide-preact';
import type { Position } from '../../utils/profile/profile.ts';

/** A current position: title and company. */
export function CurrentRole({ position: { title, company } }: { position: Position }) {
  if (!title && !company) return null;
  return (
    <p class="fact">
      <Briefcase size={14} aria-hidden="true" />
      <span>
        {title && <bdi class="fact-main">{title}</bdi>}
        {title && company && ' · '}
        {company && <bdi>{company}</bdi>}
      </span>
    </p>
  );
}
