import type { HistorySearch } from './history-search.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { useWords } from '../ui/translate.tsx';

type FoundStatusProps = Pick<HistorySearch, 'found' | 'foundCount' | 'historyCount' | 'searching'>;

/** How many the search has found. */
export function FoundStatus({ found, foundCount, historyCount, searching }: FoundStatusProps) {
  const words = useWords();
  if (!found || searching) return <>{words('history_searching')}</>;
  const count = foundCount ?? found.length;
  if (count === 0) return <>{words('history_none_found')}</>;
  const number = new Intl.NumberFormat(localeOf(words));
  return (
    <>
      {historyCount === undefined
        ? words('history_found', number.format(count))
        : words('history_found_of', number.format(count), number.format(historyCount))}
    </>
  );
}
