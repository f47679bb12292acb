import * as z from 'zod/mini';
import { isoTime, readIsoTime } from '../export/iso-time.ts';
import { recordAsJson } from '../export/json-record.ts';
import { readRecord } from '../import/read-record.ts';
import { cleanTag, maxNoteLength, maxTagLength } from '../profile/annotation.ts';
import { maxDataLength } from '../profile/data-field.ts';
import { slugsOfRecord } from '../profile/identity.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';
import { isBetterId, slugOfId } from './document-id.ts';
import { mergeDocuments } from './merge-documents.ts';
import { type SharedAnnotation, shownAnnotation } from './shared-annotation.ts';
import { maxMemberLength, type Stamp } from './stamp.ts';
import { emptyDocument, isGone, slugIn, type TeamDocument } from './team-document.ts';

/** The name and the version of the format of documents in a team's database: see `docs/team.md`. */
export const teamFormat = 'calling-card-team';
export const teamVersion = 1;

/** nb. A stamp that is centuries ahead would win for good. */
const maxTime = Date.UTC(2200, 0, 1);
const maxNamed = 2_000;
const maxSuperseded = 20_000;

const time = z.pipe(
  z.string().check(z.refine((text) => (readIsoTime(text) ?? Infinity) < maxTime)),
  z.transform((text) => readIsoTime(text) ?? 0),
);
const by = z.string().check(z.maxLength(maxMemberLength));
const stamp = { at: time, by };
const name = z.string().check(
  z.maxLength(maxTagLength),
  z.refine((text) => cleanTag(text) === text),
);
const value = z.string().check(z.maxLength(maxDataLength));
const optional = z.exactOptional;
const id = z.string().check(z.refine((text) => slugOfId(text) !== undefined));

const head = { format: z.literal(teamFormat), version: z.literal(teamVersion) };

const sharedSchema = z.object({
  starred: optional(z.object({ value: z.boolean(), ...stamp })),
  tags: z.array(z.object({ name, value: z.boolean(), ...stamp })).check(z.maxLength(maxNamed)),
  data: z.array(z.object({ name, value, ...stamp })).check(z.maxLength(maxNamed)),
  note: optional(z.object({ value: z.string().check(z.maxLength(maxNoteLength)), ...stamp })),
});

const personSchema = z.object({
  ...head,
  record: z.unknown(),
  shared: sharedSchema,
  superseded: optional(z.array(time).check(z.maxLength(maxSuperseded))),
  /** The parser that read the version fetched at a time. */
  parsers: optional(z.record(z.string(), z.int().check(z.minimum(1), z.maximum(1e6)))),
  fetched: optional(z.object(stamp)),
  deleted: optional(z.object(stamp)),
});
const redirectSchema = z.object({ ...head, movedTo: id });
const tombstoneSchema = z.object({ ...head, deleted: z.object(stamp) });

/**
 * Reads the document of a person from the database: any JSON. `'deleted'` if it was deleted by something else than this
 * extension. `undefined` if it is malformed.
 */
export function readDocument(
  documentId: string,
  json: unknown,
): TeamDocument | 'deleted' | undefined {
  const slug = slugOfId(documentId);
  if (slug === undefined || typeof json !== 'object' || json === null) return undefined;
  if ('_deleted' in json && json._deleted === true) {
    const tombstone = tombstoneSchema.safeParse(json);
    if (!tombstone.success) return 'deleted';
    return { ...emptyDocument, slugs: [slug], deleted: tombstone.data.deleted };
  }
  const redirect = redirectSchema.safeParse(json);
  if (redirect.success) {
    const { movedTo } = redirect.data;
    // nb. Never to a worse id, so that no two redirects lead to each other.
    return isBetterId(movedTo, documentId) ? { ...emptyDocument, movedTo } : undefined;
  }
  const person = personSchema.safeParse(json);
  if (!person.success) return undefined;
  const { record: exported, shared, superseded = [], parsers = {}, fetched, deleted } = person.data;
  // nb. Times aren't compared with a clock: every device must read the same.
  const read = readRecord(exported, Infinity);
  if (!('record' in read) || read.record.saved.listed) return undefined;
  const { record } = read;
  // nb. Merged with nothing, it is in order, and has each name and each time once.
  return mergeDocuments(
    emptyDocument,
    omitUndefined({
      slugs: [...new Set([slug, ...slugsOfRecord(record)])],
      versions: [...record.versions, record.saved].map((version) =>
        omitUndefined({
          slug: version.slug,
          profile: version.profile,
          fetchedAt: version.fetchedAt,
          firstFetchedAt: version.firstFetchedAt,
          parser: Object.hasOwn(parsers, isoTime(version.fetchedAt))
            ? parsers[isoTime(version.fetchedAt)]
            : undefined,
        }),
      ),
      superseded,
      annotation: shared as SharedAnnotation,
      fetched,
      deleted,
    }),
  );
}

const stampJson = <Value extends Stamp>(stamped: Value) => ({
  ...stamped,
  at: isoTime(stamped.at),
});

/** The document as JSON, without `_id` and `_rev`. Of a person who is gone, nothing but that is left. */
export function documentJson(document: TeamDocument): Readonly<Record<string, unknown>> {
  const base = { format: teamFormat, version: teamVersion };
  const { movedTo, deleted, versions, slugs, annotation, superseded, fetched } = document;
  if (movedTo !== undefined) return { ...base, movedTo };
  const slug = slugIn(slugs);
  const saved = versions.at(-1);
  if (deleted && (isGone(document) || !saved)) {
    return { ...base, deleted: stampJson(deleted), _deleted: true };
  }
  if (slug === undefined || !saved) throw new Error('A document of a person has a version.');
  const { starred, tags, data, note } = annotation;
  const parsers = versions.flatMap(({ fetchedAt, parser }) =>
    parser === undefined ? [] : [[isoTime(fetchedAt), parser] as const],
  );
  return omitUndefined({
    ...base,
    record: JSON.parse(
      recordAsJson({
        slug,
        saved,
        versions: versions.slice(0, -1),
        annotation: shownAnnotation(annotation, undefined),
        aliases: slugs.filter((each) => each !== slug),
      }),
    ) as unknown,
    shared: omitUndefined({
      starred: starred && stampJson(starred),
      tags: tags.map(stampJson),
      data: data.map(stampJson),
      note: note && stampJson(note),
    }),
    superseded: superseded.length > 0 ? superseded.map(isoTime) : undefined,
    parsers: parsers.length > 0 ? Object.fromEntries(parsers) : undefined,
    fetched: fetched && stampJson(fetched),
    deleted: deleted && stampJson(deleted),
  });
}
