import { normalizeProfile } from '../../../utils/parsing/normalize-profile.ts';
import { type Annotation, emptyAnnotation } from '../../../utils/profile/annotation.ts';
import type { ProfileVersion } from '../../../utils/profile/profile.ts';
import { canonicalSlug, type Slug } from '../../../utils/profile/slug.ts';
import { indexRow } from '../../../utils/search/index-row.ts';
import { longText } from '../../../utils/search/long-text.ts';
import type { CallingCardSchema } from '../../../utils/store/schema.ts';
import { addVersion, type VersionedProfile } from '../../../utils/versions/add-version.ts';
import { newestChange } from '../../../utils/versions/profile-history.ts';
import { type Answered, answerOf } from './bench-answers.ts';

/** The rows that `utils/store` writes for one person, by store. */
export type LibraryRows = {
  readonly [Name in
    | 'summaries'
    | 'texts'
    | 'profiles'
    | 'answers'
    | 'tasks'
    | 'versions'
    | 'annotations'
    | 'aliases']: readonly CallingCardSchema[Name]['value'][];
};

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** One person in so many has an earlier version, tags, a star or a note. */
const changedEvery = 9;
const taggedEvery = 7;
const starredEvery = 25;
const noteEvery = 30;

const TAGS = ['to call', 'met in Ghent', 'shortlist', 'not now', 'référence', 'speaks Dutch'];

/**
 * The rows of the generated people from number `from` to below `to`. They were fetched a minute apart,
 * the highest number first; `newestAt` is when number 0 was fetched.
 */
export const libraryRows = (from: number, to: number, newestAt: number): LibraryRows[] =>
  Array.from({ length: to - from }, (_, index) => {
    const n = from + index;
    return rowsOf(n, answerOf(n), newestAt - n * minuteMs);
  });

/** An answer as the engine saves it, if it was fetched at this time. */
export function versionOf({ slug, raw }: Answered, fetchedAt: number): ProfileVersion {
  const canonical = slugOf(slug);
  return { slug: canonical, profile: normalizeProfile(canonical, raw), fetchedAt };
}

function rowsOf(n: number, answered: Answered, fetchedAt: number): LibraryRows {
  const version = versionOf(answered, fetchedAt);
  const { slug } = version;
  const versioned = n % changedEvery === 0 ? refreshed(version) : addVersion(undefined, version);
  const annotation = annotationOf(n);
  const { reportedSlug } = version.profile;
  const text = longText(versioned.saved.profile, annotation);
  return {
    summaries: [indexRow(versioned.saved, annotation, newestChange(versioned))],
    texts: text === '' ? [] : [{ slug, text }],
    profiles: [versioned.saved],
    versions: versioned.versions,
    answers: [{ slug, fetchedAt: versioned.saved.fetchedAt, raw: answered.raw }],
    annotations: annotation === emptyAnnotation ? [] : [{ slug, ...annotation }],
    aliases: reportedSlug && reportedSlug !== slug ? [{ alias: reportedSlug, slug }] : [],
    tasks: [
      {
        state: 'done',
        slug,
        askedAt: fetchedAt - 4_000,
        outxTaskId: `task-of-${slug}`,
        createdAt: fetchedAt - 3_500,
        doneAt: fetchedAt,
      },
    ],
  };
}

/** The person after a second fetch: half a year before, they had another headline. */
function refreshed(version: ProfileVersion): VersionedProfile {
  const { profile, fetchedAt } = version;
  const earlierProfile = { ...profile, headline: 'Between two stations' };
  const earlier = { ...version, profile: earlierProfile, fetchedAt: fetchedAt - 182 * dayMs };
  return addVersion(addVersion(undefined, earlier), version);
}

function annotationOf(n: number): Annotation {
  const [starred, tagged] = [n % starredEvery === 0, n % taggedEvery === 0];
  const hasNote = n % noteEvery === 0;
  if (!starred && !tagged && !hasNote) return emptyAnnotation;
  return {
    starred,
    tags: tagged ? [TAGS[(n / taggedEvery) % TAGS.length] ?? ''] : [],
    note: hasNote ? `Spoke on the phone.\nTo be asked again in week ${1 + (n % 52)}.` : '',
  };
}

function slugOf(text: string): Slug {
  const slug = canonicalSlug(text);
  if (slug === undefined) throw new Error(`Not a slug: ${text}`);
  return slug;
}
