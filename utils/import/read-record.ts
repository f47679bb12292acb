import * as z from 'zod/mini';
import { readIsoTime } from '../export/iso-time.ts';
import { isDeeperThan, maxAnswerDepth } from '../export/json-depth.ts';
import { MAX_LIST_LENGTH } from '../parsing/read-list.ts';
import {
  type Annotation,
  cleanTag,
  dataIn,
  maxNoteLength,
  maxTagLength,
  maxTags,
  withTag,
} from '../profile/annotation.ts';
import { cleanData, maxDataFields, maxDataLength } from '../profile/data-field.ts';
import { isFormerSlug, profileUnder, slugOfFormer } from '../profile/former-slug.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';
import { cleanListName, maxLists } from '../profile/people-list.ts';
import type { SavedPosts } from '../profile/post.ts';
import { postFields } from '../profile/post-schema.ts';
import type { ProfileVersion, SavedProfile } from '../profile/profile.ts';
import { profileSchema } from '../profile/profile-schema.ts';
import { sectionKinds } from '../profile/section.ts';
import { canonicalSlug, type Slug } from '../profile/slug.ts';
import { redateRecord } from '../versions/redate-record.ts';
import { cleanPost } from './clean-post.ts';
import { cleanProfile } from './clean-profile.ts';

/** As many as a weekly refresh finds in about forty years, if each finds something new. */
const MAX_VERSIONS = 2000;
/** OutX rarely reports more than one. */
const MAX_ALIASES = 1000;
/** As many names as the parser lists. */
const MAX_UNREAD = 20;

const optional = z.exactOptional;
const isWithin = (list: readonly unknown[] | undefined, maxLength: number) =>
  (list?.length ?? 0) <= maxLength;
const hasMaxLength = (
  list: 'positions' | 'education' | 'skills' | 'unread',
  maxLength = MAX_LIST_LENGTH,
) => z.refine<FormerProfile>((profile) => isWithin(profile[list], maxLength), { path: [list] });

const time = z.pipe(
  z.string().check(z.refine((text) => readIsoTime(text) !== undefined)),
  z.transform((text) => readIsoTime(text) ?? 0),
);
/** nb. Versions before 0.2 had other rules for slugs. */
const formerSlug = z.custom<string>(isFormerSlug);
const formerProfile = z.object({
  ...profileSchema.shape,
  slug: formerSlug,
  reportedSlug: optional(formerSlug),
});
type FormerProfile = z.infer<typeof formerProfile>;
const profile = formerProfile.check(
  hasMaxLength('positions'),
  hasMaxLength('education'),
  hasMaxLength('skills'),
  hasMaxLength('unread', MAX_UNREAD),
  ...sectionKinds.map((kind) =>
    z.refine<FormerProfile>(({ sections }) => isWithin(sections?.[kind], MAX_LIST_LENGTH), {
      path: ['sections', kind],
    }),
  ),
);
const version = { fetchedAt: time, firstFetchedAt: optional(time), profile };
const exportedRecord = z
  .object({
    slug: formerSlug,
    ...version,
    fetchedAt: optional(time),
    /** Instead of `fetchedAt`, if the person wasn't fetched yet. */
    listedAt: optional(time),
    connectedAt: optional(time),
    lessCompleteAt: optional(time),
    /** How version 0.1 wrote `lessCompleteAt`. */
    poorerAt: optional(time),
    versions: z.array(z.object(version)).check(z.maxLength(MAX_VERSIONS)),
    starred: z.boolean(),
    tags: z.array(z.string().check(z.maxLength(maxTagLength))).check(z.maxLength(maxTags)),
    note: z.string().check(z.maxLength(maxNoteLength)),
    data: optional(
      z
        .array(
          z.object({
            name: z.string().check(z.maxLength(maxTagLength)),
            value: z.string().check(z.maxLength(maxDataLength)),
          }),
        )
        .check(z.maxLength(maxDataFields)),
    ),
    aliases: z.array(formerSlug).check(z.maxLength(MAX_ALIASES)),
    lists: optional(
      z.array(z.string().check(z.maxLength(maxTagLength))).check(z.maxLength(maxLists)),
    ),
    answer: optional(z.object({ fetchedAt: time, raw: z.unknown() })),
    posts: optional(
      z.object({
        fetchedAt: time,
        posts: z
          .array(z.object({ ...postFields, postedAt: optional(time) }))
          .check(z.maxLength(MAX_LIST_LENGTH)),
        raw: z.unknown(),
      }),
    ),
  })
  .check(
    z.refine(({ fetchedAt, listedAt }) => (fetchedAt ?? listedAt) !== undefined, {
      path: ['fetchedAt'],
    }),
  );

