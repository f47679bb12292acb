import type { Failure } from '../../utils/failure/failure.ts';
import { clockTime } from '../../utils/i18n/dates.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import type { Translate } from '../../utils/i18n/messages.ts';
import { snakeCase } from '../../utils/i18n/snake-case.ts';
import { maxStarted } from '../../utils/queue/pace.ts';
import type { QueueOverview } from '../../utils/queue/queue-entry.ts';
import type { Hold } from '../../utils/task/task.ts';

/** What the next start depends on besides the queue itself. All times are in ms since the epoch. */
export interface QueueOutlook {
  /** When the rate limit has room for one more fetch. */
  readonly slotAt: number;
  /** When the next fetch starts if nothing stops the queue: not before `slotAt`, and in working hours. */
  readonly startsAt: number;
  readonly isWithinHours: boolean;
  readonly isOnline: boolean;
  /** The hold of a fetch that the queue waits for. */
  readonly hold?: Hold | undefined;
}

/** Whether the queue runs and, if not, why. All times are in ms since the epoch. */
export type QueueStanding =
  /** Nobody is left. */
  | { readonly kind: 'idle' }
  /** The user paused the queue, or every list in it. */
  | { readonly kind: 'paused' | 'lists-paused' }
  /** It stopped by itself. Without `until`, until the cause is gone. */
  | { readonly kind: 'stopped'; readonly failure: Failure; readonly until?: number }
  | { readonly kind: 'offline' }
  /** Nobody is waiting any more. */
  | { readonly kind: 'finishing' }
  /** As many fetches have started as may at once. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'outside-hours' | 'at-limits' | 'running'; readonly startsAt: number };

/** A time so near to now isn't worth showing, ms. */
const momentMs = 60 * 1000;

/** The standing of the queue at `now`, ms since the epoch. The first reason that applies is told. */
export function queueStanding(
  { state, counts }: Pick<QueueOverview, 'state' | 'counts'>,
  { slotAt, startsAt, isWithinHours, isOnline, hold }: QueueOutlook,
  now: number,
): QueueStanding {
  const { waiting, paused, started } = counts;
  if (waiting + paused + started === 0) return { kind: 'idle' };
  if (state.pausedAt !== undefined) return { kind: 'paused' };
  const stop = state.stop && state.stop.until > now ? state.stop : hold;
  if (stop) return { kind: 'stopped', ...stop };
  if (!isOnline) return { kind: 'offline' };
  if (waiting === 0) return { kind: started > 0 ? 'finishing' : 'lists-paused' };
  if (!isWithinHours) return { kind: 'outside-hours', startsAt };
  if (started >= maxStarted) return { kind: 'busy' };
  return { kind: slotAt - now > momentMs ? 'at-limits' : 'running', startsAt };
}

/** The standing in a few words. */
export function standingText(standing: QueueStanding, now: number, t: Translate): string {
  switch (standing.kind) {
    case 'stopped':
      return t('queue_stopped', t(`failure_${snakeCase(standing.failure.code)}`));
    case 'running':
      if (standing.startsAt - now <= momentMs) return t('queue_starting');
      return t('queue_running', timeText(standing.startsAt, now, t));
    case 'at-limits':
    case 'outside-hours':
      return t(`queue_${snakeCase(standing.kind)}`, timeText(standing.startsAt, now, t));
    default:
      return t(`queue_${snakeCase(standing.kind)}`);
  }
}

const timeText = (time: number, now: number, t: Translate) => clockTime(time, now, localeOf(t));
