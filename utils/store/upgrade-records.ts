import { isEmptyAnnotation } from '../profile/annotation.ts';
import { slugOfFormer, standInFor } from '../profile/former-slug.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import { isSlug, type Slug } from '../profile/slug.ts';
import { savedProfileSchema, versionSchema } from '../profile/version-schema.ts';
import { indexRow } from '../search/index-row.ts';
import { mergeRecords } from '../versions/merge-records.ts';
import { newestChange } from '../versions/profile-history.ts';
import { isAhead, redateRecord } from '../versions/redate-record.ts';
import { readAnnotation, readRow } from './read-row.ts';
import type { TrashRow } from './schema.ts';
import { rowsOf, type StoredFields, type Upgrading } from './upgrade-rows.ts';
import { type MovedSlugs, reportedIn, tokenIn, versionUnder } from './upgrade-slugs.ts';
import { placeTask } from './upgrade-tasks.ts';

/** What is stored under a former slug. */
interface StoredRecord {
  readonly former: string;
  /** Under its slug of today, with no time ahead of now. */
  readonly record: LibraryRecord;
  /** The times in the keys of its versions. */
  readonly versionTimes: readonly number[];
  readonly trash: TrashRow | undefined;
}

/**
 * Moves the records whose slug has another form today, and merges those of one person. Rewrites those
 * that report such a slug or have times ahead of `now`. One that can't be read stays where it is.
 * Returns where records went, and the member tokens with the slugs under which they were found.
 *
 * nb. It writes the rows itself: the rest of the store may write them otherwise one day.
 */
export async function moveRecords(
  tx: Upgrading,
  now: number,
): Promise<{ readonly moved: MovedSlugs; readonly tokens: ReadonlyMap<Slug, string> }> {
  const found = await findStored(tx, now);
  const { places, tokens } = withPeople(found);
  const moved = new Map<string, Slug>();
  for (const [place, formers] of Map.groupBy(places.keys(), (former) => places.get(former))) {
    if (place === undefined) continue;
    const slug = await freePlace(tx, place);
    const stored: StoredRecord[] = [];
    for (const former of new Set([place, ...formers])) {
      const record = await readStored(tx, former, slug, now);
      if (record) stored.push(record);
    }
    for (const { former } of stored) moved.set(former, slug);
    await replaceStored(tx, slug, stored, now);
  }
  return { moved, tokens };
}

interface FoundRecords {
  /** The former slugs of records that have to be rewritten, and the slugs where they belong. */
  readonly places: ReadonlyMap<string, Slug>;
  /** The member token of each record, if it has one, by the record's slug. */
  readonly tokenOf: ReadonlyMap<string, Slug | undefined>;
  /** What each alias is an alias of. */
  readonly aliases: ReadonlyMap<string, string>;
}

/**
 * Reads what is stored. nb. It reads the versions' keys alone, since there may be a hundred thousand.
 * Their keys have the times, and what a version reported has an alias.
 */
async function findStored(tx: Upgrading, now: number): Promise<FoundRecords> {
  const stale = new Set<string>();
  const places = new Map<string, Slug>();
  const aliases = new Map<string, string>();
  const tokenOf = new Map<string, Slug | undefined>();
  for (const [slug, fetchedAt] of await tx.objectStore('versions').getAllKeys())
    if (isAhead(fetchedAt, now)) stale.add(slug);
  for await (const { alias, slug } of rowsOf(tx, 'aliases')) {
    if (!isSlug(alias)) stale.add(String(slug));
    aliases.set(String(alias), String(slug));
  }
  for await (const row of rowsOf(tx, 'profiles')) {
    const slug = String(row.slug);
    tokenOf.set(slug, tokenIn(row));
    if (stale.has(slug) || isStale(row, now)) places.set(slug, slugOfFormer(slug, reportedIn(row)));
  }
  return { places, aliases, tokenOf };
}

