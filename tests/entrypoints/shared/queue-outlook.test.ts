import '../fake-browser.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { queueOutlook } from '../../../entrypoints/shared/queue-outlook.ts';
import { limitProps } from '../../../entrypoints/shared/use-fetches.ts';
import type { Settings } from '../../../utils/engine/ports/settings.ts';
import type { Task } from '../../../utils/task/task.ts';
import { HOUR, MINUTE, NOW } from '../../components/people.ts';
import { failure, queued, waiting } from '../../components/tasks.ts';

const settings: Settings = { fetchOnOpen: false, limits: { perHour: 20, perDay: 50 } };
const warmingUp: Settings = { ...settings, warmUpSince: NOW - HOUR };
const fetchesOf = (tasks: readonly Task[], creates: readonly number[] = []) => ({
  tasks,
  names: new Map(),
  creates,
});
/** As many as the first week of a warm-up allows a day. */
const tenCreates = Array.from({ length: 10 }, (_, at) => NOW - 5 * HOUR + at * MINUTE);
const freeAt = NOW + 19 * HOUR;

afterEach(() => void vi.unstubAllGlobals());

test('the limits that a warm-up leaves are shown, and decide when the next fetch starts', () => {
  const fetches = fetchesOf([], tenCreates);
  expect(limitProps(fetches, warmingUp, NOW).usage?.day).toEqual({ used: 10, limit: 10 });
  expect(queueOutlook({}, fetches, warmingUp, NOW)).toMatchObject({
    slotAt: freeAt,
    startsAt: freeAt,
  });
  expect(queueOutlook({}, fetches, settings, NOW).slotAt).toBe(NOW);
});

test('outside working hours, the next fetch starts with them', () => {
  const day = new Date(NOW + 48 * HOUR);
  const workingHours = { days: [day.getDay()], from: 9 * 60, to: 10 * 60 };
  const { isWithinHours, startsAt } = queueOutlook(
    {},
    fetchesOf([]),
    { ...settings, workingHours },
    NOW,
  );
  expect(isWithinHours).toBe(false);
  expect(startsAt).toBe(day.setHours(9, 0, 0, 0));
});

const keyHold = { failure: failure('key-rejected') };
const limitHold = { failure: failure('rate-limited'), until: NOW + HOUR };

test.each<[string, readonly Task[], object | undefined]>([
  ['a fetch that needs a valid key', [queued(), queued({ hold: keyHold })], keyHold],
  ['OutX’s rate limit, also on a poll', [waiting({ hold: limitHold })], limitHold],
  ['no poll on hold for anything else', [waiting({ hold: keyHold })], undefined],
  ['no hold that is over', [queued({ hold: { ...limitHold, until: NOW } })], undefined],
])('the queue waits for %s', (_, tasks, hold) => {
  expect(queueOutlook({}, fetchesOf(tasks), settings, NOW).hold).toEqual(hold);
});

test.each([true, false])('the queue knows whether the browser is online: %s', (onLine) => {
  vi.stubGlobal('navigator', { onLine });
  expect(queueOutlook({}, fetchesOf([]), settings, NOW).isOnline).toBe(onLine);
});
