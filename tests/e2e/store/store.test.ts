import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import type { SavedProfile } from '../../../utils/profile/profile.ts';
import { slugFromUrl } from '../../../utils/profile/slug.ts';
import { openStorePage, type StoreModules } from './store-page.ts';

declare const store: StoreModules;

const slugOf = (name: string) => {
  const slug = slugFromUrl(`https://www.linkedin.com/in/${name}/`);
  if (slug === undefined) throw new Error(`Not a slug: ${name}`);
  return slug;
};
const ada = slugOf('ada');

const saved = (name: string, fetchedAt: number): SavedProfile => ({
  slug: slugOf(name),
  profile: { slug: slugOf(name), name, positions: [], education: [], skills: [] },
  fetchedAt,
});

let page: Page;
beforeEach(async () => {
  page = await openStorePage();
});

test('a completed task and its profile are stored together', async () => {
  const stored = await page.evaluate(
    async (slug, saved) => {
      const database = store.createDatabase();
      const tasks = store.createTaskStore(database);
      await tasks.apply(slug, { type: 'enrich' }, 1);
      await tasks.apply(slug, { type: 'sending' }, 2);
      await tasks.apply(slug, { type: 'accepted', outxTaskId: 'id' }, 3);
      const fetched = { version: saved, raw: { anything: ['at', 'all'] } };
      await tasks.apply(slug, { type: 'completed', outxTaskId: 'id' }, 4, fetched);
      const db = await database.connect();
      return {
        open: await tasks.open(),
        profileState: await store.createLibrary(database).profileState(slug),
        newest: await store.createLibrary(database).newest(50),
        raw: (await db.get('answers', slug))?.raw,
      };
    },
    ada,
    saved('ada', 4),
  );
  expect(stored.open).toEqual([]);
  expect(stored.profileState).toMatchObject({ task: { state: 'done' }, saved: { fetchedAt: 4 } });
  expect(stored.newest).toEqual([{ slug: 'ada', name: 'ada', fetchedAt: 4 }]);
  expect(stored.raw).toEqual({ anything: ['at', 'all'] });
});

test('a profile that cannot be stored leaves its task waiting, with the OutX task id', async () => {
  const stored = await page.evaluate(
    async (slug, saved) => {
      const database = store.createDatabase();
      const tasks = store.createTaskStore(database);
      await tasks.apply(slug, { type: 'enrich' }, 1);
      await tasks.apply(slug, { type: 'sending' }, 2);
      await tasks.apply(slug, { type: 'accepted', outxTaskId: 'id' }, 3);
      const unstorable = { version: saved, raw: () => {} };
      const outcome = await tasks
        .apply(slug, { type: 'completed', outxTaskId: 'id' }, 4, unstorable)
        .then(
          () => 'stored',
          (error: Error) => error.name,
        );
      return { outcome, profileState: await store.createLibrary(database).profileState(slug) };
    },
    ada,
    saved('ada', 4),
  );
  expect(stored.outcome).toBe('DataCloneError');
  expect(stored.profileState.task).toMatchObject({ state: 'waiting', outxTaskId: 'id' });
  expect(stored.profileState.saved).toBeUndefined();
});

test('fifty enrich commands at once create one task', async () => {
  const changes = await page.evaluate(async (slug) => {
    const stores = [1, 2].map(() => store.createTaskStore(store.createDatabase()));
    const applied = await Promise.all(
      Array.from({ length: 50 }, (_, n) => stores[n % 2]?.apply(slug, { type: 'enrich' }, n)),
    );
    return applied.filter((result) => result?.changed).length;
  }, ada);
  expect(changes).toBe(1);
});

test('an unreadable row is skipped, and stays stored', async () => {
  const stored = await page.evaluate(async (slug) => {
    const database = store.createDatabase();
    const tasks = store.createTaskStore(database);
    await tasks.apply(slug, { type: 'enrich' }, 1);
    const db = await database.connect();
    const unreadable = { slug: 'unreadable', state: 'unknown-state', unsettled: 1 };
    await db.put('tasks', unreadable as never);
    await db.put('summaries', { slug: 'unreadable', fetchedAt: 9 } as never);
    return {
      open: await tasks.open(),
      newest: await store.createLibrary(database).newest(50),
      rows: await db.count('tasks'),
    };
  }, ada);
  expect(stored.open.map(({ slug }) => slug)).toEqual(['ada']);
  expect(stored.newest).toEqual([]);
  expect(stored.rows).toBe(2);
});

