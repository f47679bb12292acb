// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { showOptions } from '../options/options.tsx';
import { saved } from '../people.ts';
import { profileState, showPopup } from '../popup/popup.tsx';
import { someUsage, usageOf } from './limits.ts';

afterEach(cleanup);

const text = '12 of 50 last 24 h · 3 of 20 last hour';

test.each(['profile', 'history'] as const)('the limits are shown in the tab %s', (tab) => {
  const popup = showPopup({
    tab,
    profileState: profileState(undefined, saved()),
    usage: someUsage,
  });
  expect(popup.getByRole('meter', { name: 'Fetch limits' }).getAttribute('aria-valuetext')).toBe(
    text,
  );
  expect(popup.getByRole('meter').textContent).toBe(text);
});

test('the options show the same bar under a heading', () => {
  const page = showOptions({ usage: someUsage });
  expect(page.getByRole('heading', { name: 'Fetch limits' })).toBeTruthy();
  expect(page.getByRole('meter', { name: 'Fetch limits' }).textContent).toBe(text);
});

test('there is no bar before the usage is known', () => {
  expect(showPopup().queryByRole('meter')).toBeNull();
  expect(showOptions().queryByRole('heading', { name: 'Fetch limits' })).toBeNull();
});

test.each([
  ['the hour, with fewer fetches left', usageOf(12, 3), ['0', '20', '3']],
  ['the day, with fewer fetches left', usageOf(48, 3), ['0', '50', '48']],
  ['the hour, if both have the same number left', usageOf(45, 15), ['0', '20', '15']],
  ['the day, with a limit below what is used', usageOf(60, 3), ['0', '50', '50']],
])('the bar measures the tighter window: %s', (_, usage, bounds) => {
  const meter = showPopup({ usage }).getByRole('meter');
  const names = ['aria-valuemin', 'aria-valuemax', 'aria-valuenow'];
  expect(names.map((name) => meter.getAttribute(name))).toEqual(bounds);
});

test.each([
  ['none, with fetches left', usageOf(49, 19), []],
  ['that of a full hour', usageOf(30, 20), ['20 of 20 last hour']],
  ['that of a full day', usageOf(50, 0), ['50 of 50 last 24 h']],
])('only the figure of a limit that is reached is an alert: %s', (_, usage, alerts) => {
  const figures = showPopup({ usage }).getByRole('meter').querySelectorAll('.limits-text .is-full');
  expect(Array.from(figures, ({ textContent }) => textContent)).toEqual(alerts);
});
