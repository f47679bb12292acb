// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { LibraryFooter } from '../../../components/library/library-footer.tsx';
import { show } from '../render.tsx';

afterEach(cleanup);

test('parsing again after an update is announced once, with a progress bar', () => {
  const label = 'Updating saved profiles';
  const footer = (done: number) => (
    <LibraryFooter isApple={false} onShortcuts={() => {}} reparsing={{ done, total: 10_000 }} />
  );
  const { getByRole, getByText, reshow } = show(footer(0));
  expect(getByRole('status').textContent).toBe(label);
  reshow(footer(1_200));
  const bar = getByRole('progressbar', { name: label }) as HTMLProgressElement;
  expect([bar.value, bar.max]).toEqual([1_200, 10_000]);
  expect(getByText('1,200 of 10,000').closest('[role=status]')).toBeNull();
});
