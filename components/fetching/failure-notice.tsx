import type { FailureCode } from '../../utils/failure/failure.ts';
import { clockTime, relativeTime } from '../../utils/i18n/dates.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import type { Translate } from '../../utils/i18n/messages.ts';
import { isAboutKey, type Stage } from '../../utils/task/stage.ts';
import { useTranslate } from '../ui/translate.tsx';
import { FaultNotice } from './fault-notice.tsx';
import type { FetchActions } from './fetch-actions.ts';
import { LockedNotice } from './locked-notice.tsx';

type FailedStage = Extract<Stage, { kind: 'held' | 'retrying' | 'unknown' | 'failed' }>;

interface FailureNoticeProps {
  stage: FailedStage;
  now: number;
  onOpenOptions: () => void;
  onUnlock: FetchActions['unlock'];
  onRetry: () => void;
  onCancel: () => void;
}

/** What went wrong, what the user can do, and whether the fetch resumes automatically. */
export function FailureNotice({ stage, now, onUnlock, ...on }: FailureNoticeProps) {
  const t = useTranslate();
  if (stage.kind === 'held' && stage.failure.code === 'key-locked') {
    const cancel = (
      <button type="button" class="button" onClick={on.onCancel}>
        {t('cancel')}
      </button>
    );
    return <LockedNotice failure={stage.failure} onUnlock={onUnlock} actions={cancel} />;
  }
  const next = nextStep(stage, now, t);
  return (
    <FaultNotice
      failure={stage.failure}
      advice={stage.kind === 'unknown' ? t('unknown_question') : undefined}
      actions={<Actions stage={stage} {...on} />}
    >
      {next && <p>{next}</p>}
    </FaultNotice>
  );
}

function Actions({
  stage,
  onOpenOptions,
  onRetry,
  onCancel,
}: Omit<FailureNoticeProps, 'now' | 'onUnlock'>) {
  const t = useTranslate();
  const needsOptions = isAboutKey(stage);
  const isUnknown = stage.kind === 'unknown';
  // nb. Asking again may use a second LinkedIn action: it isn't suggested.
  const isPrimary = !needsOptions && !isUnknown;
  const canRetry = stage.kind !== 'held' || !waitsForOthers(stage.failure.code);
  return (
    <>
      {needsOptions && (
        <button type="button" class="button primary" onClick={onOpenOptions}>
          {t('open_options')}
        </button>
      )}
      {canRetry && (
        <button type="button" class={isPrimary ? 'button primary' : 'button'} onClick={onRetry}>
          {t(isUnknown ? 'ask_again' : 'try_again')}
        </button>
      )}
      <button type="button" class="button" onClick={onCancel}>
        {t(isUnknown ? 'discard' : stage.kind === 'failed' ? 'dismiss' : 'cancel')}
      </button>
    </>
  );
}

/** Whether trying again can't help: OutX or the browser has to allow it first. */
const waitsForOthers = (code: FailureCode) => code === 'rate-limited' || code === 'access-missing';

/** Says what happens next without the user. */
function nextStep(stage: FailedStage, now: number, t: Translate): string | undefined {
  if (stage.kind === 'retrying') return t('keeps_retrying');
  if (stage.kind !== 'held') return undefined;
  if (stage.until === undefined) return t('resume_when_settled');
  const locale = localeOf(t);
  const { until } = stage;
  return t('retry_time', clockTime(until, now, locale), relativeTime(until, now, locale));
}
