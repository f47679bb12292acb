import type { Profile } from './profile.ts';
import { isMemberToken, profileUrl, type Slug } from './slug.ts';

/**
 * The slug to open or fetch a profile by: the one that the answer reported, since a person may change
 * it. A member token only if there is no other.
 */
export const currentSlug = ({ slug, reportedSlug }: Profile): Slug =>
  reportedSlug === undefined || isMemberToken(reportedSlug) ? slug : reportedSlug;

/** The URL to open a profile by. */
export const currentUrl = (profile: Profile): string => profileUrl(currentSlug(profile));
