import { elapsedTime } from '../../utils/i18n/dates.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { snakeCase } from '../../utils/i18n/snake-case.ts';
import type { Step } from '../../utils/task/stage.ts';
import { useTranslate } from '../ui/translate.tsx';
import { FetchSteps } from './fetch-steps.tsx';
import '../ui/notice.css';
import './progress-notice.css';
import './stage-title.css';

interface ProgressNoticeProps {
  step: Step;
  /** When the user started the fetch. In ms since the epoch, as is `now`. */
  since: number;
  now: number;
  /** How long a fetch usually takes, in ms, if that is known. */
  usual?: number | undefined;
  onCancel: () => void;
}

/**
 * The stage of a fetch. nb. The elapsed time is outside of the live region, because screen readers would
 * read out every update.
 */
export function ProgressNotice({ step, since, now, usual, onCancel }: ProgressNoticeProps) {
  const t = useTranslate();
  const locale = localeOf(t);
  const elapsed = elapsedTime(now - since, locale);
  return (
    <div class="notice progress-notice">
      <FetchSteps step={step} />
      <div role="status">
        <p class="stage-title">{t(`stage_${snakeCase(step)}`)}</p>
        {step === 'long-waiting' && <p class="quiet">{t('stage_long_waiting_text')}</p>}
      </div>
      <div class="actions">
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
        <span class="quiet">
          {usual === undefined || step === 'long-waiting'
            ? t('requested_ago', elapsed)
            : t('requested_ago_usually', elapsed, elapsedTime(usual, locale))}
        </span>
      </div>
    </div>
  );
}
