// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { defaultWorkingHours, type WorkingHours } from '../../../utils/queue/working-hours.ts';
import { showOptions } from './options.tsx';

afterEach(cleanup);

const hoursSetting = 'Fetch from the queue only within working hours';
const warmUpSetting = 'Warm up a new LinkedIn account';

function showSettings(workingHours?: WorkingHours) {
  const page = showOptions({ workingHours });
  const { setWorkingHours, setWarmUp } = page.actions;
  const check = (name: string) => page.user.click(page.getByRole('checkbox', { name }));
  const setTime = (name: string, value: string) =>
    fireEvent.change(page.getByLabelText(name), { target: { value } });
  return { ...page, setWorkingHours, setWarmUp, check, setTime };
}

describe('working hours', () => {
  test('are off until they are switched on', async () => {
    const page = showSettings();
    expect(page.queryByLabelText('From')).toBeNull();
    await page.check(hoursSetting);
    expect(page.setWorkingHours).toHaveBeenCalledExactlyOnceWith(defaultWorkingHours);
  });

  test('are switched off', async () => {
    const page = showSettings(defaultWorkingHours);
    await page.check(hoursSetting);
    expect(page.setWorkingHours).toHaveBeenCalledExactlyOnceWith(undefined);
  });

  test('have days and times, of which the second change includes the first', async () => {
    const page = showSettings(defaultWorkingHours);
    await page.check('Friday');
    await page.check('Sunday');
    page.setTime('From', '08:15');
    page.setTime('To', '00:00');
    expect(page.setWorkingHours.mock.calls.at(-1)).toEqual([
      { days: [1, 2, 3, 4, 0], from: 8 * 60 + 15, to: 24 * 60 },
    ]);
    page.change({ workingHours: { days: [0], from: 0, to: 24 * 60 } });
    const fields = ['From', 'To'].map((name) => page.getByLabelText(name) as HTMLInputElement);
    expect(fields.map(({ value }) => value)).toEqual(['00:00', '00:00']);
  });

  test.each([
    ['an end before the start', 'To', '08:45'],
    ['no full quarter', 'From', '09:10'],
    ['no time', 'From', ''],
  ])('refuse %s', (_, field, time) => {
    const page = showSettings(defaultWorkingHours);
    page.setTime(field, time);
    expect(page.getByRole('alert').textContent).toMatch(/full quarters of an hour/);
    expect(page.setWorkingHours).not.toHaveBeenCalled();
  });

  test('need a day', async () => {
    const page = showSettings({ ...defaultWorkingHours, days: [6] });
    await page.check('Saturday');
    expect(page.getByRole('alert').textContent).toBe('Choose at least one day.');
    expect(page.setWorkingHours).not.toHaveBeenCalled();
  });
});

test('the warm-up is switched on and off, and says where it is', async () => {
  const page = showSettings();
  await page.check(warmUpSetting);
  page.change({ warmUp: { week: 2, perDay: 20 } });
  expect(page.getByText('Week 2: 20 a day.')).toBeTruthy();
  await page.check(warmUpSetting);
  expect(page.setWarmUp.mock.calls).toEqual([[true], [false]]);
});