test('a profile is also found under the slug that its answer reported', async () => {
  const found = await page.evaluate(
    async (requested, reported, saved) => {
      const database = store.createDatabase();
      const tasks = store.createTaskStore(database);
      await tasks.apply(requested, { type: 'enrich' }, 1);
      await tasks.apply(requested, { type: 'sending' }, 2);
      await tasks.apply(requested, { type: 'accepted', outxTaskId: 'id' }, 3);
      const profile = { ...saved.profile, reportedSlug: reported };
      await tasks.apply(requested, { type: 'completed', outxTaskId: 'id' }, 4, {
        version: { ...saved, profile },
        raw: null,
      });
      return store.createLibrary(database).profileState(reported);
    },
    ada,
    slugOf('ada-lovelace'),
    saved('ada', 4),
  );
  expect(found.saved?.slug).toBe('ada');
});

test('newest returns the newest profiles first, up to the limit', async () => {
  const names = await page.evaluate(
    async (all) => {
      const database = store.createDatabase();
      const db = await database.connect();
      for (const profile of all) {
        await db.put('summaries', {
          slug: profile.slug,
          name: profile.slug,
          fetchedAt: profile.fetchedAt,
          text: '\n\n',
        });
      }
      return (await store.createLibrary(database).newest(2)).map(({ name }) => name);
    },
    [saved('old', 1), saved('newest', 3), saved('new', 2)],
  );
  expect(names).toEqual(['newest', 'new']);
});

test('a database that was closed by the browser is opened again', async () => {
  const rows = await page.evaluate(async (slug) => {
    const database = store.createDatabase();
    const tasks = store.createTaskStore(database);
    await tasks.apply(slug, { type: 'enrich' }, 1);
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('calling-card').onsuccess = resolve;
    });
    await tasks.apply(slug, { type: 'enrich' }, 2);
    return tasks.open();
  }, ada);
  expect(rows).toMatchObject([{ state: 'queued', askedAt: 2 }]);
});

test('a sealed key can be unsealed in its own database and in no other', async () => {
  const seen = await page.evaluate(async () => {
    const database = store.createDatabase();
    const vaults = [store.createKeyVault(database), store.createKeyVault(store.createDatabase())];
    const [sealed, again] = await Promise.all(
      vaults.map((vault) => vault.seal('outx_secret_4321')),
    );
    const other = store.createKeyVault(store.createDatabase({ name: 'another' }));
    const row = await (await database.connect()).get('keys', 'api-key-wrapping');
    return {
      sealed,
      opened: sealed && (await vaults[1]?.unseal(sealed)),
      openedByOther: sealed && (await other.unseal(sealed)),
      openedAltered:
        sealed && (await vaults[0]?.unseal({ ...sealed, sealed: `${sealed.sealed}AA` })),
      sameBytes: sealed?.sealed === again?.sealed,
      extractable: row?.key.extractable,
    };
  });
  expect(seen.opened).toBe('outx_secret_4321');
  expect(seen.openedByOther).toBeUndefined();
  expect(seen.openedAltered).toBeUndefined();
  expect(seen.sealed?.lastFour).toBe('4321');
  expect(JSON.stringify(seen.sealed)).not.toContain('secret');
  expect(seen.sameBytes).toBe(false);
  expect(seen.extractable).toBe(false);
});

test('creates are stored for the rate limit, and one dated in the future gets the current time', async () => {
  const times = await page.evaluate(async (slug) => {
    const database = store.createDatabase();
    const tasks = store.createTaskStore(database);
    await tasks.apply(slug, { type: 'enrich' }, 1_000);
    await tasks.apply(slug, { type: 'sending' }, 2_000);
    await (await database.connect()).add('creates', { at: 9_000_000 });
    const seen = await tasks.creates(5_000);
    return { seen, stored: await store.createLibrary(database).creates(5_000) };
  }, ada);
  expect(times).toEqual({ seen: [2_000, 5_000], stored: [2_000, 5_000] });
});

test('the activity log has the task’s events, and keeps only the latest lines', async () => {
  const kinds = await page.evaluate(async (slug) => {
    const database = store.createDatabase();
    const log = store.createActivityLog(database);
    for (let n = 0; n < 250; n++) await log.add({ at: n, kind: 'held' });
    const tasks = store.createTaskStore(database);
    await tasks.apply(slug, { type: 'enrich' }, 1_000);
    await tasks.apply(slug, { type: 'sending' }, 2_000);
    return (await log.newest()).map(({ kind }) => kind);
  }, ada);
  expect(kinds).toHaveLength(200);
  expect(kinds.slice(0, 3)).toEqual(['sending', 'enrich', 'held']);
});
