import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { newTeamState, type PulledDocument } from '../../../utils/engine/ports/team.ts';
import type { Profile, SavedProfile } from '../../../utils/profile/profile.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { documentId } from '../../../utils/sharing/document-id.ts';
import { contributionOf, emptyBase } from '../../../utils/sharing/person-record.ts';
import { mergeRecords } from '../../../utils/versions/merge-records.ts';
import { record, slugOf, version } from '../../e2e/harness/records.ts';
import { type CouchServer, startCouch } from './couch-server.ts';
import { createDevice, type Device, world } from './device.ts';

const tokenOf = (last: string) => slugOf(`ACoAAA8BYqEBCGLg_vT_ca6mMEqkpp9nVffJ3h${last}`);
const [ada, adaKing, bob] = [slugOf('ada'), slugOf('ada-king'), slugOf('bob')];
const hourMs = 60 * 60 * 1000;

/** What one fetch may answer: of Ada by either address, with the URN or less, and of Bob. */
const answers: readonly (readonly [Slug, Partial<Profile>])[] = [
  [ada, { headline: 'Analyst', skills: ['Sums'] }],
  [ada, { headline: 'Analyst', reportedSlug: adaKing, urn: `urn:li:fsd_profile:${tokenOf('c')}` }],
  [adaKing, { name: 'LinkedIn Member' }],
  [adaKing, { headline: 'CTO', urn: `urn:li:fsd_profile:${tokenOf('c')}` }],
  [bob, { headline: 'Baker', urn: `urn:li:fsd_profile:${tokenOf('d')}` }],
];

const slugs = fc.constantFrom(ada, adaKing, bob);
const step = fc.oneof(
  fc.record({ kind: fc.constant('fetch' as const), answer: fc.constantFrom(...answers) }),
  fc.record({ kind: fc.constant('star' as const), slug: slugs, starred: fc.boolean() }),
  fc.record({ kind: fc.constant('tag' as const), slug: slugs, add: fc.boolean() }),
  fc.record({
    kind: fc.constant('data' as const),
    slug: slugs,
    value: fc.constantFrom('', '1', '2'),
  }),
  fc.record({ kind: fc.constant('remove' as const), slug: slugs }),
  fc.record({
    kind: fc.constant('sync' as const),
    stepsLeft: fc.oneof(fc.constant(Infinity), fc.nat(40)),
  }),
  fc.record({ kind: fc.constant('online' as const), isOnline: fc.boolean() }),
);
const schedule = fc.array(fc.record({ who: fc.nat(2), step, hours: fc.nat(3) }), {
  minLength: 25,
  maxLength: 40,
});

let server: CouchServer;
beforeAll(async () => {
  server = await startCouch(() => world.now);
});

async function run(device: Device, act: typeof step extends fc.Arbitrary<infer T> ? T : never) {
  switch (act.kind) {
    case 'fetch':
      return device.fetch(version(act.answer[0], 0, act.answer[1]));
    case 'star':
      return device.edit(act.slug, { kind: 'star', starred: act.starred });
    case 'tag':
      return device.edit(act.slug, { kind: act.add ? 'add-tag' : 'remove-tag', tag: 'vip' });
    case 'data':
      return device.edit(act.slug, { kind: 'set-data', name: 'Phone', value: act.value });
    case 'remove':
      return device.remove(act.slug);
    case 'online':
      device.device.isOnline = act.isOnline;
      return;
    case 'sync':
      device.device.stepsLeft = act.stepsLeft;
      await device.sync();
      device.device.stepsLeft = Infinity;
  }
}

/** A library without what each device decides for itself: which of a person's slugs is the record's. */
const peopleOf = async (device: Device) =>
  (await device.people())
    .map(({ slug, aliases, saved, versions, annotation }) => ({
      slugs: [slug, ...aliases].sort(),
      versions: [saved, ...versions].map(({ fetchedAt, firstFetchedAt, profile }) => {
        const { slug: _, ...content } = profile;
        return { fetchedAt, firstFetchedAt, content };
      }),
      annotation,
    }))
    .sort((one, other) => (String(one.slugs[0]) < String(other.slugs[0]) ? -1 : 1));

