import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { record, slugOf, version } from '../../e2e/harness/records.ts';
import { type CouchServer, startCouch } from './couch-server.ts';
import { createDevice, type Device, world } from './device.ts';

const [jane, janeNew, bob] = [slugOf('jane-old'), slugOf('jane-new'), slugOf('bob')];
const token = slugOf('ACoAAA8BYqEBCGLg_vT_ca6mMEqkpp9nVffJ3hc');
const urn = `urn:li:fsd_profile:${token}`;
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

let server: CouchServer;
beforeAll(async () => {
  server = await startCouch(() => world.now);
});

let url: string;
let kim: Device;
let lee: Device;
let mia: Device;
beforeEach(async () => {
  url = await server.database();
  [kim, lee, mia] = [createDevice(url), createDevice(url, 'Lee'), createDevice(url, 'Mia')];
  for (const device of [kim, lee, mia]) await device.join();
});

const pass = (ms: number) => {
  world.now += ms;
};

/** Every device syncs until nothing happens any more. */
async function settle(devices = [kim, lee, mia]) {
  for (let round = 0; round < 3; round++) {
    for (const device of devices) {
      pass(minuteMs);
      await device.sync();
    }
  }
}

interface StoredDocument {
  readonly _id: string;
  readonly movedTo?: string;
}

async function documents(): Promise<readonly StoredDocument[]> {
  const all = await server.send('GET', `${url}/_all_docs?include_docs=true`);
  return (all as { rows: { doc: StoredDocument }[] }).rows.map(({ doc }) => doc);
}

/** After enough syncs, all libraries are the same, and an idle sync is one request. Returns the library. */
async function sameLibrary(devices = [kim, lee, mia]) {
  await settle(devices);
  const [first, ...others] = await Promise.all(devices.map((device) => device.people()));
  for (const other of others) expect(other).toEqual(first);
  for (const device of devices) {
    expect(await device.reader.overview()).toMatchObject({ unsynced: 0 });
    await device.sync();
    expect(device.device.requests).toEqual(['GET _changes']);
  }
  return first ?? [];
}

describe('a team', () => {
  test('shares people, tags and stars, without answers and notes', async () => {
    await kim.fetch(version(jane, 0, { urn, headline: 'Engineer' }));
    await kim.edit(jane, { kind: 'add-tag', tag: 'Berlin' });
    await kim.sync();
    await lee.sync();
    await lee.edit(jane, { kind: 'star', starred: true });
    const [record] = await sameLibrary();
    expect(record).toMatchObject({
      slug: jane,
      saved: { profile: { headline: 'Engineer' } },
      annotation: { starred: true, tags: ['Berlin'], note: '' },
      aliases: [token],
    });
    expect(await lee.reader.fetchedBy(jane)).toMatchObject({ by: 'Kim' });
    await kim.edit(jane, { kind: 'note', text: 'Mine.' });
    await settle();
    expect((await kim.people())[0]).toMatchObject({ annotation: { starred: true, note: 'Mine.' } });
    expect((await lee.people())[0]).toMatchObject({ annotation: { note: '' } });
    const [stored] = await documents();
    expect(stored?._id).toBe(`person:${token}`);
    expect(JSON.stringify(stored)).not.toMatch(/Mine|"raw"/);
    await lee.fetch(version(jane, 1, { urn }));
    expect(await lee.reader.fetchedBy(jane)).toBeUndefined();
  });

  test('keeps what someone brings along, with its own', async () => {
    await kim.fetch(version(jane, 0));
    await kim.edit(jane, { kind: 'add-tag', tag: 'Berlin' });
    await settle([kim]);
    await lee.store.leave();
    pass(minuteMs);
    await lee.fetch(version(jane, 0, { headline: 'CTO' }));
    await lee.edit(jane, { kind: 'add-tag', tag: 'vip' });
    await lee.fetch(version(bob, 0));
    await lee.join();
    const people = await sameLibrary();
    expect(people.map(({ slug }) => slug)).toEqual([bob, jane]);
    expect(people[1]).toMatchObject({
      annotation: { tags: ['Berlin', 'vip'] },
      saved: { profile: { headline: 'CTO' } },
      versions: [{}],
    });
  });

  test('follows the removal of a tag, and the last of several edits, whatever the clocks say', async () => {
    lee.device.skew = -3 * dayMs;
    mia.device.skew = 5 * dayMs;
    await kim.fetch(version(jane, 0));
    await kim.edit(jane, { kind: 'add-tag', tag: 'Berlin' });
    await settle();
    await mia.edit(jane, { kind: 'set-data', name: 'Phone', value: '1' });
    await settle();
    await lee.edit(jane, { kind: 'remove-tag', tag: 'Berlin' });
    await lee.edit(jane, { kind: 'set-data', name: 'Phone', value: '2' });
    const [record] = await sameLibrary();
    expect(record?.annotation).toMatchObject({ tags: [], data: [{ name: 'Phone', value: '2' }] });
  });

  test('dates a fetch of a clock that is ahead by the server’s', async () => {
    mia.device.skew = 5 * dayMs;
    await mia.fetch(version(jane, 0, { headline: 'Old' }));
    await mia.sync();
    await mia.sync();
    await kim.sync();
    pass(minuteMs);
    await kim.fetch(version(jane, 0, { headline: 'New' }));
    const [record] = await sameLibrary();
    expect(record?.saved.profile.headline).toBe('New');
  });
});

