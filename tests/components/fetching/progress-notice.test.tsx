// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { ProgressNotice } from '../../../components/fetching/progress-notice.tsx';
import { RefreshProgress } from '../../../components/fetching/refresh-progress.tsx';
import { NOW } from '../people.ts';
import { show } from '../render.tsx';

afterEach(cleanup);

const fetch = { since: NOW - 4_000, now: NOW, onCancel: () => {} };

test.each([
  ['says how long it usually takes', 'waiting', 8_000, 'Requested 4 sec ago, usually takes 8 sec'],
  ['doesn’t say what isn’t known', 'waiting', undefined, 'Requested 4 sec ago'],
  ['says nothing that is wrong already', 'long-waiting', 8_000, 'Requested 4 sec ago'],
] as const)('a fetch %s', (_, step, usual, text) => {
  const { getByText, getByRole } = show(<ProgressNotice {...fetch} step={step} usual={usual} />);
  expect(getByText(text)).toBeTruthy();
  expect(getByRole('status').textContent).not.toContain('sec');
});

test('the fetch of a saved profile says how long it usually takes', () => {
  const { getByText } = show(<RefreshProgress {...fetch} step="reading" usual={120_000} />);
  expect(getByText('4 sec, usually 2 min')).toBeTruthy();
});
