import { recordAsJson } from '../export/json-record.ts';
import { readRecord } from '../import/read-record.ts';
import { slugsOfRecord } from '../profile/identity.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';
import type { Slug } from '../profile/slug.ts';
import { mergeRecords, withSlug } from '../versions/merge-records.ts';
import { mergeDocuments } from './merge-documents.ts';
import { nothingShared, sharedAfter, shownAnnotation } from './shared-annotation.ts';
import { type Stamp, stampAfter } from './stamp.ts';
import { activityIn, emptyDocument, isGone, slugIn, type TeamDocument } from './team-document.ts';

/** What a device remembers of a person's document since it last had it: what the record itself doesn't hold. */
export interface TeamBase
  extends Pick<TeamDocument, 'slugs' | 'annotation' | 'superseded' | 'fetched' | 'deleted'> {
  /** Which parser has read which version: its `fetchedAt`, and the parser's version. */
  readonly parsers: readonly (readonly [fetchedAt: number, parser: number])[];
  /** The newest `fetchedAt` that the record had. */
  readonly newest?: number;
}

export const emptyBase: TeamBase = {
  slugs: [],
  annotation: nothingShared,
  superseded: [],
  parsers: [],
};

/** Who contributes, and how. */
export interface Contributor extends Pick<Stamp, 'by'> {
  /** When the user last changed the annotation, by the server's clock, if that is known; ms since the epoch. */
  readonly editedAt: number | undefined;
  readonly sharesNotes: boolean;
  /** The version of the parser that has read the stored answers. */
  readonly parser: number;
}

/**
 * The record that a document makes, under our slug and with what isn't shared of `ours`: note, lists, answer, posts.
 * `undefined` if the person is gone, or the document has no version.
 */
export function recordIn(
  document: TeamDocument,
  ours: LibraryRecord | undefined,
  sharesNotes: boolean,
): LibraryRecord | undefined {
  const slug = ours?.slug ?? slugIn(document.slugs);
  const saved = document.versions.at(-1);
  if (!saved || slug === undefined || isGone(document)) return undefined;
  const aliases = new Set<Slug>([...document.slugs, ...(ours?.aliases ?? [])]);
  aliases.delete(slug);
  const ownNote = sharesNotes ? undefined : (ours?.annotation.note ?? '');
  return mergeRecords(
    undefined,
    omitUndefined({
      slug,
      saved: withSlug(slug, saved),
      versions: document.versions.slice(0, -1).map((version) => withSlug(slug, version)),
      annotation: shownAnnotation(document.annotation, ownNote),
      aliases: [...aliases].sort(),
      lists: ours?.lists,
      answer: ours?.answer,
      posts: ours?.posts,
    }),
  );
}

/**
 * What a device's record says about a person, as a document to merge with the team's. `base` is what is known of the
 * team's. `undefined` if the record doesn't fit into an export, e.g. because it is too long. What a list says isn't
 * shared, only the annotation.
 */
export function contributionOf(
  record: LibraryRecord,
  base: TeamBase,
  { editedAt, by, sharesNotes, parser }: Contributor,
): TeamDocument | undefined {
  const clean = cleanRecord(record);
  if (!clean) return undefined;
  const slugs = [...new Set([...base.slugs, ...slugsOfRecord(record)])].sort();
  const slug = slugIn(slugs) ?? record.slug;
  const superseded = new Set(base.superseded);
  const parsers = new Map(base.parsers);
  if (record.answer) parsers.set(record.answer.fetchedAt, parser);
  const newest = newestIn(clean);
  const { listed } = clean.saved;
  const isNewFetch = !listed && newest > (base.newest ?? -Infinity);
  // nb. If it isn't known when the user changed the annotation, a deletion since the last fetch was later.
  const stamp = { at: editedAt ?? (listed ? 0 : newest), by };
  return omitUndefined({
    slugs,
    versions: [...clean.versions, ...(listed ? [] : [clean.saved])]
      .sort((one, other) => one.fetchedAt - other.fetchedAt)
      .filter(({ fetchedAt }) => !superseded.has(fetchedAt))
      .map((version) =>
        omitUndefined({
          ...withSlug(slug, version),
          parser: parsers.get(version.fetchedAt),
        }),
      ),
    superseded: base.superseded,
    annotation: sharedAfter(base.annotation, clean.annotation, stamp, sharesNotes),
    fetched: isNewFetch ? stampAfter(base.deleted, newest, by) : base.fetched,
    deleted: base.deleted,
  });
}

/** The record as an export would carry it: cleaned, and without the answer and the posts. */
function cleanRecord({
  answer: _,
  posts: __,
  ...record
}: LibraryRecord): LibraryRecord | undefined {
  const read = readRecord(JSON.parse(recordAsJson(record)), Infinity);
  return 'record' in read ? read.record : undefined;
}

/** When the newest version was fetched, ms since the epoch. */
export const newestIn = ({ saved, versions }: Pick<LibraryRecord, 'saved' | 'versions'>): number =>
  Math.max(saved.fetchedAt, ...versions.map(({ fetchedAt }) => fetchedAt));

/** What to remember of a document that was stored as it is. */
export const baseOfDocument = (document: TeamDocument): TeamBase => {
  const { slugs, annotation, superseded, fetched, deleted, versions } = document;
  const parsers = versions.flatMap(({ fetchedAt, parser }) =>
    parser === undefined ? [] : [[fetchedAt, parser] as const],
  );
  const newest = versions.at(-1)?.fetchedAt;
  return omitUndefined({ slugs, annotation, superseded, parsers, fetched, deleted, newest });
};

/** What to remember of a document after the record was made from it. Without one, only the deletion. */
export function baseAfter(document: TeamDocument, record: LibraryRecord | undefined): TeamBase {
  if (!record) return omitUndefined({ ...emptyBase, deleted: document.deleted });
  const kept = new Set([...record.versions, record.saved].map(({ fetchedAt }) => fetchedAt));
  const combined = document.versions
    .map(({ fetchedAt }) => fetchedAt)
    .filter((time) => !kept.has(time));
  return {
    ...baseOfDocument(document),
    superseded: [...new Set([...document.superseded, ...combined])].sort((a, b) => a - b),
    newest: newestIn(record),
  };
}

/** What is known of two documents of one person. */
export function mergeBases(one: TeamBase, other: TeamBase): TeamBase {
  const { slugs, annotation, superseded, fetched, deleted } = mergeDocuments(
    baseDocument(one),
    baseDocument(other),
  );
  const newest = Math.max(one.newest ?? -Infinity, other.newest ?? -Infinity);
  return omitUndefined({
    slugs,
    annotation,
    superseded,
    parsers: [...one.parsers, ...other.parsers].sort(([, a], [, b]) => a - b),
    fetched,
    deleted,
    newest: newest > -Infinity ? newest : undefined,
  });
}

const baseDocument = ({
  slugs,
  annotation,
  superseded,
  fetched,
  deleted,
}: TeamBase): TeamDocument =>
  omitUndefined({ ...emptyDocument, slugs, annotation, superseded, fetched, deleted });

/** The base after the user has deleted the person at `at`, ms since the epoch: after all that was known. */
export const deletedBase = (base: TeamBase, at: number, by: string): TeamBase => ({
  ...emptyBase,
  deleted: stampAfter({ at: Math.max(activityIn(base), base.deleted?.at ?? 0), by }, at, by),
});
