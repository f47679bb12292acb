import { expect, test } from 'vitest';
import { targetsOf } from '../../../components/library/library-targets.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { history } from '../people.ts';

const [grace, ada] = history;
const slugs = (...all: (string | undefined)[]) => new Set(all as Slug[]);

test.each([
  ['none', slugs(), undefined, [], undefined],
  ['the open one if none is selected', slugs(), ada, ['ada-lovelace'], 'Ada Lovelace'],
  [
    'the selected one, not the open one',
    slugs('grace-hopper'),
    ada,
    ['grace-hopper'],
    'Grace Hopper',
  ],
  [
    'all selected, in the order of the list',
    slugs('ada-lovelace', 'grace-hopper'),
    undefined,
    ['grace-hopper', 'ada-lovelace'],
    undefined,
  ],
  ['none that wasn’t found', slugs('another'), undefined, [], undefined],
])('Star and Delete act on %s', (_, selected, open, targets, name) => {
  expect(targetsOf(history, selected, open)).toEqual({ slugs: targets, areStarred: false, name });
});

test('the profiles count as starred if all of them have a star', () => {
  const starred = history.map((summary) => ({ ...summary, starred: true as const }));
  const some = grace && ada ? [grace, { ...ada, starred: true as const }] : [];
  const both = slugs('ada-lovelace', 'grace-hopper');
  expect(targetsOf(starred, both, undefined).areStarred).toBe(true);
  expect(targetsOf(some, both, undefined).areStarred).toBe(false);
});
