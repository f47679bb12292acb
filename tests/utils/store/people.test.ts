import { beforeEach, describe, expect, test } from 'vitest';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import type { Profile } from '../../../utils/profile/profile.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { record, slugOf, version } from '../../e2e/harness/records.ts';
import { saveFetch } from '../../e2e/store/store-steps.ts';
import { openEmptyStores, type Stores } from './store.ts';

const [jane, janeNew, bob, bobNew] = ['jane-old', 'jane-new', 'bob-old', 'bob-new'].map(slugOf) as [
  Slug,
  Slug,
  Slug,
  Slug,
];
const tokenOf = (last: string) => slugOf(`ACoAAA8BYqEBCGLg_vT_ca6mMEqkpp9nVffJ3h${last}`);
const [token, otherToken] = [tokenOf('c'), tokenOf('d')];
const urnOf = (slug: Slug) => `urn:li:fsd_profile:${slug}`;
const engineer = { title: 'Engineer', company: 'Acme', isCurrent: true };
const cto = { title: 'CTO', company: 'Acme', isCurrent: true };

let stores: Stores;
beforeEach(() => {
  stores = openEmptyStores();
});

/** Everything in the library: the records, by slug. */
async function people(): Promise<LibraryRecord[]> {
  const newest = await stores.library.newest(50);
  const slugs = newest.map(({ slug }) => slug).sort();
  return [...(await stores.library.records(slugs))];
}

const fetchAs = (slug: Slug, at: number, fields: Partial<Profile>) =>
  saveFetch(stores.tasks, version(slug, at, fields));

const annotate = (slug: Slug, note: string, tags: readonly string[] = []) =>
  stores.writer.annotate([slug], (before) => ({ ...before, note, tags }));

async function importRecords(...records: LibraryRecord[]) {
  await stores.imports.stage('import', records, 1);
  return stores.imports.commit('import', records.length);
}

describe('a refresh through an alias', () => {
  beforeEach(async () => {
    await fetchAs(bob, 1_000, { reportedSlug: bobNew, positions: [engineer] });
    await annotate(bob, 'my note', ['vip']);
  });

  test('refreshes the one record, which keeps its annotation', async () => {
    await fetchAs(bobNew, 2_000, { reportedSlug: bobNew, positions: [cto] });
    expect(await people()).toMatchObject([
      {
        slug: bob,
        aliases: [bobNew],
        saved: { fetchedAt: 2_000, profile: { slug: bob, positions: [cto] } },
        versions: [{ fetchedAt: 1_000 }],
        annotation: { note: 'my note', tags: ['vip'] },
      },
    ]);
    for (const slug of [bob, bobNew]) {
      expect(await stores.library.profileState(slug)).toMatchObject({
        slug,
        saved: { slug: bob },
        aliases: [bobNew],
        task: { slug: bob, state: 'done', doneAt: 2_000 },
      });
    }
    expect(await stores.library.savedSlugs([bobNew, jane])).toEqual([bob, jane]);
  });

  test('is found among thousands of slugs, unless it is deleted', async () => {
    const others = Array.from({ length: 2_000 }, (_, n) => slugOf(`other-${n}`));
    const slugs = [bob, bobNew, jane, ...others];
    expect(await stores.library.savedSlugs(slugs)).toEqual([bob, bob, jane, ...others]);
    await stores.writer.remove([bob], 2_000);
    expect(await stores.library.savedSlugs(slugs)).toEqual(slugs);
  });

  test('asks OutX by the newest address', async () => {
    expect(await stores.tasks.address(bob)).toBe(bobNew);
    await fetchAs(bob, 2_000, { reportedSlug: token, positions: [engineer] });
    expect(await stores.tasks.address(bob)).toBe(bob);
  });

  test.each(['enrich', 'refresh', 'retry', 'ignoreLimit'] as const)(
    'is one task, whichever address a command to %s names',
    async (type) => {
      await stores.tasks.apply(bob, { type: 'refresh' }, 2_000);
      expect(await stores.tasks.apply(bobNew, { type }, 2_001)).toMatchObject({
        task: { slug: bob, state: 'queued' },
      });
      expect(await stores.library.unsettled()).toHaveLength(1);
    },
  );

  test('is cancelled from either address; what is saved is not fetched again', async () => {
    await stores.tasks.apply(bobNew, { type: 'refresh' }, 2_000);
    expect(await stores.tasks.apply(bobNew, { type: 'cancel' }, 2_001)).toMatchObject({
      task: { slug: bob, state: 'cancelled' },
      slugs: [bobNew, bob],
    });
    for (const slug of [bob, bobNew]) {
      expect(await stores.tasks.apply(slug, { type: 'enrich' }, 2_002)).toMatchObject({
        changed: false,
      });
    }
  });

  test('annotates the one record', async () => {
    expect(await annotate(bobNew, 'through the alias')).toEqual([bob]);
    expect((await people()).map(({ annotation }) => annotation.note)).toEqual([
      'through the alias',
    ]);
  });
});

