import { readLink } from '../parsing/read-link.ts';
import { readText } from '../parsing/read-text.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';
import { isPostUrl, type OriginalPost, type Post } from '../profile/post.ts';

/**
 * Cleans an imported post the way the parser does: texts are trimmed and well-formed; empty ones, and addresses that
 * don't lead to LinkedIn, are left out. Returns an empty list if nothing is left that makes a post.
 */
export function cleanPost({ original, ...post }: Post): readonly Post[] {
  const cleaned = omitUndefined({
    ...post,
    ...cleanTexts(post),
    when: readText(post.when),
    original: original && cleanOriginal(original),
  });
  const { text, at, when, url, original: repeated } = cleaned;
  return [text, at, when, url, repeated].some((each) => each !== undefined) ? [cleaned] : [];
}

function cleanOriginal({ author, ...post }: OriginalPost): OriginalPost | undefined {
  const cleaned = omitUndefined({ author: readText(author), ...cleanTexts(post) });
  return Object.keys(cleaned).length > 0 ? cleaned : undefined;
}

const cleanTexts = ({ text, url }: Pick<Post, 'text' | 'url'>) => ({
  text: readText(text),
  url: url !== undefined && isPostUrl(url) && readLink(url) === url ? url : undefined,
});
