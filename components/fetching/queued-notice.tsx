import { clockTime, relativeTime } from '../../utils/i18n/dates.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { useTranslate } from '../ui/translate.tsx';
import '../ui/notice.css';
import './stage-title.css';

interface QueuedNoticeProps {
  /** When the limits allow the fetch to start. In ms since the epoch, as is `now`. */
  startsAt: number;
  now: number;
  onIgnoreLimit: () => void;
  onCancel: () => void;
}

/** When a queued fetch starts, and the choice to fetch now despite the limit. */
export function QueuedNotice({ startsAt, now, onIgnoreLimit, onCancel }: QueuedNoticeProps) {
  const t = useTranslate();
  const locale = localeOf(t);
  return (
    <div class="notice">
      <p class="stage-title" role="status">
        {t('queued_until', clockTime(startsAt, now, locale))}{' '}
        {/* nb. Not live: screen readers would read out every update. */}
        <span aria-live="off">{t('queued_wait', relativeTime(startsAt, now, locale))}</span>
      </p>
      <p>
        {t('queued_reason')}{' '}
        <a href="options.html#limits" target="_blank" rel="noopener">
          {t('queued_limits')}
        </a>
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
