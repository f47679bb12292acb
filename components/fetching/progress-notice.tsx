import { elapsedTime } from '../../utils/i18n/dates.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { underscored } from '../../utils/i18n/underscored.ts';
import type { Step } from '../../utils/task/stage.ts';
import { useTranslate } from '../ui/translate.tsx';
import '../ui/notice.css';
import './progress-notice.css';
import './stage-title.css';

const LEGS: Record<Step, number> = {
  queued: 0,
  creating: 0,
  waiting: 1,
  'long-waiting': 1,
  reading: 2,
};

interface ProgressNoticeProps {
  step: Step;
  /** When the person asked, and the present, in ms since the epoch. */
  since: number;
  now: number;
  onCancel: () => void;
}

/** The stage of a fetch in words. What ticks stays outside of the live region: it would be read out. */
export function ProgressNotice({ step, since, now, onCancel }: ProgressNoticeProps) {
  const t = useTranslate();
  return (
    <div class="notice progress-notice">
      <div class="fetch-steps" aria-hidden="true">
        {[0, 1, 2].map((leg) => (
          <span key={leg} class={legClass(leg, LEGS[step])} />
        ))}
      </div>
      <div role="status">
        <p class="stage-title">{t(`stage_${underscored(step)}`)}</p>
        {step === 'long-waiting' && <p class="quiet">{t('stage_long_waiting_text')}</p>}
      </div>
      <div class="actions">
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
        <span class="quiet">{t('asked_since', elapsedTime(now - since, localeOf(t)))}</span>
      </div>
    </div>
  );
}

function legClass(leg: number, current: number): string {
  if (leg < current) return 'fetch-step is-done';
  return leg === current ? 'fetch-step is-current' : 'fetch-step';
}
