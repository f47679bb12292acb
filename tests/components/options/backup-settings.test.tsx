// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { BackupFacts } from '../../../components/options/backup-settings.tsx';
import { HOUR, NOW } from '../people.ts';
import { failure } from '../tasks.ts';
import { showOptions } from './options.tsx';

afterEach(cleanup);

const showBackup = (facts: BackupFacts = {}) => showOptions({ backup: { now: NOW, ...facts } });
const weekly = { kind: 'file', everyDays: 7 } as const;

test('is off until it is chosen, and then weekly', async () => {
  const page = showBackup();
  expect(
    (page.getByLabelText('Automatic backup') as HTMLSelectElement).selectedOptions[0]?.text,
  ).toBe('Off');
  expect(page.queryByLabelText('How often')).toBeNull();
  await page.user.selectOptions(page.getByLabelText('Automatic backup'), 'Save a file by itself');
  expect(page.actions.setBackup).toHaveBeenCalledExactlyOnceWith(weekly);
});

test.each<[string, string, object | undefined]>([
  ['How often', 'Every 30 days', { kind: 'file', everyDays: 30 }],
  ['How often', 'Every day', { kind: 'file', everyDays: 1 }],
  ['Automatic backup', 'Remind me', { kind: 'reminder', everyDays: 7 }],
  ['Automatic backup', 'Off', undefined],
])('%s: %s', async (field, choice, plan) => {
  const page = showBackup({ plan: weekly });
  await page.user.selectOptions(page.getByLabelText(field), choice);
  expect(page.actions.setBackup).toHaveBeenCalledExactlyOnceWith(plan);
});

test('the last backup is told with its size and file, and what went wrong since', () => {
  const last = { at: NOW - 21 * 24 * HOUR, count: 1_204, fileName: 'backup.json' };
  const page = showBackup({ plan: weekly, last, failure: failure('backup-disk-full') });
  expect(page.container.textContent).toContain(
    'Last backup: 3 wk ago · 1,204 profiles · backup.json',
  );
  expect(page.getByRole('alert').textContent).toContain('The disk is full');
});

test('a file is saved as planned, or else by the library', async () => {
  const page = showBackup({ plan: weekly });
  await page.user.click(page.getByRole('button', { name: 'Back up now' }));
  expect(page.actions.backUp).toHaveBeenCalledOnce();
  page.change({ backup: { now: NOW, plan: weekly, isRunning: true } });
  await page.user.click(page.getByRole('button', { name: 'Back up now' }));
  expect(page.actions.backUp).toHaveBeenCalledOnce();
  page.change({ backup: { now: NOW } });
  const link = page.getByRole('link', { name: 'Back up now' });
  expect(link.getAttribute('href')).toBe('library.html#backup');
});