describe('a fetch that shows that two records are one person', () => {
  const urn = urnOf(token);

  test('merges them: one history, and the token needs no fetch', async () => {
    await fetchAs(jane, 1_000, { urn, reportedSlug: jane, positions: [engineer] });
    await annotate(jane, 'first', ['a']);
    await fetchAs(janeNew, 2_000, { urn, reportedSlug: janeNew, positions: [cto] });
    expect(await people()).toMatchObject([
      {
        slug: jane,
        aliases: [token, janeNew].sort(),
        saved: { profile: { positions: [cto] } },
        versions: [{ profile: { positions: [engineer] } }],
        annotation: { note: 'first' },
      },
    ]);
    expect(await stores.tasks.apply(token, { type: 'enrich' }, 3_000)).toMatchObject({
      task: { state: 'done' },
      changed: false,
    });
    expect(await stores.library.profileState(token)).toMatchObject({ saved: { slug: jane } });
  });

  test('unites their notes, tags and versions, and names both in its change', async () => {
    await fetchAs(jane, 1_000, { positions: [engineer] });
    await annotate(jane, 'of the old address', ['old']);
    await fetchAs(janeNew, 2_000, { positions: [engineer] });
    await annotate(janeNew, 'of the new address', ['new']);
    await stores.tasks.apply(jane, { type: 'refresh' }, 2_990);
    await stores.tasks.apply(jane, { type: 'sending' }, 2_991);
    await stores.tasks.apply(jane, { type: 'accepted', outxTaskId: 'id' }, 2_992);
    const fetched = { version: version(jane, 3_000, { reportedSlug: janeNew }), raw: 3 };
    const applied = await stores.tasks.apply(
      jane,
      { type: 'completed', outxTaskId: 'id' },
      3_000,
      fetched,
    );
    expect(applied.slugs).toEqual([jane, janeNew]);
    const [person, ...others] = await people();
    expect(others).toEqual([]);
    expect(person?.annotation.tags).toEqual(['old', 'new']);
    expect(person?.annotation.note).toContain('of the old address');
    expect(person?.annotation.note).toContain('of the new address');
    expect(person?.versions).toHaveLength(2);
    expect(await (await stores.database.connect()).count('tasks')).toBe(1);
  });

  test('lets another fetch of the person end, and takes its profile, too', async () => {
    const start = async (slug: Slug, outxTaskId: string) => {
      await stores.tasks.apply(slug, { type: 'enrich' }, 1);
      await stores.tasks.apply(slug, { type: 'sending' }, 2);
      await stores.tasks.apply(slug, { type: 'accepted', outxTaskId }, 3);
    };
    const end = (slug: Slug, outxTaskId: string, at: number) =>
      stores.tasks.apply(slug, { type: 'completed', outxTaskId }, at, {
        version: version(slug, at, { urn, headline: `At ${at}` }),
        raw: at,
      });
    await start(jane, 'one');
    await start(janeNew, 'two');
    await end(jane, 'one', 1_000);
    expect(await stores.tasks.open()).toMatchObject([{ slug: janeNew, outxTaskId: 'two' }]);
    await end(janeNew, 'two', 2_000);
    expect(await people()).toMatchObject([
      { slug: jane, saved: { fetchedAt: 2_000 }, versions: [{ fetchedAt: 1_000 }] },
    ]);
  });
});

