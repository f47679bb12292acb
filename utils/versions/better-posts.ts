import { canonicalJson } from '../profile/canonical-json.ts';
import type { SavedPosts } from '../profile/post.ts';

/**
 * The posts to keep of a person: the newest, but an answer without any doesn't replace those that are there. In
 * whichever order posts are compared, and however often, the same ones are kept.
 */
export function betterPosts(
  one: SavedPosts | undefined,
  other: SavedPosts | undefined,
): SavedPosts | undefined {
  if (!one || !other) return one ?? other;
  const difference =
    Number(other.posts.length > 0) - Number(one.posts.length > 0) ||
    other.fetchedAt - one.fetchedAt ||
    // nb. Only the parser can make a difference then.
    compare(canonicalJson(other.posts), canonicalJson(one.posts)) ||
    compare(canonicalJson(other.raw), canonicalJson(one.raw));
  return difference > 0 ? other : one;
}

const compare = (one: string, other: string) => (one === other ? 0 : one > other ? 1 : -1);
