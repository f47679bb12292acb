// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { LibraryFooter } from '../../../components/library/library-footer.tsx';
import { HOUR, NOW } from '../people.ts';
import { show } from '../render.tsx';

afterEach(cleanup);

const props = { now: NOW, isApple: false, onShortcuts() {} };

test('parsing again after an update is announced once, with a progress bar', () => {
  const label = 'Updating saved profiles';
  const footer = (done: number) => <LibraryFooter {...props} reparsing={{ done, total: 10_000 }} />;
  const { getByRole, getByText, reshow } = show(footer(0));
  expect(getByRole('status').textContent).toBe(label);
  reshow(footer(1_200));
  const bar = getByRole('progressbar', { name: label }) as HTMLProgressElement;
  expect([bar.value, bar.max]).toEqual([1_200, 10_000]);
  expect(getByText('1,200 of 10,000').closest('[role=status]')).toBeNull();
});

test('the last backup is told, and another one is a click away unless one is being made', async () => {
  const onBackUp = vi.fn();
  const last = { at: NOW - 21 * 24 * HOUR, count: 3, fileName: 'backup.json' };
  const footer = (isRunning: boolean, before?: typeof last) => (
    <LibraryFooter {...props} backup={{ last: before, isRunning, onBackUp }} />
  );
  const { getByRole, reshow, user } = show(footer(false));
  const link = getByRole('link', { name: 'No backup yet' }) as HTMLAnchorElement;
  expect(link.getAttribute('href')).toBe('options.html#backup');
  reshow(footer(false, last));
  expect(link.textContent).toBe('Last backup: 3 wk ago');
  await user.click(getByRole('button', { name: 'Back up now' }));
  reshow(footer(true, last));
  await user.click(getByRole('button', { name: 'Back up now' }));
  expect(onBackUp).toHaveBeenCalledOnce();
});