async function settle(devices: readonly Device[]) {
  for (const { device } of devices) device.isOnline = true;
  for (let round = 0; round < 8; round++) {
    let writes = 0;
    for (const device of devices) {
      world.now += 60_000;
      await device.sync();
      writes += device.device.requests.filter((each) => each.includes('_bulk_docs')).length;
    }
    if (writes === 0) return;
  }
  throw new Error('The devices never agree.');
}

/** The document of someone who was fetched at these hours by the address `ada`. */
function documentOf(
  token: Slug,
  fetches: readonly { readonly hours: number; readonly reported: Slug | undefined }[],
): PulledDocument {
  const versions = fetches.map(({ hours, reported }, at) =>
    version(ada, hours * hourMs + at, {
      urn: `urn:li:fsd_profile:${token}`,
      headline: `${hours}`,
      ...(reported && { reportedSlug: reported }),
    }),
  );
  const document = contributionOf(
    mergeRecords(undefined, record(versions[0] as SavedProfile, { versions, aliases: [token] })),
    emptyBase,
    { editedAt: undefined, by: 'Kim', sharesNotes: false, parser: 1 },
  );
  if (!document) throw new Error('The record fits.');
  return { id: documentId(token), rev: '1-a', document, conflicts: [] };
}

/** A device that has taken these documents, one after the other. */
async function takeAll(documents: readonly (PulledDocument | undefined)[]): Promise<Device> {
  const device = createDevice('https://couch.example/team');
  await device.join();
  const team = await device.store.config();
  const times = { device: team?.device ?? '', now: world.now, clockOffset: 0 };
  for (const each of documents) if (each) await device.store.take([each], newTeamState, times);
  return device;
}

test('after any edits, partitions, skewed clocks and stopped workers, three devices agree', async () => {
  await fc.assert(
    fc.asyncProperty(schedule, fc.constantFrom(0, -72, 72), async (acts, skewHours) => {
      const url = await server.database();
      const devices = [createDevice(url), createDevice(url), createDevice(url)];
      for (const device of devices) await device.join();
      (devices[2] as Device).device.skew = skewHours * hourMs;
      for (const { who, step, hours } of acts) {
        world.now += hours * hourMs + 1000;
        await run(devices[who] as Device, step);
      }
      await settle(devices);
      const [first, ...others] = await Promise.all(devices.map(peopleOf));
      for (const other of others) expect(other).toEqual(first);
    }),
    { numRuns: Number(process.env.TEAM_RUNS ?? 8) },
  );
});

test('a worker that is stopped after any step loses nothing, and sends nothing twice', async () => {
  for (let stepsLeft = 0, wasStopped = true; wasStopped; stepsLeft += 3) {
    const url = await server.database();
    const [kim, lee] = [createDevice(url), createDevice(url)];
    await kim.join();
    await lee.join();
    await lee.fetch(version(ada, 0, { headline: 'Analyst' }));
    await lee.sync();
    world.now += hourMs;
    for (const [slug, fields] of answers) {
      world.now += hourMs;
      await kim.fetch(version(slug, 0, fields));
    }
    await kim.edit(bob, { kind: 'add-tag', tag: 'vip' });
    kim.device.stepsLeft = stepsLeft;
    await kim.sync();
    wasStopped = kim.device.stepsLeft < 0;
    kim.device.stepsLeft = Infinity;
    await settle([kim, lee]);
    expect(await peopleOf(kim)).toEqual(await peopleOf(lee));
    expect(await peopleOf(lee)).toMatchObject([
      { slugs: [tokenOf('c'), 'ada', 'ada-king'] },
      { slugs: [tokenOf('d'), 'bob'], annotation: { tags: ['vip'] } },
    ]);
  }
});

test('in whichever order three people with one address arrive, the same one has it', async () => {
  const person = (last: string) =>
    fc
      .array(fc.record({ hours: fc.nat(3), reported: fc.constantFrom(ada, bob, undefined) }), {
        minLength: 1,
        maxLength: 2,
      })
      .map((fetches) => documentOf(tokenOf(last), fetches));
  const all = fc.tuple(person('c'), person('d'), person('e'));
  const orders = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
  await fc.assert(
    fc.asyncProperty(all, orders, async (documents, order) => {
      const [one, other] = [
        await takeAll(documents),
        await takeAll(order.map((at) => documents[at])),
      ];
      expect(await peopleOf(one)).toEqual(await peopleOf(other));
    }),
    { numRuns: 30 },
  );
});
