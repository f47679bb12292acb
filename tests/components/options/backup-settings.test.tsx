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
  expect((page.getByRole('radio', { name: 'Off' }) as HTMLInputElement).checked).toBe(true);
  expect(page.queryByLabelText('How often')).toBeNull();
  await page.user.click(page.getByRole('radio', { name: 'Save a file by itself' }));
  expect(page.actions.setBackup).toHaveBeenCalledExactlyOnceWith(weekly);
});

test.each([
  ['Every 30 days', 30],
  ['Every day', 1],
] as const)('%s', async (choice, everyDays) => {
  const page = showBackup({ plan: weekly });
  await page.user.selectOptions(page.getByLabelText('How often'), choice);
  expect(page.actions.setBackup).toHaveBeenCalledExactlyOnceWith({ kind: 'file', everyDays });
});

test.each([
  ['Remind me', { kind: 'reminder', everyDays: 30 }],
  ['Off', undefined],
] as const)('%s', async (name, plan) => {
  const page = showBackup({ plan: { kind: 'file', everyDays: 30 } });
  await page.user.click(page.getByRole('radio', { name }));
  expect(page.actions.setBackup).toHaveBeenCalledExactlyOnceWith(plan);
});

test('while the permission is refused, nothing is chosen', async () => {
  const page = showBackup();
  await page.user.click(page.getByRole('radio', { name: 'Save a file by itself' }));
  page.change({ backup: { now: NOW, isRefused: true } });
  expect(page.getByRole('alert').textContent).toContain('Without the permission');
  expect((page.getByRole('radio', { name: 'Off' }) as HTMLInputElement).checked).toBe(true);
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