test('what the user changes while it is being sent is sent the next time', async () => {
  await kim.fetch(version(jane, 0));
  kim.device.meanwhile = () => kim.edit(jane, { kind: 'add-tag', tag: 'late' });
  await kim.sync();
  expect(await kim.reader.overview()).toMatchObject({ unsynced: 1 });
  const [record] = await sameLibrary();
  expect(record?.annotation.tags).toEqual(['late']);
});

test('a worker that is stopped while it takes many changes takes the rest later', async () => {
  const many = Array.from({ length: 60 }, (_, n) => version(slugOf(`person-${n}`), n + 1));
  await kim.imports.stage(
    'import',
    many.map((saved) => record(saved)),
    1,
  );
  await kim.imports.commit('import', many.length);
  await kim.sync();
  const takenFirst = new Set<number>();
  for (let stepsLeft = 6; stepsLeft < 16; stepsLeft += 2) {
    const device = createDevice(url);
    await device.join();
    device.device.stepsLeft = stepsLeft;
    await device.sync();
    takenFirst.add(await device.library.count());
    device.device.stepsLeft = Infinity;
    await device.sync();
    expect(await device.library.count()).toBe(60);
  }
  expect([...takenFirst].sort()).toEqual([0, 50, 60]);
});

describe('a deletion', () => {
  beforeEach(async () => {
    await kim.fetch(version(jane, 0, { urn }));
    await settle();
  });

  test('travels once it is final, and the content is gone from the database', async () => {
    const batch = await kim.remove(jane, false);
    await settle();
    expect(await lee.people()).toHaveLength(1);
    await kim.writer.purge(batch + 1);
    expect(await sameLibrary()).toEqual([]);
    expect(await documents()).toEqual([]);
  });

  test('that wasn’t sent yet travels, too, after the user begins to share notes', async () => {
    await kim.remove(jane);
    await kim.join({ sharesNotes: true });
    await settle();
    expect(await sameLibrary()).toEqual([]);
  });

  test('that is undone never travels, and what came meanwhile isn’t lost', async () => {
    const batch = await kim.remove(jane, false);
    await lee.edit(jane, { kind: 'add-tag', tag: 'vip' });
    await settle();
    expect(await kim.people()).toEqual([]);
    await kim.writer.restore(batch);
    const [record] = await sameLibrary();
    expect(record?.annotation.tags).toEqual(['vip']);
  });

  test('loses against a later edit, and wins over an earlier one', async () => {
    await lee.edit(jane, { kind: 'add-tag', tag: 'earlier' });
    pass(minuteMs);
    await kim.remove(jane);
    pass(minuteMs);
    await kim.sync();
    expect(await sameLibrary()).toEqual([]);
    await kim.fetch(version(jane, 0, { urn }));
    await settle();
    await kim.remove(jane);
    pass(minuteMs);
    await lee.edit(jane, { kind: 'add-tag', tag: 'later' });
    const [record] = await sameLibrary();
    expect(record?.annotation.tags).toEqual(['later']);
  });

  test('is undone by a fetch, which starts a new history', async () => {
    await kim.edit(jane, { kind: 'star', starred: true });
    await settle();
    await kim.remove(jane);
    await settle();
    await lee.fetch(version(jane, 0, { urn, headline: 'New' }));
    const [record] = await sameLibrary();
    expect(record).toMatchObject({ versions: [], annotation: { starred: false } });
  });

  test('by another program is a deletion, too', async () => {
    const [stored] = (await documents()) as (StoredDocument & { _rev: string })[];
    await server.send('PUT', `${url}/${encodeURIComponent(stored?._id ?? '')}`, {
      _rev: stored?._rev,
      _deleted: true,
    });
    expect(await sameLibrary()).toEqual([]);
  });

  test('of a person whose address is another’s by now leaves that one alone', async () => {
    const other = { urn: urn.replace(/c$/, 'd'), headline: 'New here' };
    await lee.fetch(version(jane, 0, other));
    pass(minuteMs);
    const batch = await kim.remove(jane, false);
    await settle();
    expect((await kim.people()).map(({ saved }) => saved.profile)).toMatchObject([other]);
    await kim.writer.purge(batch + 1);
    await settle();
    for (const device of [kim, lee, mia]) {
      const left = (await device.people()).map(({ saved }) => saved.profile);
      expect(left).toMatchObject([other]);
    }
  });

  test.each(['a', 'd'])(
    'travels, also if the address is another’s before that: …%s',
    async (last) => {
      const other = { urn: urn.replace(/c$/, last), headline: 'New here' };
      await kim.remove(jane);
      pass(minuteMs);
      await kim.fetch(version(jane, 0, other));
      await settle();
      for (const device of [kim, lee, mia]) {
        const left = (await device.people()).map(({ saved }) => saved.profile);
        expect(left).toMatchObject([other]);
      }
      expect(await documents()).toMatchObject([{ _id: `person:${token.replace(/c$/, last)}` }]);
    },
  );

  test('of everything on one device leaves the team, which keeps all', async () => {
    await kim.writer.clear();
    await settle();
    expect(await kim.people()).toEqual([]);
    expect(await lee.people()).toHaveLength(1);
    expect(await kim.reader.overview()).toBeUndefined();
  });
});

