import { changeBrief } from '../../../utils/i18n/change-text.ts';
import { relativeTime } from '../../../utils/i18n/dates.ts';
import { localeOf } from '../../../utils/i18n/locale.ts';
import type { ProfileSummary } from '../../../utils/profile/profile-summary.ts';
import { useTranslate } from '../../ui/translate.tsx';
import './newest-change.css';

/** How long a change counts as news, in ms. */
const NEWS_MS = 30 * 24 * 3_600_000;

interface NewestChangeProps {
  summary: ProfileSummary;
  now: number;
}

/** The most important change of a profile. The tooltip has all of them, and how long ago they were. */
export function NewestChange({ summary: { changedAt, changes }, now }: NewestChangeProps) {
  const t = useTranslate();
  const [main] = changes ?? [];
  if (changedAt === undefined || !changes || !main) return null;
  const all = changes.map((kind) => changeBrief(kind, t)).join(', ');
  return (
    <span
      class={now - changedAt < NEWS_MS ? 'library-change is-news' : 'library-change'}
      title={`${all} · ${relativeTime(changedAt, now, localeOf(t))}`}
    >
      {changeBrief(main, t)}
    </span>
  );
}
