import type { Slug } from '../../../utils/profile/slug.ts';
import { maxLimits, type RateLimits } from '../../../utils/rate-limit/limits.ts';
import type { Task } from '../../../utils/task/task.ts';
import { day, hour, second } from '../task/tasks.ts';
import type { StoredStep } from './stored-tasks.ts';
import type { VirtualTime } from './virtual-time.ts';

/**
 * How long after a change of the task, the limits or the clock a create may still follow what was
 * before, ms: it was planned then.
 */
const settledAfterMs = second;

const ignoresLimit = (task: Task | undefined) =>
  task?.state === 'queued' && task.ignoreLimit === true;

/** A create is stored a few ms after the engine has read the clock. */
const toleranceMs = 100;

/**
 * Law 6: in any rolling hour and day, at most as many creates as the limits allow, save for those that
 * the user lets ignore the limit; and without exception at most as many as the highest limits allow.
 * Time passes as it does, and when the clock is set forward, which can't be told from a computer that
 * slept. Setting the clock back makes no time pass.
 */
export function createLimitInvariant(time: VirtualTime, first: RateLimits) {
  const creates: number[] = [];
  let limits = [{ at: 0, ...first }];
  const ignoredAt = new Map<Slug, number>();
  let jumpedAt = Number.NEGATIVE_INFINITY;
  let skippedMs = 0;

  const passed = () => time.elapsed() + skippedMs;
  const isRecent = (at: number) => time.elapsed() - at < settledAfterMs;
  /** The highest limit of those in force a moment ago. */
  const highest = (name: keyof RateLimits) => {
    const last = limits.findLastIndex(({ at }) => !isRecent(at));
    return Math.max(...limits.slice(Math.max(0, last)).map((each) => each[name]));
  };
  const countWithin = (ms: number) =>
    creates.filter((at) => at > passed() - ms + toleranceMs).length;

  return {
    limited(next: RateLimits): void {
      limits = [...limits, { at: time.elapsed(), ...next }];
    },

    /** The clock was set forward or back by `ms`. */
    jumped(ms: number): void {
      jumpedAt = time.elapsed();
      skippedMs += Math.max(0, ms);
    },

    /** Something was stored. If it is a create, returns what it exceeds, if anything. */
    stored({ before, event, after }: StoredStep): string | undefined {
      if (!after) return undefined;
      const { slug } = after;
      if ([before, after].some(ignoresLimit)) ignoredAt.set(slug, time.elapsed());
      if (event.type !== 'sending' || after === before) return undefined;
      creates.push(passed());
      const [inHour, inDay] = [countWithin(hour), countWithin(day)];
      const isIgnored = isRecent(ignoredAt.get(slug) ?? Number.NEGATIVE_INFINITY);
      const limit =
        isIgnored || isRecent(jumpedAt)
          ? maxLimits
          : { perHour: highest('perHour'), perDay: highest('perDay') };
      return inHour > limit.perHour || inDay > limit.perDay
        ? `${inHour} creates in an hour, ${inDay} in a day`
        : undefined;
    },
  };
}
