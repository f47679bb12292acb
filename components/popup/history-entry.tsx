import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { Moment } from '../ui/moment.tsx';
import { PersonRow } from '../ui/person-row.tsx';

interface HistoryEntryProps {
  summary: ProfileSummary;
  now: number;
  onShow: (slug: Slug) => void;
}

/** Somebody fetched: name, role and company (else the headline), and how long ago. */
export function HistoryEntry({ summary, now, onShow }: HistoryEntryProps) {
  const { slug, name, headline, role, company, fetchedAt } = summary;
  const known = [role, company].filter(Boolean).join(' · ') || headline;
  return (
    <PersonRow
      name={name}
      onShow={() => onShow(slug)}
      details={known && <span dir="auto">{known}</span>}
      aside={<Moment time={fetchedAt} now={now} style="narrow" />}
    />
  );
}
