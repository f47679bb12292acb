import type { Count } from './profile.ts';
import { isMemberToken, type Slug } from './slug.ts';

/**
 * A post of a person, whichever shape OutX answered in. Texts are trimmed, never empty, and untrusted:
 * render them as text only. The answer may lack any field, but a post has at least one.
 */
export interface Post {
  readonly text?: string;
  /** When it was posted, ms since the epoch. */
  readonly at?: number;
  /** When it was posted, as the answer has it, e.g. "3d". Only if that can't be dated. */
  readonly when?: string;
  /** The post on LinkedIn: an `https:` URL. */
  readonly url?: string;
  readonly reactions?: Count;
  readonly comments?: Count;
  readonly reposts?: Count;
  /** What the post repeats, if it is a repost. */
  readonly original?: OriginalPost;
}

/** The post that another one repeats. */
export interface OriginalPost extends Pick<Post, 'text' | 'url'> {
  readonly author?: string;
}

/** A person's posts, as they were fetched at one time. */
export interface SavedPosts {
  /** Ms since the epoch. */
  readonly fetchedAt: number;
  /** In the order in which they are shown: the newest first, if all can be dated. */
  readonly posts: readonly Post[];
  /** The answer that they were read from, as OutX sent it: any JSON. */
  readonly raw: unknown;
}

/** The URN by which OutX fetches a person's posts. */
export type ProfileUrn = `urn:li:fsd_profile:${string}`;

const ON_LINKEDIN = /^https:\/\/(?:[a-z]{2,3}\.)?linkedin\.com\/\S*$/;

/** Whether an address is one on LinkedIn. nb. Any other could lead anywhere. */
export const isPostUrl = (url: string): boolean => ON_LINKEDIN.test(url);

const PROFILE_URN = /^urn:li:fsd_profile:[\w-]{1,100}$/;
/** nb. Not `ACw…`, which only Sales Navigator knows. */
const MEMBER_ID = /^ACo/;

/**
 * The URN of a person with this profile: the one in the answer, or the member token under which the person is
 * known. `slugs` are all of the person's. `undefined` if there is neither.
 */
export function profileUrn(
  profile: { readonly urn?: string } | undefined,
  slugs: readonly Slug[],
): ProfileUrn | undefined {
  const urn = profile?.urn;
  if (urn !== undefined && PROFILE_URN.test(urn)) return urn as ProfileUrn;
  const token = slugs.find((slug) => isMemberToken(slug) && MEMBER_ID.test(slug));
  return token && `urn:li:fsd_profile:${token}`;
}
