import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { FetchAge } from '../ui/fetch-age.tsx';
import { PersonRow } from '../ui/person-row.tsx';

interface HistoryEntryProps {
  summary: ProfileSummary;
  now: number;
  onShow: (slug: Slug) => void;
}

/** A person in the history: name, role and company (or the headline), and the age of the fetch, if there was one. */
export function HistoryEntry({ summary, now, onShow }: HistoryEntryProps) {
  const { slug, name, headline, role, company, fetchedAt } = summary;
  const details = [role, company].filter(Boolean).join(' · ') || headline;
  return (
    <PersonRow
      name={name}
      onShow={() => onShow(slug)}
      details={details && <span dir="auto">{details}</span>}
      aside={<FetchAge fetchedAt={fetchedAt} now={now} />}
    />
  );
}
