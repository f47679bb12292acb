import type { LibraryRecord } from '../profile/library-record.ts';
import type { ProfileVersion } from '../profile/profile.ts';
import { isoTime } from './iso-time.ts';
import { deepestAnswer, isDeeperThan } from './json-depth.ts';

const HARMFUL = /[<\u2028\u2029]/g;

/** The name and the version of the format; README.md beside this file promises what they mean. */
export const formatName = 'calling-card';
export const formatVersion = 1;

/** The fields that tell what a file is. */
export const headFields = (exportedAt: string) => ({
  format: formatName,
  version: formatVersion,
  exportedAt,
});

/** A record as one line of JSON: all that the library holds of the person, and nothing else. */
export function recordAsJson(record: LibraryRecord): string {
  const { slug, saved, versions, annotation, aliases, answer } = record;
  const { fetchedAt, firstFetchedAt, profile } = versionFields(saved);
  const fields = {
    slug,
    fetchedAt,
    firstFetchedAt,
    lessCompleteAt: maybeTime(saved.lessCompleteAt),
    profile,
    versions: versions.map(versionFields),
    starred: annotation.starred,
    tags: annotation.tags,
    note: annotation.note,
    aliases,
    answer: answer && answerFields(answer),
  };
  return asJson(fields);
}

/**
 * A value as JSON on one line. What would end a script element, or break a line of old scripts, is
 * escaped, so that the text can be put into a page.
 */
export function asJson(value: object): string {
  return JSON.stringify(value).replace(
    HARMFUL,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

// nb. JSON leaves out what is undefined.
const versionFields = ({ fetchedAt, firstFetchedAt, profile }: ProfileVersion) => ({
  fetchedAt: isoTime(fetchedAt),
  firstFetchedAt: maybeTime(firstFetchedAt),
  profile,
});

const maybeTime = (ms: number | undefined) => (ms === undefined ? undefined : isoTime(ms));

function answerFields({ fetchedAt, raw }: NonNullable<LibraryRecord['answer']>) {
  if (isDeeperThan(deepestAnswer, raw)) return undefined;
  return { fetchedAt: isoTime(fetchedAt), raw: raw ?? null };
}
