import { clockTime, relativeTime } from '../../utils/i18n/dates.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { useTranslate } from '../ui/translate.tsx';
import '../ui/notice.css';
import './stage-title.css';

interface QueuedNoticeProps {
  /** When the pace lets the fetch go, and the present, in ms since the epoch. */
  startsAt: number;
  now: number;
  onIgnoreLimit: () => void;
  onCancel: () => void;
}

/** A fetch that the pace holds back: when its turn comes, and what it takes not to wait for it. */
export function QueuedNotice({ startsAt, now, onIgnoreLimit, onCancel }: QueuedNoticeProps) {
  const t = useTranslate();
  const locale = localeOf(t);
  return (
    <div class="notice">
      <p class="stage-title" role="status">
        {t('queued_until', clockTime(startsAt, now, locale))}{' '}
        {/* nb. Not live: what ticks would be read out each minute. */}
        <span aria-live="off">{t('queued_wait', relativeTime(startsAt, now, locale))}</span>
      </p>
      <p class="quiet">{t('ignore_limit_warning')}</p>
      <div class="actions">
        <button type="button" class="button" onClick={onIgnoreLimit}>
          {t('ignore_limit')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}
