// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { showOptions } from '../options/options.tsx';
import { saved } from '../people.ts';
import { profileState, showPopup } from '../popup/popup.tsx';
import { calmPace, paceOf } from './limits.ts';

afterEach(cleanup);

const inWords = '12 of 50 today · 3 of 20 this hour';

test.each(['profile', 'history'] as const)('the budget is on screen in the tab %s', (tab) => {
  const popup = showPopup({ tab, profileState: profileState(undefined, saved()), usage: calmPace });
  expect(popup.getByRole('meter', { name: 'Pace' }).getAttribute('aria-valuetext')).toBe(inWords);
  expect(popup.getByText(inWords)).toBeTruthy();
});

test('the same bar stands in the options, under its heading', () => {
  const page = showOptions({ usage: calmPace });
  expect(page.getByRole('heading', { name: 'Pace' })).toBeTruthy();
  expect(page.getByRole('meter', { name: 'Pace' }).textContent).toBe(inWords);
});

test('before the budget is read, there is no bar', () => {
  expect(showPopup().queryByRole('meter')).toBeNull();
  expect(showOptions().queryByRole('heading', { name: 'Pace' })).toBeNull();
});

test.each([
  ['the hour, with less room left', paceOf(12, 3), ['0', '20', '3']],
  ['the day, with less room left', paceOf(48, 3), ['0', '50', '48']],
  ['the hour, when both are as far', paceOf(45, 15), ['0', '20', '15']],
  ['the day, also when it was set below what is used', paceOf(60, 3), ['0', '50', '50']],
])('the bar measures the tighter window: %s', (_, usage, bounds) => {
  const meter = showPopup({ usage }).getByRole('meter');
  const names = ['aria-valuemin', 'aria-valuemax', 'aria-valuenow'];
  expect(names.map((name) => meter.getAttribute(name))).toEqual(bounds);
});

test.each([
  ['calm with room left', paceOf(49, 19), false],
  ['alert with a full hour', paceOf(30, 20), true],
  ['alert with a full day', paceOf(50, 0), true],
])('the bar is %s', (_, usage, isAlert) => {
  const meter = showPopup({ usage }).getByRole('meter');
  expect(meter.classList.contains('is-full')).toBe(isAlert);
});
