import { elapsedTime } from '../../utils/i18n/dates.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { snakeCase } from '../../utils/i18n/snake-case.ts';
import type { Step } from '../../utils/task/stage.ts';
import { useTranslate } from '../ui/translate.tsx';
import { FetchSteps } from './fetch-steps.tsx';
import './refresh-progress.css';

interface RefreshProgressProps {
  step: Step;
  /** When the user started the fetch. In ms since the epoch, as is `now`. */
  since: number;
  now: number;
  /** How long a fetch usually takes, in ms, if that is known. */
  usual?: number | undefined;
  onCancel: () => void;
}

/** The stage of the fetch of a saved profile, on one line: the profile below doesn't move. */
export function RefreshProgress({ step, since, now, usual, onCancel }: RefreshProgressProps) {
  const t = useTranslate();
  const locale = localeOf(t);
  const elapsed = elapsedTime(now - since, locale);
  return (
    <span class="refresh-progress">
      <FetchSteps step={step} />
      <span role="status">{t(`stage_brief_${snakeCase(step)}`)}</span>
      {/* nb. Not live: screen readers would read out every update. */}
      <span>
        {usual === undefined || step === 'long-waiting'
          ? elapsed
          : t('elapsed_usually', elapsed, elapsedTime(usual, locale))}
      </span>
      <button type="button" class="button-text" onClick={onCancel}>
        {t('cancel')}
      </button>
    </span>
  );
}
