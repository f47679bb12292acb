import type { LibraryRecord } from '../profile/library-record.ts';
import type { Post, SavedPosts } from '../profile/post.ts';
import type { ProfileVersion } from '../profile/profile.ts';
import { isoTime, optionalTime } from './iso-time.ts';
import { isDeeperThan, maxAnswerDepth } from './json-depth.ts';

const UNSAFE = /[<\u2028\u2029]/g;

/** The format's name and version. README.md in this folder says what a version promises. */
export const formatName = 'calling-card';
export const formatVersion = 1;

/** The fields that identify the file. */
export const headFields = (exportedAt: string) => ({
  format: formatName,
  version: formatVersion,
  exportedAt,
});

/** A record as one line of JSON: everything the library holds about the person, and nothing else. */
export function recordAsJson(record: LibraryRecord): string {
  const { slug, saved, versions, annotation, aliases, lists, answer, posts } = record;
  const { listed } = saved;
  const { fetchedAt, firstFetchedAt, profile } = versionFields(saved);
  const fields = {
    slug,
    // nb. Without a field that version 0.1 requires, it refuses the file instead of taking a list for a fetch.
    ...(listed
      ? { listedAt: fetchedAt, connectedAt: optionalTime(listed.connectedAt) }
      : { fetchedAt }),
    firstFetchedAt,
    lessCompleteAt: optionalTime(saved.lessCompleteAt),
    profile,
    versions: versions.map(versionFields),
    starred: annotation.starred,
    tags: annotation.tags,
    note: annotation.note,
    data: annotation.data,
    aliases,
    lists,
    answer: answer && answerFields(answer),
    posts: posts && postsFields(posts),
  };
  return asJson(fields);
}

/**
 * A value as one line of JSON that is safe inside an HTML script element: `<`, which could end the
 * element, and the line separators of older JavaScript are escaped.
 */
export function asJson(value: object): string {
  return JSON.stringify(value).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

// nb. `JSON.stringify` leaves out fields that are `undefined`.
const versionFields = ({ fetchedAt, firstFetchedAt, profile }: ProfileVersion) => ({
  fetchedAt: isoTime(fetchedAt),
  firstFetchedAt: optionalTime(firstFetchedAt),
  profile,
});

/** nb. Without its answer, a list of posts can still be read. */
const postsFields = ({ fetchedAt, posts, raw }: SavedPosts) => ({
  fetchedAt: isoTime(fetchedAt),
  posts: posts.map(postFields),
  raw: isDeeperThan(maxAnswerDepth, raw) ? undefined : (raw ?? null),
});

const postFields = ({ at, ...post }: Post) => ({ ...post, postedAt: optionalTime(at) });

function answerFields({ fetchedAt, raw }: NonNullable<LibraryRecord['answer']>) {
  if (isDeeperThan(maxAnswerDepth, raw)) return undefined;
  return { fetchedAt: isoTime(fetchedAt), raw: raw ?? null };
}
