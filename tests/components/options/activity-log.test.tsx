// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { snakeCase } from '../../../utils/i18n/snake-case.ts';
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
  const sentences = () =>
    within(list())
      .getAllByRole('listitem')
      .map((line) => line.querySelector('span')?.textContent);
  return { ...page, list, sentences };
}

test('each activity is a sentence, followed by what went wrong', () => {
  const page = showActivity(lines);
  expect(page.getByRole('heading', { name: 'Activity' })).toBeTruthy();
  expect(page.sentences()).toEqual([
    'OutX rejected the request for ada-lovelace. OutX rejected this profile’s address.',
    'You requested ada-lovelace.',
    'The browser started Calling Card.',
  ]);
});

test('each line has its time, to the second', () => {
  const time = showActivity(lines).list().querySelectorAll('time')[1];
  const exact = new Intl.DateTimeFormat('en-US', { dateStyle: 'short', timeStyle: 'medium' });
  expect(time?.textContent).toBe(exact.format(NOW - 1000));
  expect(Date.parse(time?.getAttribute('datetime') ?? '')).toBe(NOW - 1000);
});

test.each(everyKind)('every kind of activity has a sentence: $kind', (line) => {
  const sentence = showActivity([line]).sentences()[0];
  expect(sentence).toBe(t(`activity_${snakeCase(line.kind)}`, adaSlug));
  expect(sentence).toMatch(/^[A-Z].*\.$/);
});

test('a line without a slug is still a sentence', () => {
  expect(showActivity([{ at: NOW, kind: 'held', code: 'offline' }]).sentences()).toEqual([
    'The fetch of a profile was put on hold. You’re offline.',
  ]);
});

test('a slug keeps the direction of its script', () => {
  const page = showActivity(lines);
  expect(within(page.list()).getAllByText('ada-lovelace')[0]?.tagName).toBe('BDI');
});

test('a long log is collapsed to its newest lines, and scrolls by keyboard when expanded', async () => {
  const page = showActivity(everyKind);
  expect(page.sentences()).toHaveLength(6);
  const expand = page.getByRole('button', { name: `Show all ${everyKind.length} lines` });
  expect(expand.getAttribute('aria-expanded')).toBe('false');
  await page.user.click(expand);
  expect(page.sentences()).toHaveLength(everyKind.length);
  expect(page.list().tabIndex).toBe(0);
  const collapse = page.getByRole('button', { name: 'Show less' });
  expect(collapse.getAttribute('aria-expanded')).toBe('true');
  expect(collapse.getAttribute('aria-controls')).toBe(page.list().id);
});

test('a short log isn’t collapsed', () => {
  const page = showActivity(lines);
  expect(page.queryByRole('button', { name: /Show/, expanded: false })).toBeNull();
});

test('a collapsed log is copied in full, as plain text with UTC times', async () => {
  const page = showActivity([...lines, ...everyKind]);
  await page.user.click(page.getByRole('button', { name: 'Copy activity' }));
  const text: string = page.actions.copyActivity.mock.calls[0]?.[0];
  expect(text.split('\n')).toHaveLength(lines.length + everyKind.length);
  const utc = new Date(NOW).toISOString().slice(0, 19).replace('T', ' ');
  expect(text.split('\n')[0]).toBe(
    `${utc}Z OutX rejected the request for ada-lovelace. OutX rejected this profile’s address.`,
  );
});

test.each([
  ['copied', 'status', /Activity copied/],
  ['not-copied', 'alert', /didn’t allow copying/],
] as const)('the outcome of copying is shown in the log’s section: %s', (kind, role, sentence) => {
  const page = showOptions({ activity: lines, outcome: { kind } });
  const notice = page.getByRole(role);
  expect(notice.textContent).toMatch(sentence);
  expect(notice.closest('section')).toBe(
    page.getByRole('heading', { name: 'Activity' }).closest('section'),
  );
});

test('an empty log says so, and can’t be copied', () => {
  const page = showOptions({ activity: [] });
  expect(page.getByText('Nothing has happened yet.')).toBeTruthy();
  expect(page.queryByRole('list', { name: 'Activity' })).toBeNull();
  expect(page.queryByRole('button', { name: 'Copy activity' })).toBeNull();
});