describe('a person of two addresses', () => {
  test('becomes one document under the member’s id, and the other leads there', async () => {
    await kim.fetch(version(jane, 0));
    await kim.edit(jane, { kind: 'add-tag', tag: 'old' });
    await lee.fetch(version(janeNew, 0, { urn, reportedSlug: janeNew }));
    await lee.edit(janeNew, { kind: 'add-tag', tag: 'new' });
    await settle();
    pass(minuteMs);
    await mia.fetch(version(jane, 0, { urn, reportedSlug: janeNew }));
    const people = await sameLibrary([mia, kim, lee]).catch(async () => mia.people());
    expect(people).toHaveLength(1);
    expect(people[0]?.annotation.tags.toSorted()).toEqual(['new', 'old']);
    const [first, second] = await documents();
    expect(first?._id).toBe(`person:${token}`);
    expect(second).toMatchObject({ _id: `person:${jane}`, movedTo: first?._id });
    // nb. A device may save the person under either address.
    for (const device of [kim, lee]) {
      const [record, ...others] = await device.people();
      expect(others).toEqual([]);
      expect(new Set([record?.slug, ...(record?.aliases ?? [])])).toEqual(
        new Set([jane, janeNew, token]),
      );
    }
  });
});

test('an address that has changed hands leads to who has it now, on every device', async () => {
  await kim.fetch(version(jane, 0, { urn, reportedSlug: jane }));
  await settle();
  const other = { urn: urn.replace(/c$/, 'd'), reportedSlug: jane, headline: 'New here' };
  await lee.fetch(version(jane, 0, other));
  const people = await sameLibrary([lee, mia]);
  await settle();
  expect(people).toHaveLength(2);
  for (const device of [kim, lee, mia]) {
    const [slug = jane] = await device.library.savedSlugs([jane]);
    expect((await device.library.records([slug]))[0]?.saved.profile).toMatchObject(other);
  }
});

