import { omitUndefined } from '../../profile/omit-undefined.ts';
import { isPostUrl, type OriginalPost, type Post } from '../../profile/post.ts';
import type { Count } from '../../profile/profile.ts';
import { type Fields, fieldsOf, isBlank, type Reader, readFirst } from '../fields.ts';
import { readCount } from '../read-count.ts';
import { readLabel } from '../read-line.ts';
import { readLink } from '../read-link.ts';
import { readProse } from '../read-text.ts';
import { postUrl, readPostId, timeOfId } from './post-id.ts';
import { AROUND_COUNTS, POST } from './post-names.ts';
import { type PostTime, readPostTime, timeIn } from './read-post-time.ts';

/** What a text may be inside of: `commentary: {text: {text}}`. */
const INSIDE_TEXT = ['text', 'value', 'raw', 'body', 'content', 'commentary'];

/**
 * Reads a post from an object, or from a text alone. `urn` is the key under which the answer has it, if it is one.
 * Returns `undefined` if it has nothing of a post. Never throws.
 */
export function readPost(value: unknown, urn?: string): Post | undefined {
  const fields = fieldsOf(value);
  const text = fields ? readFirst(fields, POST.text, textInside) : readProse(value);
  if (!fields) return text === undefined ? undefined : postAt({ text }, urn, undefined);
  const count = (names: readonly string[]) => countIn(fields, names);
  const post = postAt(
    omitUndefined({
      text,
      reactions: count(POST.reactions),
      comments: count(POST.comments),
      reposts: count(POST.reposts),
      original: readFirst(fields, POST.original, readOriginal),
    }),
    urn,
    fields,
  );
  const { text: _text, url, original, ...rest } = post;
  const isPost = text !== undefined || url !== undefined || original !== undefined;
  return isPost || 'at' in rest || 'when' in rest ? post : undefined;
}

/** The post with its address and its time. nb. The id tells the time exactly; a text may be "3d". */
function postAt(post: Post, urn: string | undefined, fields: Fields | undefined): Post {
  const id =
    readPostId(urn) ??
    (fields &&
      (readFirst(fields, POST.id, readPostId) ?? readFirst(fields, POST.link, readPostId)));
  const at = (fields && readFirst(fields, POST.time, timeIn)?.at) ?? (id && timeOfId(id));
  const words = at === undefined && fields ? readFirst(fields, POST.time, readPostTime) : undefined;
  const time: PostTime | undefined = at === undefined ? words : { at };
  const url = id ? postUrl(id) : fields && readFirst(fields, POST.link, linkedInUrl);
  return { ...post, ...time, ...(url !== undefined && { url }) };
}

const linkedInUrl: Reader<string> = (value) => {
  const link = typeof value === 'string' ? readLink(value) : undefined;
  return link !== undefined && isPostUrl(link) ? link : undefined;
};

function textInside(value: unknown, depth = 3): string | undefined {
  const fields = fieldsOf(value);
  if (!fields) return readProse(value);
  if (depth === 0) return undefined;
  return readFirst(fields, INSIDE_TEXT, (inner) => textInside(inner, depth - 1));
}

function readOriginal(value: unknown): OriginalPost | undefined {
  if (typeof value === 'boolean' || isBlank(value)) return undefined;
  const fields = fieldsOf(value);
  if (!fields) {
    const text = typeof value === 'string' ? readProse(value) : undefined;
    return text === undefined ? undefined : { text };
  }
  const { url } = postAt({}, undefined, fields);
  const original = omitUndefined({
    author: readFirst(fields, POST.author, readAuthor),
    text: readFirst(fields, POST.text, textInside),
    url,
  });
  return Object.keys(original).length > 0 ? original : undefined;
}

function readAuthor(value: unknown): string | undefined {
  const fields = fieldsOf(value);
  if (!fields) return readLabel(value);
  const parts = ['first_name', 'last_name'].map(
    (name) => readFirst(fields, [name], readLabel) ?? '',
  );
  return (
    readFirst(fields, ['name', 'full_name', 'title', 'text'], readLabel) ??
    readLabel(parts.join(' '))
  );
}

/** Reads a count from the post, or from what holds its counts. */
function countIn(fields: Fields, names: readonly string[]): Count | undefined {
  const own = readFirst(fields, names, countOf);
  if (own) return own;
  return readFirst(fields, AROUND_COUNTS, (value) => {
    const inner = fieldsOf(value);
    if (!inner) return undefined;
    return (
      readFirst(inner, names, countOf) ??
      readFirst(inner, AROUND_COUNTS, (deeper) => {
        const deepest = fieldsOf(deeper);
        return deepest && readFirst(deepest, names, countOf);
      })
    );
  });
}

/** Reads a number, the counts of a list (`[{type: 'LIKE', count: 3}]`), or how many a list has. */
function countOf(value: unknown): Count | undefined {
  if (!Array.isArray(value)) return readCount(value);
  const counts = value.map((each) => (fieldsOf(each) ? readCount(each) : undefined));
  const known = counts.filter((count) => count !== undefined);
  if (known.length === 0 || known.length < value.length) {
    return value.length > 0 ? { value: value.length, orMore: false } : undefined;
  }
  const sum = known.reduce((total, count) => total + count.value, 0);
  return Number.isSafeInteger(sum) ? { value: sum, orMore: false } : undefined;
}
