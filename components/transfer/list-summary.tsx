import { localeOf } from '../../utils/i18n/locale.ts';
import { plural } from '../../utils/i18n/plural.ts';
import type { ListPreview } from '../../utils/import/list-preview.ts';
import type { UnusableReason } from '../../utils/import/unusable-line.ts';
import { useTranslate } from '../ui/translate.tsx';

/** What is in a list, in one line: "120 addresses: 96 new, 20 saved, 4 not LinkedIn". */
export function ListSummary({ preview }: { preview: ListPreview }) {
  const { added, saved, queued, unusable } = preview;
  const t = useTranslate();
  const total = added.length + saved.length + queued.length + unusable.length;
  if (total === 0) return <p>{t('list_nobody')}</p>;
  const count = (...reasons: readonly UnusableReason[]) =>
    unusable.filter(({ reason }) => reasons.includes(reason)).length;
  const [repeated, elsewhere] = [count('repeated'), count('not-linkedin')];
  const parts = [
    ['list_count_new', added.length],
    ['list_count_saved', saved.length],
    ['list_count_queued', queued.length],
    ['list_count_repeated', repeated],
    ['list_count_not_linkedin', elsewhere],
    ['list_count_unusable', unusable.length - repeated - elsewhere],
  ] as const;
  const texts = parts.flatMap(([key, count]) => (count > 0 ? plural(t, key, count) : []));
  const list = new Intl.ListFormat(localeOf(t), { type: 'unit', style: 'short' }).format(texts);
  return <p class="list-summary">{plural(t, 'list_summary', total, list)}</p>;
}