test.each([
  ['unknown', false],
  ['known', true],
])(
  'a document that leads to the former person of an address is left alone: %s',
  async (_, known) => {
    const former = { urn: urn.replace(/c$/, 'a'), reportedSlug: jane };
    await lee.fetch(version(jane, 0));
    await lee.sync();
    if (known) await kim.sync();
    pass(minuteMs);
    await lee.fetch(version(jane, 0, former));
    await lee.sync();
    pass(minuteMs);
    const next = { urn, reportedSlug: jane, headline: 'New here' };
    await kim.fetch(version(jane, 0, next));
    await settle();
    for (const device of [kim, lee, mia]) {
      expect(await device.people()).toHaveLength(2);
      expect(await device.reader.overview()).toMatchObject({ unsynced: 0 });
      const [slug = jane] = await device.library.savedSlugs([jane]);
      expect((await device.library.records([slug]))[0]?.saved.profile).toMatchObject(next);
    }
  },
);

describe('the database', () => {
  test('may have conflicting revisions: they are merged, and the losers deleted', async () => {
    await kim.fetch(version(jane, 0, { headline: 'First' }));
    await settle([kim]);
    const [stored] = (await documents()) as (StoredDocument & { record: object })[];
    const other = {
      ...stored,
      record: { ...stored?.record, fetchedAt: '2026-12-24T00:00:00.000Z' },
    };
    await server.send('POST', `${url}/_bulk_docs`, {
      new_edits: false,
      docs: [{ ...other, _rev: '1-ffff', _revisions: { start: 1, ids: ['ffff'] } }],
    });
    const [record] = await sameLibrary();
    expect(record?.saved.firstFetchedAt ?? record?.versions[0]?.fetchedAt).toBeDefined();
    const left = await server.send('GET', `${url}/person%3A${jane}?conflicts=true`);
    expect(left).not.toHaveProperty('_conflicts');
  });

  test('may have malformed documents: they are counted, and cost nothing else', async () => {
    await server.send('POST', `${url}/_bulk_docs`, {
      docs: [
        { _id: 'person:mallory', format: 'calling-card-team', version: 1, record: { slug: 'x' } },
        { _id: 'person:mallory-2', movedTo: 'person:mallory-3' },
        { _id: 'other' },
      ],
    });
    await kim.fetch(version(jane, 0));
    expect(await sameLibrary()).toHaveLength(1);
    expect(await lee.reader.overview()).toMatchObject({ state: { skipped: 2, pulled: 1 } });
  });

  test('may be out of reach: the device works alone, says so, and catches up', async () => {
    await kim.fetch(version(jane, 0));
    kim.device.isOnline = false;
    await kim.sync();
    expect(await kim.reader.overview()).toMatchObject({
      unsynced: 1,
      state: { failure: { code: 'team-unreachable' } },
    });
    kim.device.isOnline = true;
    expect(await sameLibrary()).toHaveLength(1);
    expect((await kim.reader.overview())?.state).not.toHaveProperty('failure');
  });
});
