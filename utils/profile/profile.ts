import type { CareerDate } from './career-date.ts';
import type { ProfileSections } from './section.ts';
import type { Slug } from './slug.ts';

export type { CareerDate };

/** A number as LinkedIn shows it; `orMore` for "500+". */
export interface Count {
  readonly value: number;
  readonly orMore: boolean;
}

/** One position of a career. The answer may lack any field but `isCurrent`. */
export interface Position {
  readonly title?: string;
  readonly company?: string;
  /** The company's page on LinkedIn: an `https:` URL. */
  readonly companyUrl?: string;
  readonly location?: string;
  readonly start?: CareerDate;
  readonly end?: CareerDate;
  readonly isCurrent: boolean;
  /** LinkedIn's text, e.g. "2 yrs 3 mos". */
  readonly duration?: string;
  readonly description?: string;
}

/** One entry of the education section. */
export interface School {
  readonly school?: string;
  readonly degree?: string;
  readonly field?: string;
  readonly start?: CareerDate;
  readonly end?: CareerDate;
  readonly duration?: string;
  readonly description?: string;
  readonly location?: string;
}

/**
 * A person's profile, whichever shape OutX answered in. Texts are trimmed, never empty, and
 * untrusted: render them as text only. Lists are in the order of the answer.
 */
export interface Profile {
  /** The slug that the profile is saved under. */
  readonly slug: Slug;
  /** The canonical slug in the answer, if there is one. */
  readonly reportedSlug?: Slug;
  readonly name?: string;
  readonly headline?: string;
  readonly location?: string;
  /** An `https:` or `http:` URL. */
  readonly profileUrl?: string;
  readonly urn?: string;
  readonly connections?: Count;
  readonly followers?: Count;
  readonly about?: string;
  readonly positions: readonly Position[];
  readonly education: readonly School[];
  readonly skills: readonly string[];
  /** Further sections. Absent if the answer had none. */
  readonly sections?: ProfileSections;
  /** The address of the profile's picture. It is kept, and never loaded. */
  readonly pictureUrl?: string;
  /** The names of what is in the answer and wasn't read, at most 20. Absent if all was read. */
  readonly unread?: readonly string[];
}

/** A profile as it was fetched at one time. */
export interface ProfileVersion {
  readonly slug: Slug;
  readonly profile: Profile;
  /** Ms since the epoch. */
  readonly fetchedAt: number;
  /**
   * When the same content was first fetched, if that was before `fetchedAt`; ms since the epoch.
   * Changes are dated by it, however often the profile was refreshed since.
   */
  readonly firstFetchedAt?: number;
}

/**
 * The version that the library shows: the newest, unless it is less complete than the one before.
 */
export interface SavedProfile extends ProfileVersion {
  /** When a newer but less complete answer came, ms since the epoch. */
  readonly lessCompleteAt?: number;
  /**
   * Set if the person wasn't fetched yet: the profile has what a list says, and `fetchedAt` is when the
   * list was imported. Such a profile has no other versions and no answer.
   */
  readonly listed?: Listed;
}

/** What a list says about a person, besides the profile. */
export interface Listed {
  /** The day when the user and the person connected: its start in UTC, ms since the epoch. */
  readonly connectedAt?: number;
}
