import * as z from 'zod/mini';
import { readIsoTime } from '../export/iso-time.ts';
import { isDeeperThan, maxAnswerDepth } from '../export/json-depth.ts';
import { MAX_LIST_LENGTH } from '../parsing/read-list.ts';
import { cleanTag, maxNoteLength, maxTagLength, maxTags, withTag } from '../profile/annotation.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';
import type { Profile, ProfileVersion } from '../profile/profile.ts';
import { profileSchema, slugSchema } from '../profile/profile-schema.ts';
import type { Slug } from '../profile/slug.ts';
import { cleanProfile } from './clean-profile.ts';

/** A weekly refresh makes this many in forty years, if each finds something new. */
const MOST_VERSIONS = 2000;
/** OutX's answers name one, now and then. */
const MOST_ALIASES = 1000;

const maybe = z.exactOptional;
const short = (list: 'positions' | 'education' | 'skills') =>
  z.refine<Profile>((profile) => profile[list].length <= MAX_LIST_LENGTH, { path: [list] });

const time = z.pipe(
  z.string().check(z.refine((text) => readIsoTime(text) !== undefined)),
  z.transform((text) => readIsoTime(text) ?? 0),
);
const profile = profileSchema.check(short('positions'), short('education'), short('skills'));
const version = { fetchedAt: time, firstFetchedAt: maybe(time), profile };
const exportedRecord = z.object({
  slug: slugSchema,
  ...version,
  lessCompleteAt: maybe(time),
  /** The former name of `lessCompleteAt`, which version 0.1 wrote. */
  poorerAt: maybe(time),
  versions: z.array(z.object(version)).check(z.maxLength(MOST_VERSIONS)),
  starred: z.boolean(),
  tags: z.array(z.string().check(z.maxLength(maxTagLength))).check(z.maxLength(maxTags)),
  note: z.string().check(z.maxLength(maxNoteLength)),
  aliases: z.array(slugSchema).check(z.maxLength(MOST_ALIASES)),
  answer: maybe(z.object({ fetchedAt: time, raw: z.unknown() })),
});

type ExportedRecord = z.infer<typeof exportedRecord>;
type ExportedVersion = ExportedRecord['versions'][number];

/** A record, or the path of a field that is not as it must be, such as `profile.skills[0]`. */
export type RecordReading = { readonly record: LibraryRecord } | { readonly field: string };

/**
 * A record from a file's JSON, of whatever shape. Fields that we do not know are dropped, texts and
 * tags cleaned, lists put in our order; all that is wrong otherwise makes it no record.
 */
export function readRecord(json: unknown): RecordReading {
  const parsed = exportedRecord.safeParse(json);
  if (!parsed.success) return { field: pathOf(parsed.error.issues[0]?.path ?? []) };
  const foreign = foreignSlug(parsed.data);
  return foreign ? { field: pathOf(foreign) } : { record: recordOf(parsed.data) };
}

function recordOf({ slug, versions, starred, tags, note, ...rest }: ExportedRecord): LibraryRecord {
  return omitUndefined({
    slug,
    saved: omitUndefined({
      ...versionOf(slug, rest),
      lessCompleteAt: rest.lessCompleteAt ?? rest.poorerAt,
    }),
    versions: inOrder(versions).map((version) => versionOf(slug, version)),
    annotation: { starred, tags: tagsOf(tags), note },
    aliases: [...new Set(rest.aliases)].filter((alias) => alias !== slug).sort(),
    answer: answerOf(rest.answer),
  });
}

function versionOf(slug: Slug, version: ExportedVersion): ProfileVersion {
  const { profile, fetchedAt, firstFetchedAt } = version;
  return omitUndefined({ slug, profile: cleanProfile(profile), fetchedAt, firstFetchedAt });
}

/** A profile filed under another person's slug would be found under neither. */
function foreignSlug({ slug, profile, versions }: ExportedRecord) {
  if (profile.slug !== slug) return ['profile', 'slug'];
  const index = versions.findIndex((version) => version.profile.slug !== slug);
  return index < 0 ? undefined : ['versions', index, 'profile', 'slug'];
}

/** The oldest first; of several of one time, the first. */
function inOrder(versions: readonly ExportedVersion[]): readonly ExportedVersion[] {
  const byTime = new Map<number, ExportedVersion>();
  for (const version of versions) {
    if (!byTime.has(version.fetchedAt)) byTime.set(version.fetchedAt, version);
  }
  return [...byTime.values()].sort((one, other) => one.fetchedAt - other.fetchedAt);
}

function tagsOf(texts: readonly string[]): readonly string[] {
  return texts
    .map(cleanTag)
    .filter((tag) => tag !== undefined)
    .reduce(withTag, []);
}

function answerOf(answer: ExportedRecord['answer']): LibraryRecord['answer'] {
  if (answer === undefined || isDeeperThan(maxAnswerDepth, answer.raw)) return undefined;
  return { fetchedAt: answer.fetchedAt, raw: answer.raw ?? null };
}

function pathOf(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return steps.join('').replace(/^\./, '');
}
