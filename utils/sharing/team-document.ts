import type { ProfileVersion } from '../profile/profile.ts';
import { isMemberToken, type Slug } from '../profile/slug.ts';
import { newestShared, nothingShared, type SharedAnnotation } from './shared-annotation.ts';
import type { Stamp } from './stamp.ts';

/** A version of a profile, and the version of the parser that read it, if a device with the answer says so. */
export interface TeamVersion extends ProfileVersion {
  readonly parser?: number;
}

/** What a team has about one person: the content of one document of the database. */
export interface TeamDocument {
  /** The document that has everything about the person, because another id is better: see `canonicalId`. */
  readonly movedTo?: string;
  /** All slugs of the person, sorted. */
  readonly slugs: readonly Slug[];
  /** Each with a `fetchedAt` of its own, oldest first. */
  readonly versions: readonly TeamVersion[];
  /** The `fetchedAt` of versions that became part of others, sorted. */
  readonly superseded: readonly number[];
  readonly annotation: SharedAnnotation;
  /** The newest fetch. */
  readonly fetched?: Stamp;
  /** The last deletion. What was fetched or changed after it makes a new person. */
  readonly deleted?: Stamp;
}

export const emptyDocument: TeamDocument = {
  slugs: [],
  versions: [],
  superseded: [],
  annotation: nothingShared,
};

/** The slug in a document's record: the same on every device. Absent if the document has no slug. */
export const slugIn = (slugs: readonly Slug[]): Slug | undefined =>
  slugs.find((slug) => !isMemberToken(slug)) ?? slugs[0];

/** When something about the person was last fetched or changed: a hybrid time, see `Stamp`. */
export const activityIn = ({
  fetched,
  annotation,
}: Pick<TeamDocument, 'fetched' | 'annotation'>): number =>
  Math.max(fetched?.at ?? 0, newestShared(annotation));

/** Whether the person was deleted, and nothing has happened since. */
export const isGone = (
  document: Pick<TeamDocument, 'fetched' | 'annotation' | 'deleted'>,
): boolean => document.deleted !== undefined && document.deleted.at >= activityIn(document);
