import type { AnswerStore } from '../engine/ports/library.ts';
import { fetchTime } from '../profile/fetch-time.ts';
import type { Slug } from '../profile/slug.ts';
import { isSameValue } from '../versions/merge-records.ts';
import { reparseRecord } from '../versions/reparse-record.ts';
import type { Database } from './database.ts';
import { replaceRecords } from './merge-people.ts';
import { readRecord } from './profile-rows.ts';
import { inTransaction, type WriteTransaction, writableStores } from './write-transaction.ts';

/** The answers in the database. */
export function createAnswerStore(database: Database): AnswerStore {
  return {
    async reparse(after, limit, parse) {
      const tx = (await database.connect()).transaction([...writableStores], 'readwrite');
      return inTransaction(tx, async () => {
        const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
        // nb. The keys of this store are slugs: only parsed ones are ever written.
        const slugs = (await tx.objectStore('answers').getAllKeys(range, limit)) as Slug[];
        const changed: Slug[] = [];
        for (const slug of slugs) if (await reparseOne(tx, slug, parse)) changed.push(slug);
        return { changed, last: slugs.length < limit ? undefined : slugs.at(-1) };
      });
    },
  };
}

/** Returns whether the profile has changed. */
async function reparseOne(
  tx: WriteTransaction,
  slug: Slug,
  parse: Parameters<AnswerStore['reparse']>[2],
): Promise<boolean> {
  const record = await readRecord(tx, slug);
  // nb. The answer to another version than the saved one is kept, but says nothing about it.
  if (!record?.answer || record.answer.fetchedAt !== fetchTime(record.saved)) return false;
  const parsed = parse(slug, record.answer.raw);
  if (isSameValue(parsed, record.saved.profile)) return false;
  await replaceRecords(tx, [record], reparseRecord(record, parsed));
  return true;
}
