import { changeBrief } from '../../utils/i18n/change-text.ts';
import { relativeTime } from '../../utils/i18n/dates.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import { useTranslate } from '../ui/translate.tsx';
import './newest-change.css';

/** How long a change is news, in ms. */
const NEWS = 30 * 24 * 3_600_000;

interface NewestChangeProps {
  summary: ProfileSummary;
  now: number;
}

/** What the newest change was, in a word or two; all of it, and how long ago, shows on hover. */
export function NewestChange({ summary: { changedAt, changes }, now }: NewestChangeProps) {
  const t = useTranslate();
  const [main] = changes ?? [];
  if (changedAt === undefined || !changes || !main) return null;
  const all = changes.map((kind) => changeBrief(kind, t)).join(', ');
  return (
    <span
      class={now - changedAt < NEWS ? 'library-change is-news' : 'library-change'}
      title={`${all} · ${relativeTime(changedAt, now, localeOf(t))}`}
    >
      {changeBrief(main, t)}
    </span>
  );
}
