import { emptyAnnotation } from '../profile/annotation.ts';
import { slugsOfProfile } from '../profile/identity.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';
import type { ProfileVersion } from '../profile/profile.ts';
import { addVersion } from './add-version.ts';
import { mergeRecords, withSlug } from './merge-records.ts';

/**
 * Merges all records of one person into the first and adds the version that was just fetched, with
 * the answer it was parsed from. Every slug of the person but the record's own becomes an alias.
 */
export function addFetched(
  records: readonly LibraryRecord[],
  version: ProfileVersion,
  raw: unknown,
): LibraryRecord {
  const [first, ...rest] = records;
  const found = rest.reduce<LibraryRecord | undefined>(mergeRecords, first);
  const slug = found?.slug ?? version.slug;
  const { saved, versions } = addVersion(found, withSlug(slug, version));
  const aliases = new Set([...(found?.aliases ?? []), ...slugsOfProfile(version.profile)]);
  aliases.delete(slug);
  return omitUndefined({
    slug,
    saved,
    versions,
    annotation: found?.annotation ?? emptyAnnotation,
    aliases: [...aliases].sort(),
    // nb. A less complete profile is only kept as a version, so the saved one keeps its answer.
    answer:
      saved.lessCompleteAt === undefined ? { fetchedAt: saved.fetchedAt, raw } : found?.answer,
    posts: found?.posts,
  });
}
