// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Activity } from '../../../utils/task/activity.ts';
import { adaSlug, NOW } from '../people.ts';
import { t } from '../translate.ts';
import { everyKind } from './activities.ts';
import { showOptions } from './options.tsx';

afterEach(cleanup);

const lines: readonly Activity[] = [
  { at: NOW, kind: 'refused', slug: adaSlug, code: 'slug-refused' },
  { at: NOW - 1000, kind: 'enrich', slug: adaSlug },
  { at: NOW - 2000, kind: 'started' },
];

function showActivity(activity: readonly Activity[]) {
  const page = showOptions({ activity });
  const list = () => page.getByRole('list', { name: 'Activity' });
  const told = () =>
    within(list())
      .getAllByRole('listitem')
      .map((line) => line.querySelector('span')?.textContent);
  return { ...page, list, told };
}

test('each thing done is one sentence, with what went wrong after it', () => {
  const page = showActivity(lines);
  expect(page.getByRole('heading', { name: 'Activity' })).toBeTruthy();
  expect(page.told()).toEqual([
    'The request for ada-lovelace was refused. OutX refuses this profile’s address.',
    'You asked for ada-lovelace.',
    'The browser started Calling Card.',
  ]);
});

test('each line has its time, to the second', () => {
  const time = showActivity(lines).list().querySelectorAll('time')[1];
  const exact = new Intl.DateTimeFormat('en-US', { dateStyle: 'short', timeStyle: 'medium' });
  expect(time?.textContent).toBe(exact.format(NOW - 1000));
  expect(Date.parse(time?.getAttribute('datetime') ?? '')).toBe(NOW - 1000);
});

test.each(everyKind)('there is a sentence for it: $kind', (line) => {
  const sentence = showActivity([line]).told()[0];
  expect(sentence).toBe(
    t(`activity_${line.kind.replaceAll('-', '_')}` as 'activity_enrich', adaSlug),
  );
  expect(sentence).toMatch(/^[A-Z].*\.$/);
});

test('a line whose slug is not known is a sentence all the same', () => {
  expect(showActivity([{ at: NOW, kind: 'held', code: 'offline' }]).told()).toEqual([
    'The fetch of a profile was put on hold. This computer is offline.',
  ]);
});

test('a slug runs in the direction of its own script', () => {
  const page = showActivity(lines);
  expect(within(page.list()).getAllByText('ada-lovelace')[0]?.tagName).toBe('BDI');
});

test('a long log is folded to its newest lines; unfolded, it scrolls by keyboard', async () => {
  const page = showActivity(everyKind);
  expect(page.told()).toHaveLength(6);
  const unfold = page.getByRole('button', { name: `Show all ${everyKind.length} lines` });
  expect(unfold.getAttribute('aria-expanded')).toBe('false');
  await page.person.click(unfold);
  expect(page.told()).toHaveLength(everyKind.length);
  expect(page.list().tabIndex).toBe(0);
  const fold = page.getByRole('button', { name: 'Show less' });
  expect(fold.getAttribute('aria-expanded')).toBe('true');
  expect(fold.getAttribute('aria-controls')).toBe(page.list().id);
});

test('a short log is not folded', () => {
  const page = showActivity(lines);
  expect(page.queryByRole('button', { name: /Show/, expanded: false })).toBeNull();
});

test('the whole log is copied as plain text, times in UTC, also while it is folded', async () => {
  const page = showActivity([...lines, ...everyKind]);
  await page.person.click(page.getByRole('button', { name: 'Copy activity' }));
  const text: string = page.actions.copyActivity.mock.calls[0]?.[0];
  expect(text.split('\n')).toHaveLength(lines.length + everyKind.length);
  const utc = new Date(NOW).toISOString().slice(0, 19).replace('T', ' ');
  expect(text.split('\n')[0]).toBe(
    `${utc}Z The request for ada-lovelace was refused. OutX refuses this profile’s address.`,
  );
});

test.each([
  ['copied', 'status', /Activity copied/],
  ['not-copied', 'alert', /did not let/],
] as const)('what came of copying is told beside the log: %s', (kind, role, sentence) => {
  const page = showOptions({ activity: lines, outcome: { kind } });
  const told = page.getByRole(role);
  expect(told.textContent).toMatch(sentence);
  expect(told.closest('section')).toBe(
    page.getByRole('heading', { name: 'Activity' }).closest('section'),
  );
});

test('without anything to tell, the log says so and offers no copy', () => {
  const page = showOptions({ activity: [] });
  expect(page.getByText('Nothing has happened yet.')).toBeTruthy();
  expect(page.queryByRole('list', { name: 'Activity' })).toBeNull();
  expect(page.queryByRole('button', { name: 'Copy activity' })).toBeNull();
});
