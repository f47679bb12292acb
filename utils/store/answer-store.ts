import type { AnswerStore } from '../engine/ports/library.ts';
import { readPosts } from '../parsing/posts/read-posts.ts';
import { fetchTime } from '../profile/fetch-time.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import type { SavedPosts } from '../profile/post.ts';
import type { Slug } from '../profile/slug.ts';
import { longText } from '../search/long-text.ts';
import { isSameValue } from '../versions/merge-records.ts';
import { reparseRecord } from '../versions/reparse-record.ts';
import type { Database } from './database.ts';
import { replaceRecords } from './merge-people.ts';
import { readSavedPosts, writePosts } from './post-rows.ts';
import { putIndexRow, putLongText } from './profile-writes.ts';
import { readRecord } from './read-record.ts';
import { renewedRow } from './renewed-row.ts';
import {
  inTransaction,
  startAll,
  type WriteTransaction,
  writableStores,
} from './write-transaction.ts';

/** The answers in the database. */
export function createAnswerStore(database: Database): AnswerStore {
  return {
    async reparse(after, limit, parse) {
      const tx = (await database.connect()).transaction([...writableStores], 'readwrite');
      return inTransaction(tx, async () => {
        const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
        // nb. The keys of this store are slugs: only parsed ones are ever written.
        const slugs = (await tx.objectStore('profiles').getAllKeys(range, limit)) as Slug[];
        const changed: Slug[] = [];
        for (const slug of slugs) if (await reparseOne(tx, slug, parse)) changed.push(slug);
        return { changed, last: slugs.length < limit ? undefined : slugs.at(-1) };
      });
    },
  };
}

/** Returns whether the profile or what is searched of it has changed. */
async function reparseOne(
  tx: WriteTransaction,
  slug: Slug,
  parse: Parameters<AnswerStore['reparse']>[2],
): Promise<boolean> {
  const stored = await readRecord(tx, slug);
  if (!stored) return false;
  const record = { ...stored, ...(stored.posts && { posts: reparsed(stored.posts) }) };
  const { saved, answer } = record;
  // nb. The answer to another version than the saved one is kept, but says nothing about it.
  const isCurrent = answer !== undefined && answer.fetchedAt === fetchTime(saved);
  const parsed = isCurrent ? parse(slug, answer.raw) : saved.profile;
  if (isSameValue(parsed, saved.profile)) return renewIndex(tx, record);
  await replaceRecords(tx, [record], reparseRecord(record, parsed));
  return true;
}

/** The posts as this version reads them. nb. Those of an answer without posts, or with less, stay. */
function reparsed(saved: SavedPosts): SavedPosts {
  const posts = readPosts(saved.raw) ?? [];
  return posts.length < saved.posts.length ? saved : { ...saved, posts };
}

/** Returns whether the index row, the long text or the posts have changed. */
async function renewIndex(tx: WriteTransaction, record: LibraryRecord): Promise<boolean> {
  const { slug, saved, annotation, posts } = record;
  const [row, text] = await Promise.all([
    tx.objectStore('summaries').get(slug),
    tx.objectStore('texts').get(slug),
  ]);
  const isCurrent =
    isSameValue(row, renewedRow(record)) &&
    (text?.text ?? '') === longText(saved.profile, annotation, posts?.posts) &&
    isSameValue(posts, await readSavedPosts(tx, slug));
  if (isCurrent) return false;
  if (posts) await writePosts(tx, slug, posts);
  await startAll([...putIndexRow(tx, record), ...putLongText(tx, record)]);
  return true;
}
