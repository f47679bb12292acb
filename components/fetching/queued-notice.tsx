import { localeOf } from '../../utils/i18n/locale.ts';
import { clockTime, relativeTime } from '../../utils/i18n/dates.ts';
import { useWords } from '../ui/translate.tsx';

interface InLineNoticeProps {
  /** When the pace lets the fetch go, and the present, in ms since the epoch. */
  turnAt: number;
  now: number;
  /** Absent where the person may not hurry it. */
  onFetchAnyway?: (() => void) | undefined;
  onCancel: () => void;
}

/** A fetch that the pace holds back: when its turn comes, and what it takes not to wait for it. */
export function InLineNotice({ turnAt, now, onFetchAnyway, onCancel }: InLineNoticeProps) {
  const words = useWords();
  const locale = localeOf(words);
  return (
    <div class="notice in-line">
      <p class="stage" role="status">
        {words('in_line', clockTime(turnAt, now, locale))}{' '}
        {/* nb. Not live: what ticks would be read out each minute. */}
        <span aria-live="off">{words('in_line_wait', relativeTime(turnAt, now, locale))}</span>
      </p>
      {onFetchAnyway && <p class="quiet">{words('fetch_anyway_warning')}</p>}
      <div class="actions">
        {onFetchAnyway && (
          <button type="button" class="button" onClick={onFetchAnyway}>
            {words('fetch_anyway')}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {words('cancel')}
        </button>
      </div>
    </div>
  );
}
