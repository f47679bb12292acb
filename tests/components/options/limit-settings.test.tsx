// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { limits } from '../fetching/limits.ts';
import { showOptions } from './options.tsx';

afterEach(cleanup);

const hour = 'Profiles an hour';
const day = 'Profiles a day';

function showLimits() {
  const page = showOptions({ limits });
  const field = (name: string) => page.getByRole('spinbutton', { name }) as HTMLInputElement;
  /** Types into the field, then leaves it. */
  const type = async (name: string, text: string) => {
    await page.user.clear(field(name));
    if (text) await page.user.type(field(name), text);
    await page.user.tab();
  };
  return { ...page, field, type };
}

test('the saved limits are shown, with the bounds for new ones', () => {
  const page = showLimits();
  expect(page.field(hour).value).toBe('20');
  expect(page.field(day).value).toBe('50');
  expect([page.field(hour).min, page.field(hour).max]).toEqual(['1', '50']);
  expect([page.field(day).min, page.field(day).max]).toEqual(['1', '200']);
});

test('the page says what a high limit risks', () => {
  expect(showLimits().getByText(/LinkedIn may restrict accounts.*50 actions an hour/)).toBeTruthy();
});

test('a limit is saved when the field loses the focus, not at each keystroke', async () => {
  const page = showLimits();
  await page.user.clear(page.field(hour));
  await page.user.type(page.field(hour), '15');
  expect(page.actions.setLimits).not.toHaveBeenCalled();
  await page.user.tab();
  expect(page.actions.setLimits).toHaveBeenCalledExactlyOnceWith({ perHour: 15, perDay: 50 });
});

test.each([
  [hour, '1', { perHour: 1, perDay: 50 }],
  [hour, '50', { perHour: 50, perDay: 50 }],
  [day, '1', { perHour: 20, perDay: 1 }],
  [day, '200', { perHour: 20, perDay: 200 }],
])('%s can be %s', async (name, text, saved) => {
  const page = showLimits();
  await page.type(name, text);
  expect(page.actions.setLimits).toHaveBeenCalledExactlyOnceWith(saved);
  expect(page.queryByRole('alert')).toBeNull();
});

test.each([
  [hour, '0', '50', '20'],
  [hour, '51', '50', '20'],
  [hour, '-3', '50', '20'],
  [hour, '1.5', '50', '20'],
  [hour, '1e1', '50', '20'],
  [hour, '', '50', '20'],
  [day, '201', '200', '50'],
])('%s can’t be "%s": an error is shown, and nothing is saved', async (...row) => {
  const [name, text, max, current] = row;
  const page = showLimits();
  await page.type(name, text);
  const alert = page.getByRole('alert');
  expect(alert.textContent).toContain(`from 1 to ${max}`);
  expect(alert.textContent).toContain(`is still ${current}`);
  expect(page.field(name).getAttribute('aria-invalid')).toBe('true');
  expect(page.field(name).getAttribute('aria-describedby')).toBe(alert.id);
  expect(page.actions.setLimits).not.toHaveBeenCalled();
});

test('a corrected limit removes the error', async () => {
  const page = showLimits();
  await page.type(hour, '500');
  await page.type(hour, '50');
  expect(page.queryByRole('alert')).toBeNull();
  expect(page.actions.setLimits).toHaveBeenCalledExactlyOnceWith({ perHour: 50, perDay: 50 });
});

test('an unchanged limit isn’t saved again', async () => {
  const page = showLimits();
  await page.type(hour, '20');
  expect(page.actions.setLimits).not.toHaveBeenCalled();
});

test('of two quick changes, the second doesn’t undo the first', async () => {
  const page = showLimits();
  await page.type(hour, '10');
  await page.type(day, '100');
  expect(page.actions.setLimits).toHaveBeenLastCalledWith({ perHour: 10, perDay: 100 });
});

test('an invalid limit doesn’t prevent saving the other one', async () => {
  const page = showLimits();
  await page.type(hour, '0');
  await page.type(day, '100');
  expect(page.actions.setLimits).toHaveBeenCalledExactlyOnceWith({ perHour: 20, perDay: 100 });
  expect(page.field(hour).value).toBe('0');
});

test('limits saved on another page show immediately', () => {
  const page = showLimits();
  page.change({ limits: { perHour: 7, perDay: 70 } });
  expect([page.field(hour).value, page.field(day).value]).toEqual(['7', '70']);
});