/** Also places a record where another record of the same person is, and finds whose each token is. */
function withPeople({ places: found, aliases, tokenOf }: FoundRecords) {
  const places = new Map(found);
  const tokens = new Map<Slug, string>();
  const aliased = (slug: string, token: Slug | undefined) => {
    const target = isSlug(slug) ? aliases.get(slug) : undefined;
    if (target === undefined || !tokenOf.has(target)) return undefined;
    const other = tokenOf.get(target);
    return token && other && token !== other ? undefined : target;
  };
  for (const [slug, token] of tokenOf) {
    const same = (token && tokens.get(token)) ?? aliased(slug, token);
    // nb. Only into a record that stays: two records may each be an alias of the other.
    const stays = same !== undefined && (places.get(same) ?? same) === same;
    if (stays) places.set(slug, slugOfFormer(same));
    else if (token) tokens.set(token, slug);
  }
  return { places, tokens };
}

function isStale(row: StoredFields, now: number): boolean {
  const times = [row.fetchedAt, row.firstFetchedAt, row.lessCompleteAt] as (number | undefined)[];
  const slugs = [row.slug, reportedIn(row) ?? row.slug];
  return !slugs.every(isSlug) || times.some((time) => isAhead(time, now));
}

/** The slug, or a stand-in if its row can't be read: such a row isn't overwritten. */
async function freePlace(tx: Upgrading, slug: Slug): Promise<Slug> {
  const row = await tx.objectStore('profiles').get(slug);
  const isFree = row === undefined || readRow(savedProfileSchema, versionUnder(slug, row));
  return isFree ? slug : standInFor(slug);
}

async function readStored(
  tx: Upgrading,
  former: string,
  slug: Slug,
  now: number,
): Promise<StoredRecord | undefined> {
  const [row, versionRows, answer, annotation, trash] = await Promise.all([
    tx.objectStore('profiles').get(former),
    tx.objectStore('versions').getAll(IDBKeyRange.bound([former], [former, []])),
    tx.objectStore('answers').get(former),
    tx.objectStore('annotations').get(former),
    tx.objectStore('trash').get(former),
  ]);
  const saved = readRow(savedProfileSchema, versionUnder(slug, row));
  if (!saved) return undefined;
  const versions = versionRows.flatMap(
    (version) => readRow(versionSchema, versionUnder(slug, version)) ?? [],
  );
  const record: LibraryRecord = {
    slug,
    saved,
    versions,
    annotation: readAnnotation(annotation),
    aliases: [],
    ...(answer && { answer: { fetchedAt: answer.fetchedAt, raw: answer.raw } }),
  };
  return {
    former,
    record: redateRecord(record, now),
    versionTimes: versions.map(({ fetchedAt }) => fetchedAt),
    trash,
  };
}

/** Replaces the rows of one person's records by those of one record. It is in the trash if all were. */
async function replaceStored(
  tx: Upgrading,
  slug: Slug,
  stored: readonly StoredRecord[],
  now: number,
): Promise<void> {
  const records = stored.map(({ record }) => record);
  if (records.length === 0) return;
  const merged = records.reduce((one, other) => mergeRecords(one, other));
  const trash = stored.flatMap((each) => each.trash ?? []);
  await Promise.all(stored.map((each) => deleteStored(tx, each)));

  const { saved, versions, annotation, answer } = merged;
  const row = indexRow(saved, annotation, newestChange(merged));
  await tx.objectStore('profiles').put(saved);
  await Promise.all(versions.map((version) => tx.objectStore('versions').put(version)));
  if (answer) await tx.objectStore('answers').put({ slug, ...answer });
  if (!isEmptyAnnotation(annotation))
    await tx.objectStore('annotations').put({ slug, ...annotation });
  const tasks = trash.flatMap(({ task }) => (task ? [{ ...task, slug }] : []));
  if (trash.length < stored.length) {
    await tx.objectStore('summaries').put(row);
    for (const task of tasks) await placeTask(tx, task, now);
  } else {
    const batch = Math.max(...trash.map((each) => each.batch));
    const [task] = tasks;
    await tx.objectStore('trash').put({ slug, batch, row, ...(task && { task }) });
  }
}

async function deleteStored(tx: Upgrading, stored: StoredRecord): Promise<void> {
  const { former, versionTimes } = stored;
  await Promise.all([
    ...(['profiles', 'answers', 'annotations', 'summaries', 'trash'] as const).map((name) =>
      tx.objectStore(name).delete(former),
    ),
    ...versionTimes.map((time) => tx.objectStore('versions').delete([former, time])),
  ]);
}
