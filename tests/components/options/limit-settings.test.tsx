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
  /** Leaves the field at the end, as a person does. */
  const type = async (name: string, text: string) => {
    await page.person.clear(field(name));
    if (text) await page.person.type(field(name), text);
    await page.person.tab();
  };
  return { ...page, field, type };
}

test('the saved limits are there, with the bounds within which they can be set', () => {
  const page = showLimits();
  expect(page.field(hour).value).toBe('20');
  expect(page.field(day).value).toBe('50');
  expect([page.field(hour).min, page.field(hour).max]).toEqual(['1', '50']);
  expect([page.field(day).min, page.field(day).max]).toEqual(['1', '200']);
});

test('the page says what a fast pace risks', () => {
  expect(showLimits().getByText(/LinkedIn may restrict accounts.*50 actions an hour/)).toBeTruthy();
});

test('a number is saved once the field is left, not at each keystroke', async () => {
  const page = showLimits();
  await page.person.clear(page.field(hour));
  await page.person.type(page.field(hour), '15');
  expect(page.actions.setLimits).not.toHaveBeenCalled();
  await page.person.tab();
  expect(page.actions.setLimits).toHaveBeenCalledExactlyOnceWith({ perHour: 15, perDay: 50 });
});

test.each([
  [hour, '1', { perHour: 1, perDay: 50 }],
  [hour, '50', { perHour: 50, perDay: 50 }],
  [day, '1', { perHour: 20, perDay: 1 }],
  [day, '200', { perHour: 20, perDay: 200 }],
])('%s may be %s', async (name, text, saved) => {
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
])('%s may not be "%s": that is said beside it, and nothing is saved', async (...row) => {
  const [name, text, most, stays] = row;
  const page = showLimits();
  await page.type(name, text);
  const alert = page.getByRole('alert');
  expect(alert.textContent).toContain(`from 1 to ${most}`);
  expect(alert.textContent).toContain(`stays at ${stays}`);
  expect(page.field(name).getAttribute('aria-invalid')).toBe('true');
  expect(page.field(name).getAttribute('aria-describedby')).toBe(alert.id);
  expect(page.actions.setLimits).not.toHaveBeenCalled();
});

test('a number put right is no longer complained of', async () => {
  const page = showLimits();
  await page.type(hour, '500');
  await page.type(hour, '50');
  expect(page.queryByRole('alert')).toBeNull();
  expect(page.actions.setLimits).toHaveBeenCalledExactlyOnceWith({ perHour: 50, perDay: 50 });
});

test('the number that is saved already is not saved again', async () => {
  const page = showLimits();
  await page.type(hour, '20');
  expect(page.actions.setLimits).not.toHaveBeenCalled();
});

test('of two numbers changed in a row, the second does not undo the first', async () => {
  const page = showLimits();
  await page.type(hour, '10');
  await page.type(day, '100');
  expect(page.actions.setLimits).toHaveBeenLastCalledWith({ perHour: 10, perDay: 100 });
});

test('a refused number does not keep the other one from being saved', async () => {
  const page = showLimits();
  await page.type(hour, '0');
  await page.type(day, '100');
  expect(page.actions.setLimits).toHaveBeenCalledExactlyOnceWith({ perHour: 20, perDay: 100 });
  expect(page.field(hour).value).toBe('0');
});

test('limits saved elsewhere show at once', () => {
  const page = showLimits();
  page.change({ limits: { perHour: 7, perDay: 70 } });
  expect([page.field(hour).value, page.field(day).value]).toEqual(['7', '70']);
});
