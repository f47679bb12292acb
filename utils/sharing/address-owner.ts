import { slugsOfRecord } from '../profile/identity.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import { isMemberToken, type Slug } from '../profile/slug.ts';

/**
 * Whether an address leads to `one` rather than to `other`, who is someone else: of the two whom it has led to, the
 * person whom an answer has named by it last, or else who was fetched last. The order of all people is the same on
 * every device, so that each gives the address to the same one, whoever it met first.
 */
export function isBetterOwner(address: Slug, one: LibraryRecord, other: LibraryRecord): boolean {
  const [ours, theirs] = [evidenceOf(address, one), evidenceOf(address, other)];
  if (ours.namedAt !== theirs.namedAt) return ours.namedAt > theirs.namedAt;
  if (ours.fetchedAt !== theirs.fetchedAt) return ours.fetchedAt > theirs.fetchedAt;
  return ours.token < theirs.token;
}

function evidenceOf(address: Slug, record: LibraryRecord) {
  const { saved, versions } = record;
  const fetched = saved.listed ? versions : [...versions, saved];
  const newest = (some: typeof fetched) =>
    Math.max(-Infinity, ...some.map(({ fetchedAt }) => fetchedAt));
  return {
    namedAt: newest(fetched.filter(({ profile }) => profile.reportedSlug === address)),
    fetchedAt: newest(fetched),
    token: slugsOfRecord(record).filter(isMemberToken).sort()[0] ?? '',
  };
}
