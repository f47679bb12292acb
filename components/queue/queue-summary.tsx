import { clockTime, relativeTime } from '../../utils/i18n/dates.ts';
import { numberFormat } from '../../utils/i18n/formatters.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import type { Translate } from '../../utils/i18n/messages.ts';
import { plural } from '../../utils/i18n/plural.ts';
import { isAboutKey } from '../../utils/task/stage.ts';
import { FaultNotice } from '../fetching/fault-notice.tsx';
import { LockedNotice } from '../fetching/locked-notice.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { useTranslate } from '../ui/translate.tsx';
import type { QueueActions } from './queue-actions.ts';
import type { QueueNumbers } from './queue-numbers.ts';
import { type QueueStanding, standingText } from './queue-standing.ts';
import './queue-summary.css';

/** How long the rest of the queue takes. */
export interface QueueEstimate {
  readonly days: number;
  /** How many fetches are made a day. */
  readonly perDay: number;
}

/** The estimate in a few words, if there is one. */
export const estimateText = (estimate: QueueEstimate | undefined, t: Translate) =>
  estimate &&
  plural(t, 'queue_estimate', estimate.days, numberFormat(localeOf(t), {}).format(estimate.perDay));

interface QueueSummaryProps {
  /** In ms since the epoch. */
  now: number;
  numbers: QueueNumbers;
  standing: QueueStanding;
  /** Whether the user paused the queue, or it stopped by itself for some time. */
  canResume: boolean;
  estimate?: QueueEstimate | undefined;
  actions: Pick<QueueActions, 'edit' | 'openOptions' | 'unlock'>;
  onClear: () => void;
}

/** The numbers of the queue, when it goes on, and the actions for the whole of it. */
export function QueueSummary({ now, numbers, standing, estimate, ...props }: QueueSummaryProps) {
  const { actions, onClear } = props;
  const t = useTranslate();
  const { format } = numberFormat(localeOf(t), {});
  const { done, waiting, failed, left, total } = numbers;
  return (
    <div class="queue-summary">
      <dl class="queue-numbers">
        {(
          [
            ['queue_done', done],
            ['queue_waiting', waiting],
            ['queue_failed', failed],
            ['queue_left', left],
          ] as const
        ).map(([name, count]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{format(count)}</dd>
          </div>
        ))}
      </dl>
      <ProgressBar
        label={t('queue_progress', format(done), format(total))}
        text={left > 0 ? estimateText(estimate, t) : undefined}
        done={done}
        total={total}
      />
      {standing.kind === 'stopped' ? (
        <StopNotice standing={standing} now={now} actions={actions} />
      ) : (
        <p class="queue-standing" role="status">
          {standingText(standing, now, t)}
        </p>
      )}
      <div class="actions">
        {props.canResume ? (
          <button
            type="button"
            class="button primary"
            onClick={() => actions.edit({ kind: 'resume' })}
          >
            {t('queue_resume')}
          </button>
        ) : (
          left > 0 && (
            <button type="button" class="button" onClick={() => actions.edit({ kind: 'pause' })}>
              {t('queue_pause')}
            </button>
          )
        )}
        {failed > 0 && (
          <button type="button" class="button" onClick={() => actions.edit({ kind: 'retry' })}>
            {t('queue_retry_failed')}
          </button>
        )}
        <button type="button" class="button danger" onClick={onClear}>
          {t('queue_clear')}
        </button>
      </div>
    </div>
  );
}

interface StopNoticeProps {
  standing: Extract<QueueStanding, { kind: 'stopped' }>;
  now: number;
  actions: Pick<QueueActions, 'openOptions' | 'unlock'>;
}

function StopNotice({ standing, now, actions }: StopNoticeProps) {
  const t = useTranslate();
  const locale = localeOf(t);
  const { failure, until } = standing;
  if (failure.code === 'key-locked') {
    return <LockedNotice failure={failure} onUnlock={actions.unlock} />;
  }
  const openButton = isAboutKey({ kind: 'held', failure }) && (
    <button type="button" class="button" onClick={actions.openOptions}>
      {t('open_options')}
    </button>
  );
  return (
    <FaultNotice failure={failure} actions={openButton}>
      <p>
        {until === undefined
          ? t('queue_resumes_when_settled')
          : t('retry_time', clockTime(until, now, locale), relativeTime(until, now, locale))}
      </p>
    </FaultNotice>
  );
}
