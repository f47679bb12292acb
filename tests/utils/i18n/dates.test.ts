import { expect, test } from 'vitest';
import {
  clockTime,
  elapsedTime,
  exactSecond,
  machineTime,
  relativeTime,
  yearAndMonth,
} from '../../../utils/i18n/dates.ts';
import { HOUR, MINUTE, NOW } from '../../components/people.ts';

const DAY = 24 * HOUR;

test.each([
  [0, 'now'],
  [59_999, 'now'],
  [-30_000, 'now'],
  [MINUTE, '1 min ago'],
  [HOUR - 1, '59 min ago'],
  [47 * HOUR, '1 day ago'],
  [8 * DAY, '1 wk ago'],
  [40 * DAY, '1 mo ago'],
  [800 * DAY, '2 yr ago'],
  [-5 * MINUTE, 'in 5 min'],
])('%d ms ago is "%s"', (ago, text) => {
  expect(relativeTime(NOW - ago, NOW, 'en')).toBe(text);
});

test.each([
  [-5, '0 sec'],
  [12_345, '12 sec'],
  [4 * MINUTE + 59_000, '4 min'],
  [3 * HOUR, '3 hr'],
])('a duration of %d ms is "%s"', (duration, text) => {
  expect(elapsedTime(duration, 'en')).toBe(text);
});

test('a time of day includes the weekday if it is far away', () => {
  expect(clockTime(NOW + HOUR, NOW, 'en')).toMatch(/^\d+:\d\d\s[AP]M$/);
  expect(clockTime(NOW + 20 * HOUR, NOW, 'en')).toMatch(/^\w{3} \d+:\d\d\s[AP]M$/);
});

test('the exact time of an activity has seconds', () => {
  expect(exactSecond(NOW, 'en')).toMatch(/^\d+\/\d+\/\d+, \d+:\d\d:\d\d\s[AP]M$/);
  expect(exactSecond(NOW + 1000, 'en')).not.toBe(exactSecond(NOW, 'en'));
});

test('a machine-readable time parses to the same moment', () => {
  expect(Date.parse(machineTime(NOW))).toBe(NOW);
});

test('year and month are those of the user’s time zone', () => {
  const date = new Date(NOW);
  expect(yearAndMonth(NOW)).toEqual({ year: date.getFullYear(), month: date.getMonth() + 1 });
});
