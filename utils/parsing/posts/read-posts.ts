import type { Post } from '../../profile/post.ts';
import { type Fields, fieldsOf, isBlank, normalizedName, readFirst } from '../fields.ts';
import { parsedJson } from '../parse-json.ts';
import { MAX_LIST_LENGTH } from '../read-list.ts';
import { readsAsError } from '../read-reason.ts';
import { readPostId } from './post-id.ts';
import { AROUND_LISTS, POST, POST_LISTS } from './post-names.ts';
import { readPost } from './read-post.ts';

/** How deep a list of posts may be. */
const MAX_DEPTH = 6;

const namesOf = (names: readonly string[]) => new Set(names.map(normalizedName));
const LISTS = namesOf(POST_LISTS);
const AROUND = namesOf(AROUND_LISTS);
const OF_A_POST = namesOf([...POST.text, ...POST.link, 'activity_urn', 'post_urn', 'share_urn']);

/** A post as an answer has it, and the URN that is its key, if it has one. */
interface Entry {
  readonly value: unknown;
  readonly urn?: string;
}

/**
 * Reads the posts in a completed task's `task_output`, whose shape OutX doesn't document: a list, or one in
 * `posts`, in `data`, in each of `profiles`, or posts keyed by their URN. At most `MAX_LIST_LENGTH`, each once. The newest
 * comes first if all can be dated, otherwise they stay in the order of the answer. Returns `undefined` if
 * the output has no list of posts; an empty list is a person without posts. Never throws, whatever the JSON.
 */
export function readPosts(output: unknown): readonly Post[] | undefined {
  const answer = typeof output === 'string' ? parsedJson(output) : output;
  const entries = entriesIn(answer, 0);
  if (!entries || (entries.length === 0 && readsAsError(answer))) return undefined;
  const found = new Map<unknown, Post>();
  for (const { value, urn } of entries) {
    if (found.size >= MAX_LIST_LENGTH) break;
    const post = readPost(value, urn);
    // nb. Of two with one address, the first is the one in the person's own list.
    if (post && !found.has(post.url)) found.set(post.url ?? post, post);
  }
  const posts = [...found.values()];
  const isDated = posts.every(({ at }) => at !== undefined);
  return isDated ? posts.toSorted((one, other) => (other.at ?? 0) - (one.at ?? 0)) : posts;
}

/** The posts in a value that isn't one itself, in their order; `undefined` if it has no list of them. */
function entriesIn(value: unknown, depth: number): readonly Entry[] | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (Array.isArray(value))
    return value.slice(0, MAX_LIST_LENGTH).flatMap((each) => listed(each, depth));
  const fields = fieldsOf(value);
  if (!fields) return undefined;
  return (
    keyed(value as object, depth) ??
    inside(fields, LISTS, depth) ??
    inside(fields, AROUND, depth) ??
    (hasPostId(fields) ? [{ value }] : undefined) ??
    // nb. An empty one may be anything: null, a text that says so.
    ([...LISTS].some((name) => fields.has(name)) ? [] : undefined)
  );
}

/** The posts in an entry of a list: the entry, or those in it, if it has a list of them. */
function listed(value: unknown, depth: number): readonly Entry[] {
  const fields = fieldsOf(value);
  if (!fields) {
    if (typeof value === 'string') return [{ value }];
    return (Array.isArray(value) ? entriesIn(value, depth + 1) : undefined) ?? [];
  }
  const wrapped = fields.get('post');
  if (fieldsOf(wrapped)) return [{ value: wrapped }];
  const inLists = depth < MAX_DEPTH ? inside(fields, LISTS, depth) : undefined;
  if (inLists) return inLists;
  const isOne = depth === MAX_DEPTH || isPost(fields);
  return (isOne ? undefined : inside(fields, AROUND, depth)) ?? [{ value }];
}

/** `{"urn:li:activity:1": {…}}`, or `undefined` if the keys aren't URNs. */
function keyed(value: object, depth: number): readonly Entry[] | undefined {
  const entries = Object.entries(value);
  const isKeyed = entries.length > 0 && entries.every(([key]) => /^urn:li:/i.test(key));
  if (!isKeyed) return undefined;
  return entries.slice(0, MAX_LIST_LENGTH).flatMap(([urn, content]): readonly Entry[] => {
    // nb. The key may be the person's: `{"urn:li:fsd_profile:…": [posts]}`.
    const isPerson = Array.isArray(content) || /^urn:li:[a-z_]*profile:/i.test(urn);
    return isPerson ? (entriesIn(content, depth + 1) ?? []) : [{ value: content, urn }];
  });
}

/** The posts in the first field with one of these names that has a list of them. */
function inside(
  fields: Fields,
  names: ReadonlySet<string>,
  depth: number,
): readonly Entry[] | undefined {
  for (const [name, content] of fields) {
    const value = typeof content === 'string' ? parsedJson(content) : content;
    if (!names.has(name) || typeof value !== 'object') continue;
    const entries = entriesIn(value, depth + 1);
    if (entries) return entries;
  }
  return undefined;
}

const isPost = (fields: Fields) =>
  [...fields].some(
    ([name, content]) => OF_A_POST.has(name) && !isBlank(content) && !Array.isArray(content),
  );

const hasPostId = (fields: Fields) =>
  readFirst(fields, [...POST.id, ...POST.link], readPostId) !== undefined;
