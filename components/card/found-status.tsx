import { localeOf } from '../../utils/i18n/locale.ts';
import { plural } from '../../utils/i18n/plural.ts';
import { useTranslate } from '../ui/translate.tsx';
import type { HistorySearch } from './history-search.ts';

type FoundStatusProps = Pick<HistorySearch, 'found' | 'foundCount' | 'historyCount' | 'searching'>;

/** The number of profiles that the search has found. */
export function FoundStatus({ found, foundCount, historyCount, searching }: FoundStatusProps) {
  const t = useTranslate();
  if (!found || searching) return <>{t('history_searching')}</>;
  const count = foundCount ?? found.length;
  if (count === 0) return <>{t('history_none_found')}</>;
  const number = new Intl.NumberFormat(localeOf(t));
  return (
    <>
      {historyCount === undefined
        ? plural(t, 'history_found', count)
        : t('history_found_of', number.format(count), number.format(historyCount))}
    </>
  );
}
