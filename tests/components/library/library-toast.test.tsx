// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { LibraryToast } from '../../../components/library/library-toast.tsx';
import { show } from '../render.tsx';

afterEach(cleanup);

test('what takes long has a progress bar, and is announced once', () => {
  const label = 'Deleting 3,000 profiles…';
  const { getByRole, getByText, reshow } = show(<LibraryToast busy={{ label, share: 0 }} />);
  const bar = getByRole('progressbar', { name: label }) as HTMLProgressElement;
  reshow(<LibraryToast busy={{ label, share: 0.4 }} />);
  expect(bar.value).toBe(0.4);
  expect(getByText('40%').getAttribute('aria-hidden')).toBe('true');
});

test('there is no progress bar if nobody knows how much is done', () => {
  const { getByRole, queryByRole } = show(<LibraryToast busy={{ label: 'Restoring…' }} />);
  expect(getByRole('status').textContent).toBe('Restoring…');
  expect(queryByRole('progressbar')).toBeNull();
});
