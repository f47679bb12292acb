import { expect } from 'vitest';
import type { Profile } from '../../../utils/profile/profile.ts';
import { slugOf } from '../harness/records.ts';
import type { OldDatabase } from './old-database.ts';
import type { seenIn } from './store-steps.ts';

/*
 * A database of version 3 with what its rules allowed: slugs that have another form today or are no
 * person's, and times ahead of now. Frozen, like the fixtures.
 */

const ahead = 8.64e15;
const cased = 'ACowley-Engineering-2020';
const hana = 'ACohana-from-Osaka-1990';

const profile = (slug: string, fields: Omit<Partial<Profile>, 'slug' | 'reportedSlug'> = {}) => ({
  slug,
  name: `Name of ${slug}`,
  positions: [],
  education: [],
  skills: [],
  ...fields,
});
const saved = (slug: string, fetchedAt: number, fields: object = {}) => ({
  slug,
  fetchedAt,
  profile: { ...profile(slug), ...fields },
});
const summary = (slug: string, fetchedAt: number) => ({
  slug,
  name: `Name of ${slug}`,
  fetchedAt,
  text: `name of ${slug}\n\n`,
});
const queued = (slug: string) => ({
  slug,
  askedAt: 1,
  state: 'queued',
  refusals: 0,
  unsettled: 1,
});
const waiting = (slug: string, outxTaskId: string) => ({
  slug,
  askedAt: 1,
  state: 'waiting',
  outxTaskId,
  createdAt: 2,
  nextPollAt: 3,
  pickedUp: false,
  faults: 0,
  unsettled: 1,
});
const done = (slug: string, outxTaskId: string) => ({
  slug,
  askedAt: 1,
  state: 'done',
  outxTaskId,
  createdAt: 2,
  doneAt: 3,
});
const failed = (slug: string) => ({
  slug,
  askedAt: 1,
  state: 'failed',
  failedAt: 2,
  failure: { code: 'slug-refused', at: 2 },
  unsettled: 1,
});

const profiles = [
  saved(cased, 1_000, { headline: 'Engineer', reportedSlug: cased }),
  saved(cased.toLowerCase(), 2_000, { headline: 'Chief engineer' }),
  saved('jane-doe)', 3_000),
  saved('ji\u200bll', 4_000),
  saved('edit', 5_000, { reportedSlug: 'rhea-reported,' }),
  saved('unavailable', 6_000, { reportedSlug: 'in' }),
  saved('hana', 7_000, { reportedSlug: hana }),
  // Its alias has passed to Hana.
  saved('hugo', 7_100, { reportedSlug: hana }),
  saved('ria', 8_000),
  { ...saved('tess', ahead), firstFetchedAt: ahead - 1 },
  saved('theo', 9_000, { headline: 'Refreshed' }),
];

export const formerSlugs: OldDatabase = {
  version: 3,
  stores: {
    tasks: [
      waiting(cased, 'paid-1'),
      waiting(cased.toLowerCase(), 'paid-2'),
      queued('jane-doe)'),
      failed('unavailable'),
      queued('in'),
      waiting('https:', 'paid-3'),
      queued('zoe,'),
      done('zoe', 'ended'),
      done('hana', 'ended'),
      { slug: 'unreadable)', state: 'of another version', outxTaskId: 'paid-4' },
    ],
    summaries: profiles
      .filter(({ slug }) => slug !== 'ji\u200bll')
      .map(({ slug, fetchedAt }) => summary(slug, fetchedAt)),
    profiles: [...profiles, { slug: 'unreadable)', fetchedAt: 'yesterday' }],
    versions: [
      saved(cased, 500, { headline: 'Trainee' }),
      saved('ria', 7_500, { headline: 'Pilot', reportedSlug: 'ria-pilot:' }),
      saved('theo', ahead - 1, { headline: 'Imported' }),
    ],
    answers: [
      { slug: cased, fetchedAt: 1_000, raw: { slug: cased } },
      { slug: 'jane-doe)', fetchedAt: 3_000, raw: { slug: 'jane-doe)' } },
      { slug: 'tess', fetchedAt: ahead, raw: null },
    ],
    annotations: [
      { slug: cased, starred: true, tags: ['cased'], note: 'Met in Graz.' },
      { slug: cased.toLowerCase(), starred: false, tags: ['lower'], note: 'Calls in May.' },
      { slug: 'unavailable', starred: false, tags: ['gone'], note: '' },
      { slug: 'unreadable)', starred: true, tags: [], note: '' },
    ],
    aliases: [
      { alias: 'acow', slug: cased },
      { alias: 'ACow-of-Graz-and-Vienna', slug: cased },
      { alias: 'acow-of-graz-and-vienna', slug: 'ria' },
      { alias: hana, slug: 'hana' },
      { alias: 'hana,', slug: 'hana' },
      { alias: 'ria-pilot:', slug: 'ria' },
      { alias: 'edit', slug: 'hana' },
    ],
    trash: [
      {
        slug: 'ji\u200bll',
        batch: 9_000,
        row: summary('ji\u200bll', 4_000),
        task: done('ji\u200bll', 'ended'),
      },
    ],
    staged: [
      {
        id: 1,
        importId: 'import',
        at: 1,
        record: {
          slug: 'ivy)',
          saved: saved('ivy)', ahead, { reportedSlug: 'me' }),
          versions: [saved('ivy)', 10, { headline: 'Trainee' })],
          annotation: { starred: false, tags: [], note: 'From a file.' },
          aliases: ['in', 'ivy', 'ivy-s)'],
        },
      },
    ],
    creates: [{ id: 1, at: 1 }],
    activity: [
      { at: 1, kind: 'started' },
      { at: 2, kind: 'enrich', slug: cased },
      { at: 3, kind: 'enrich', slug: 'edit' },
      { at: 4, kind: 'enrich', slug: 'in' },
    ],
    keys: [],
  },
};

