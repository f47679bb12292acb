import { expect, test } from 'vitest';
import { previewList } from '../../../utils/engine/preview-list.ts';
import { fetchesOf, refreshChoices } from '../../../utils/import/list-preview.ts';
import type { UnusableLine } from '../../../utils/import/unusable-line.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { slugOf } from '../../utils/profile/slug-of.ts';

const DAY = 86_400_000;
const now = Date.UTC(2026, 10, 24);
const aliases: Readonly<Record<string, string>> = { 'ada-king': 'ada' };
const saved: Readonly<Record<string, { fetchedAt?: number }>> = {
  ada: { fetchedAt: now - 31 * DAY },
  bob: { fetchedAt: now - 29 * DAY },
  eve: {},
  ida: { fetchedAt: 1 },
};
const library = {
  savedSlugs: async (slugs: readonly Slug[]) => slugs.map((slug) => slugOf(aliases[slug] ?? slug)),
  indexRows: async (slugs: readonly Slug[]) => slugs.map((slug) => saved[slug]),
};
const queued = async (slugs: readonly Slug[]) =>
  new Set(slugs.filter((slug) => ['ida', 'max'].includes(slug)));

const preview = (names: readonly string[], unusable: readonly UnusableLine[] = []) => {
  const people = names.map((name, index) => ({ slug: slugOf(name), line: index + 1 }));
  return previewList({ people, unusable }, library, queued);
};

test('each person is in one group, under the slug that they are saved under', async () => {
  expect(
    await preview(
      ['ada-king', 'new', 'ada', 'bob', 'eve', 'ida', 'max'],
      [{ line: 2, reason: 'short-link' }],
    ),
  ).toEqual({
    added: [{ slug: 'new', line: 2 }],
    saved: [
      { person: { slug: 'ada', line: 1 }, fetchedAt: now - 31 * DAY },
      { person: { slug: 'bob', line: 4 }, fetchedAt: now - 29 * DAY },
      { person: { slug: 'eve', line: 5 } },
    ],
    queued: [
      { slug: 'ida', line: 6 },
      { slug: 'max', line: 7 },
    ],
    unusable: [
      { line: 2, reason: 'short-link' },
      { line: 3, reason: 'repeated' },
    ],
  });
});

test('who was never fetched is fetched, and the others as chosen', async () => {
  const list = await preview(['bob', 'ada', 'eve', 'new', 'max']);
  const fetches = refreshChoices.map((choice) => fetchesOf(list, choice, now));
  expect(fetches).toEqual([
    { slugs: ['new', 'eve'], refresh: [] },
    { slugs: ['new', 'eve', 'ada'], refresh: ['ada'] },
    { slugs: ['new', 'eve', 'bob', 'ada'], refresh: ['bob', 'ada'] },
  ]);
});