describe('an address that now belongs to someone else', () => {
  test('leads to the other person; the first one stays, under the member token', async () => {
    await fetchAs(bob, 1_000, { urn: urnOf(token), reportedSlug: bob, name: 'Bob' });
    await annotate(bob, 'of Bob');
    await fetchAs(bob, 2_000, { urn: urnOf(otherToken), reportedSlug: bob, name: 'Other Bob' });
    expect(await people()).toMatchObject([
      {
        slug: token,
        aliases: [],
        saved: { profile: { name: 'Bob' } },
        annotation: { note: 'of Bob' },
      },
      { slug: bob, aliases: [otherToken], saved: { profile: { name: 'Other Bob' } }, versions: [] },
    ]);
    expect((await people())[0]?.saved.profile.reportedSlug).toBeUndefined();
  });

  test('stops being an alias of the first one', async () => {
    await fetchAs(bob, 1_000, { urn: urnOf(token), reportedSlug: bobNew });
    await fetchAs(jane, 2_000, { urn: urnOf(otherToken), reportedSlug: bobNew });
    expect(await people()).toMatchObject([
      { slug: bob, aliases: [token] },
      { slug: jane, aliases: [otherToken, bobNew] },
    ]);
  });
});

describe('an import', () => {
  const theirs = (slug: Slug, fields: Partial<Profile>, aliases: readonly Slug[] = []) =>
    record(version(slug, 500, fields), { aliases });

  test.each<[string, LibraryRecord]>([
    ['is an alias', theirs(bobNew, {})],
    ['has the same URN', theirs(jane, { urn: urnOf(token) })],
    ['has an alias of ours', theirs(jane, {}, [bob])],
  ])('whose slug %s merges with the record', async (_, imported) => {
    await fetchAs(bob, 1_000, { urn: urnOf(token), reportedSlug: bobNew });
    expect(await stores.library.merged([imported])).toMatchObject([{ ours: { slug: bob } }]);
    expect(await importRecords(imported)).toEqual([bob]);
    const [person, ...others] = await people();
    expect(others).toEqual([]);
    expect(person).toMatchObject({ slug: bob, saved: { fetchedAt: 1_000 } });
    expect(person?.aliases).toContain(bobNew);
    expect(await importRecords(imported)).toEqual([]);
  });

  test('never gives an alias to someone else', async () => {
    await fetchAs(bob, 1_000, { urn: urnOf(token), reportedSlug: bobNew });
    await importRecords(theirs(jane, { urn: urnOf(otherToken) }, [bobNew, janeNew]));
    expect(await stores.library.savedSlugs([bobNew, janeNew])).toEqual([bob, jane]);
    await importRecords(theirs(bobNew, { urn: urnOf(tokenOf('e')), name: 'Someone else' }));
    expect(await stores.library.savedSlugs([bobNew, bob])).toEqual([bob, bob]);
    expect((await people()).map(({ slug }) => slug)).toEqual([tokenOf('e'), bob, jane]);
    await importRecords(theirs(bob, { urn: urnOf(tokenOf('f')), name: 'A third Bob' }));
    expect((await people()).map(({ slug, saved }) => [slug, saved.profile.name])).toEqual([
      [tokenOf('e'), 'Someone else'],
      [tokenOf('f'), 'A third Bob'],
      [bob, `Name of ${bob}`],
      [jane, `Name of ${jane}`],
    ]);
  });
});