const cowley = slugOf(cased);
const standIn = (name: string) => slugOf(`${name}-not-on-linkedin`);

/** The slugs of today under which everything is found. */
export const todaysSlugs = [
  cowley,
  slugOf('jane-doe'),
  slugOf('rhea-reported'),
  standIn('unavailable'),
  slugOf('hana'),
  slugOf('hugo'),
  slugOf('ria'),
  slugOf('tess'),
  slugOf('theo'),
  slugOf('zoe'),
  standIn('in'),
  standIn('https-3a'),
] as const;

type Seen = Awaited<ReturnType<typeof seenIn>>;

/** Fails unless everything of the database is where it belongs. `upgradedAt` is in ms since the epoch. */
export function expectTodaysSlugs(
  seen: Seen,
  upgradedAt: readonly [after: number, before: number],
) {
  const record = (slug: string) => seen.records.find((each) => each.slug === slug);
  const saved = (slug: string) => record(slug)?.saved;
  expect(seen.listed).toEqual(seen.records.map(({ slug }) => slug).sort());
  expect(seen.listed).toHaveLength(9);

  // Two records of one person are one.
  expect(record(cowley)).toMatchObject({
    saved: { fetchedAt: 2_000, profile: { slug: cowley, headline: 'Chief engineer' } },
    versions: [
      { slug: cowley, fetchedAt: 500, profile: { slug: cowley, headline: 'Trainee' } },
      { slug: cowley, fetchedAt: 1_000, profile: { reportedSlug: cowley, headline: 'Engineer' } },
    ],
    annotation: { starred: true, tags: ['lower', 'cased'], note: 'Calls in May.\n\nMet in Graz.' },
    aliases: ['acow'],
    answer: { fetchedAt: 1_000, raw: { slug: cased } },
  });
  expect(record('jane-doe')?.answer?.raw).toEqual({ slug: 'jane-doe)' });
  // What was saved from a page that is no person's is the person's that the answer named, or stays.
  expect(saved('rhea-reported')?.profile.name).toBe('Name of edit');
  expect(record(standIn('unavailable'))?.annotation.tags).toEqual(['gone']);
  // A profile that only reports such a slug can be read.
  expect(saved('hana')?.profile.reportedSlug).toBe('acohana-from-osaka-1990');
  expect(record('hana')?.aliases).toEqual(['acohana-from-osaka-1990']);
  expect(saved('hugo')?.profile.reportedSlug).toBe('acohana-from-osaka-1990');
  expect(record('ria')).toMatchObject({
    versions: [{ profile: { headline: 'Pilot', reportedSlug: 'ria-pilot' } }],
    aliases: ['acow-of-graz-and-vienna', 'ria-pilot'],
  });

  // No time is ahead.
  const [after, before] = upgradedAt;
  const { fetchedAt = 0, firstFetchedAt } = saved('tess') ?? {};
  expect([fetchedAt >= after, fetchedAt <= before]).toEqual([true, true]);
  expect(firstFetchedAt).toBe(fetchedAt - 1);
  expect(record('tess')?.answer?.fetchedAt).toBe(fetchedAt);
  expect(saved('theo')).toMatchObject({ fetchedAt: 9_000, profile: { headline: 'Refreshed' } });
  expect(record('theo')?.versions.map((version) => version.fetchedAt)).toEqual([8_999]);

  // Every id that was paid for is still polled, and nothing is fetched that is no person.
  expect(seen.unsettled.map(({ state, slug, ...task }) => [slug, state, idOf(task)])).toEqual([
    [cowley, 'waiting', 'paid-2'],
    [standIn(`${cowley}-2`), 'waiting', 'paid-1'],
    [standIn('https-3a'), 'waiting', 'paid-3'],
    ['jane-doe', 'queued', undefined],
    ['zoe', 'queued', undefined],
  ]);
  const stateOf = new Map(todaysSlugs.map((slug, index) => [slug, seen.states[index]?.state]));
  expect(stateOf.get(standIn('unavailable'))).toBe('cancelled');
  expect(stateOf.get(standIn('in'))).toBe('cancelled');
  expect(stateOf.get(slugOf('hana'))).toBe('done');

  expect(seen.undoable).toEqual({ batch: 9_000, count: 1 });
  expect(seen.activity.map(({ kind, slug }) => [kind, slug])).toEqual([
    ['cancel', standIn('unavailable')],
    ['cancel', standIn('in')],
    ['enrich', standIn('in')],
    ['enrich', 'rhea-reported'],
    ['enrich', cowley],
    ['started', undefined],
  ]);
}

const idOf = (task: object) => ('outxTaskId' in task ? task.outxTaskId : undefined);