type ExportedRecord = z.infer<typeof exportedRecord>;
type ExportedVersion = ExportedRecord['versions'][number];

/**
 * A record, and whether some of its times were ahead of now; or the path of the first bad field, e.g.
 * `profile.skills[0]`.
 */
export type RecordResult =
  | { readonly record: LibraryRecord; readonly isRedated: boolean }
  | { readonly field: string };

/**
 * Reads a record from any JSON. Unknown fields are dropped, texts and tags are cleaned, versions and
 * aliases are sorted, slugs get today's form, and times ahead of `now` (ms since the epoch) become
 * `now`. Anything else that is wrong makes it a bad record.
 */
export function readRecord(json: unknown, now: number): RecordResult {
  const parsed = exportedRecord.safeParse(json);
  if (!parsed.success) return { field: pathOf(parsed.error.issues[0]?.path ?? []) };
  const wrongSlug = pathOfWrongSlug(parsed.data);
  if (wrongSlug) return { field: pathOf(wrongSlug) };
  const dated = recordOf(parsed.data);
  const record = redateRecord(dated, now);
  return { record, isRedated: record !== dated };
}

function recordOf({
  versions,
  starred,
  tags,
  note,
  data = [],
  ...rest
}: ExportedRecord): LibraryRecord {
  const slug = slugOfFormer(rest.slug, rest.profile.reportedSlug);
  return omitUndefined({
    slug,
    saved: savedOf(slug, rest),
    versions: sortVersions(versions).map((version) => versionOf(slug, version)),
    annotation: { starred, tags: tagsOf(tags), note, ...dataIn(cleanData(data)) },
    aliases: aliasesOf(slug, rest.aliases),
    lists: listsOf(rest.lists),
    answer: answerOf(rest.answer),
    posts: postsOf(rest.posts),
  });
}

function savedOf(
  slug: Slug,
  {
    fetchedAt,
    listedAt = 0,
    connectedAt,
    ...rest
  }: Omit<ExportedRecord, keyof Annotation | 'versions'>,
): SavedProfile {
  return omitUndefined({
    ...versionOf(slug, { ...rest, fetchedAt: fetchedAt ?? listedAt }),
    lessCompleteAt: rest.lessCompleteAt ?? rest.poorerAt,
    listed: fetchedAt === undefined ? omitUndefined({ connectedAt }) : undefined,
  });
}

function versionOf(slug: Slug, version: ExportedVersion): ProfileVersion {
  const { profile, fetchedAt, firstFetchedAt } = version;
  return omitUndefined({
    slug,
    profile: cleanProfile(profileUnder(slug, profile)),
    fetchedAt,
    firstFetchedAt,
  });
}

function aliasesOf(slug: Slug, former: readonly string[]): readonly Slug[] {
  const aliases = former
    .map((alias) => canonicalSlug(alias))
    .filter((alias) => alias !== undefined);
  return [...new Set(aliases)].filter((alias) => alias !== slug).sort();
}

/** The path of a slug that isn't the record's: it would mix the profiles of two people. */
function pathOfWrongSlug({ slug, profile, versions }: ExportedRecord) {
  if (profile.slug !== slug) return ['profile', 'slug'];
  const index = versions.findIndex((version) => version.profile.slug !== slug);
  return index < 0 ? undefined : ['versions', index, 'profile', 'slug'];
}

/** Oldest first. Of several versions with the same time, only the first counts. */
function sortVersions(versions: readonly ExportedVersion[]): readonly ExportedVersion[] {
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

function listsOf(names: readonly string[] = []): readonly string[] | undefined {
  const lists = names.map(cleanListName).filter((name) => name !== undefined);
  return lists.length > 0 ? [...new Set(lists)] : undefined;
}

function answerOf(answer: ExportedRecord['answer']): LibraryRecord['answer'] {
  if (answer === undefined || isDeeperThan(maxAnswerDepth, answer.raw)) return undefined;
  return { fetchedAt: answer.fetchedAt, raw: answer.raw ?? null };
}

function postsOf(saved: ExportedRecord['posts']): SavedPosts | undefined {
  if (saved === undefined) return undefined;
  const posts = saved.posts.flatMap(({ postedAt, ...post }) =>
    cleanPost({ ...post, ...(postedAt !== undefined && { at: postedAt }) }),
  );
  const raw = isDeeperThan(maxAnswerDepth, saved.raw) ? null : (saved.raw ?? null);
  return { fetchedAt: saved.fetchedAt, posts, raw };
}

function pathOf(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return steps.join('').replace(/^\./, '');
}
