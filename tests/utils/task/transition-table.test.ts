import { describe, expect, test } from 'vitest';
import type { Task } from '../../../utils/task/task.ts';
import { transition } from '../../../utils/task/transition.ts';
import {
  ada,
  cancelled,
  creating,
  day,
  done,
  events,
  failed,
  failure,
  longWaiting,
  minute,
  now,
  queued,
  unknown,
  waiting,
  withId,
} from './tasks.ts';

const noBrowser = { failure: failure('no-browser'), until: now + minute };
const rateLimited = { failure: failure('rate-limited'), until: now + minute };

const tasks = {
  'no task': undefined,
  queued: queued(),
  'queued, no browser': queued({ hold: noBrowser }),
  'queued, rate-limited': queued({ hold: rateLimited }),
  creating: creating(),
  'creating, cancel asked': creating({ cancelAsked: true }),
  waiting: waiting(),
  'waiting, no browser': waiting({ hold: noBrowser }),
  'waiting, rate-limited': waiting({ hold: rateLimited }),
  'waiting, troubled': waiting({ trouble: failure('timed-out'), faults: 1 }),
  'long-waiting': longWaiting(),
  unknown,
  done,
  failed: failed(),
  'failed, ended by OutX': failed(withId),
  resumed: waiting({ createIfEnded: true }),
  expired: failed({ ...withId, failure: failure('expired') }),
  'cancelled before OutX': cancelled(),
  'cancelled just now': cancelled(withId),
  'cancelled long ago': cancelled({ ...withId, createdAt: now - 2 * day }),
} satisfies Record<string, Task | undefined>;

/** The state of each task after each event, or `·` if nothing changes. */
const tables = [
  `
  a command                enrich        refresh       retry         ignoreLimit   cancel
  no task                  queued        queued        queued        queued        ·
  queued                   ·             ·             ·             queued        cancelled
  queued, no browser       queued        queued        queued        queued        cancelled
  queued, rate-limited     ·             ·             ·             queued        cancelled
  creating                 ·             ·             ·             ·             creating
  creating, cancel asked   creating      creating      creating      creating      ·
  waiting                  ·             ·             ·             ·             cancelled
  waiting, no browser      waiting       waiting       waiting       waiting       cancelled
  waiting, rate-limited    ·             ·             ·             ·             cancelled
  waiting, troubled        waiting       waiting       waiting       waiting       cancelled
  long-waiting             long-waiting  long-waiting  long-waiting  long-waiting  cancelled
  unknown                  ·             ·             queued        ·             cancelled
  done                     ·             queued        ·             ·             ·
  failed                   queued        queued        queued        queued        cancelled
  failed, ended by OutX    waiting       waiting       waiting       waiting       cancelled
  resumed                  ·             ·             ·             ·             cancelled
  expired                  waiting       waiting       waiting       waiting       cancelled
  cancelled before OutX    queued        queued        queued        queued        ·
  cancelled just now       waiting       waiting       waiting       waiting       ·
  cancelled long ago       queued        queued        queued        queued        ·`,
  `
  a create                 sending       accepted      refused       put-off       lost          taken
  no task                  ·             ·             ·             ·             ·             ·
  queued                   creating      ·             failed        queued        ·             done
  queued, no browser       creating      ·             failed        queued        ·             done
  queued, rate-limited     creating      ·             failed        queued        ·             done
  creating                 ·             waiting       failed        queued        unknown       ·
  creating, cancel asked   ·             cancelled     cancelled     cancelled     unknown       ·
  waiting                  ·             ·             ·             ·             ·             ·
  waiting, no browser      ·             ·             ·             ·             ·             ·
  waiting, rate-limited    ·             ·             ·             ·             ·             ·
  waiting, troubled        ·             ·             ·             ·             ·             ·
  long-waiting             ·             ·             ·             ·             ·             ·
  unknown                  ·             ·             ·             ·             ·             ·
  done                     ·             ·             ·             ·             ·             ·
  failed                   ·             ·             ·             ·             ·             ·
  failed, ended by OutX    ·             ·             ·             ·             ·             ·
  resumed                  ·             ·             ·             ·             ·             ·
  expired                  ·             ·             ·             ·             ·             ·
  cancelled before OutX    ·             ·             ·             ·             ·             ·
  cancelled just now       ·             ·             ·             ·             ·             ·
  cancelled long ago       ·             ·             ·             ·             ·             ·`,
  `
  a poll, a release        pending       completed     ended         faulted       held          released
  no task                  ·             ·             ·             ·             ·             ·
  queued                   ·             ·             ·             ·             ·             ·
  queued, no browser       ·             ·             ·             ·             ·             queued
  queued, rate-limited     ·             ·             ·             ·             ·             ·
  creating                 ·             ·             ·             ·             ·             ·
  creating, cancel asked   ·             ·             ·             ·             ·             ·
  waiting                  waiting       done          failed        waiting       waiting       ·
  waiting, no browser      waiting       done          failed        waiting       waiting       waiting
  waiting, rate-limited    waiting       done          failed        waiting       waiting       ·
  waiting, troubled        waiting       done          failed        waiting       waiting       ·
  long-waiting             long-waiting  done          failed        long-waiting  long-waiting  ·
  unknown                  ·             ·             ·             ·             ·             ·
  done                     ·             ·             ·             ·             ·             ·
  failed                   ·             ·             ·             ·             ·             ·
  failed, ended by OutX    ·             ·             ·             ·             ·             ·
  resumed                  waiting       done          queued        waiting       waiting       ·
  expired                  ·             ·             ·             ·             ·             ·
  cancelled before OutX    ·             ·             ·             ·             ·             ·
  cancelled just now       ·             ·             ·             ·             ·             ·
  cancelled long ago       ·             ·             ·             ·             ·             ·`,
];

const rows = tables.flatMap((table) => {
  const [[, ...columns] = [], ...lines] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/ {2,}/));
  return lines.map(
    ([name, ...outcomes]) => [name, columns, outcomes] as [keyof typeof tasks, string[], string[]],
  );
});

describe('the state after each event', () => {
  test('the tables cover every task and every event', () => {
    expect(rows).toHaveLength(tables.length * Object.keys(tasks).length);
    expect(new Set(rows.map(([name]) => name))).toEqual(new Set(Object.keys(tasks)));
    expect(new Set(rows.flatMap(([, columns]) => columns))).toEqual(new Set(Object.keys(events)));
  });

  test.each(rows)('%s after %j', (name, columns, outcomes) => {
    const before = tasks[name];
    const after = columns.map((type) => {
      const task = transition(ada, before, events[type as keyof typeof events], now);
      return task === before ? '·' : task?.state;
    });
    expect(after).toEqual(outcomes);
  });
});

test('a late answer to a poll of another task id changes nothing', () => {
  for (const type of ['pending', 'completed', 'ended', 'faulted', 'held'] as const) {
    const late = { ...events[type], outxTaskId: 'task-0' };
    for (const task of [waiting(), longWaiting(), tasks['waiting, no browser']]) {
      expect(transition(ada, task, late, now)).toBe(task);
    }
  }
});
