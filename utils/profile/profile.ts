import type { Slug } from './slug.ts';

/**
 * A point in a career: a year with or without its month (1 to 12), or the answer's own words
 * where they could not be read as either.
 */
export type CareerDate =
  | { readonly year: number; readonly month?: number }
  | { readonly text: string };

/** A number as LinkedIn shows it; `orMore` for "500+". */
export interface Count {
  readonly value: number;
  readonly orMore: boolean;
}

/** One position of a career. Every field but `isCurrent` may be missing in the answer. */
export interface Position {
  readonly title?: string;
  readonly company?: string;
  readonly location?: string;
  readonly start?: CareerDate;
  readonly end?: CareerDate;
  readonly isCurrent: boolean;
  /** As worded by LinkedIn, e.g. "2 yrs 3 mos". */
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
 * A person's profile, the same whichever shape OutX answered in. Texts are trimmed, never empty,
 * and untrusted: they are rendered as text only. Lists keep the order of the answer.
 */
export interface Profile {
  /** The slug that was asked for; the profile is filed under it. */
  readonly slug: Slug;
  /** The canonical slug that the answer itself names, where it names one. */
  readonly reportedSlug?: Slug;
  readonly name?: string;
  readonly headline?: string;
  readonly location?: string;
  /** An `https:` or `http:` address, or absent. */
  readonly profileUrl?: string;
  readonly urn?: string;
  readonly connections?: Count;
  readonly followers?: Count;
  readonly about?: string;
  readonly positions: readonly Position[];
  readonly education: readonly School[];
  readonly skills: readonly string[];
}

/** A profile as it was found at one time. `fetchedAt` is in milliseconds since the epoch. */
export interface ProfileVersion {
  readonly slug: Slug;
  readonly profile: Profile;
  readonly fetchedAt: number;
  /**
   * When it was first found to say the same, where that was before `fetchedAt`; ms since the epoch.
   * A change is as old as this, however often the profile was refreshed since.
   */
  readonly firstFetchedAt?: number;
}

/** A profile as the library holds it: the newest version, unless a newer answer told less. */
export interface SavedProfile extends ProfileVersion {
  /** When a newer answer told less than this profile, which therefore stays; ms since the epoch. */
  readonly lessCompleteAt?: number;
}
