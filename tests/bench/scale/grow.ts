import type { Page } from 'puppeteer-core';
import { libraryRows } from '../library/library-rows.ts';

/** From how many people all others are made. */
const templateCount = 1_000;

/** How many people one call of the page adds. */
const perCall = 50_000;

/** Small rows: a person's summary, profile and task, without answer, versions and long texts. */
interface Template {
  readonly summary: { readonly slug: string; readonly name?: string; readonly text: string };
  readonly profile: { readonly profile: object };
}

/** How many people and queue entries there are, and are to be. */
interface Growth {
  readonly from: number;
  readonly to: number;
  /** Who has a number of at least this has a summary only. */
  readonly maxRecords: number;
  /** So many entries are queued at most. */
  readonly maxQueued: number;
}

/**
 * Adds people and waiting entries of a paused queue to the extension's database, from one of its pages. They
 * are made in the page: a million of them would take an hour as messages.
 */
export async function grow(page: Page, { from, to, ...limits }: Growth): Promise<void> {
  const rows = libraryRows(0, templateCount, 0);
  const templates = rows.map(({ summaries: [summary], profiles: [profile] }) => ({
    summary,
    profile,
  })) as readonly Template[];
  // nb. One call with a million would time out.
  for (let start = from; start < to; start += perCall) {
    const growth = { from: start, to: Math.min(start + perCall, to), ...limits };
    await page.evaluate(addRows, templates, growth);
  }
}

/** In the page. */
async function addRows(
  templates: readonly Template[],
  { from, to, maxRecords, maxQueued }: Growth,
): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('calling-card');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const newest = Date.now();
  const put = (tx: IDBTransaction, n: number) => {
    const template = templates[n % templates.length];
    if (!template) return;
    const { summary, profile } = template;
    const slug = `${summary.slug}-${n}`;
    const fetchedAt = newest - n * 1000;
    // nb. Another text for each, which the browser can't share.
    const text = summary.text.replace('\n', ` ${n.toString(36)}\n`);
    tx.objectStore('summaries').put({ ...summary, slug, fetchedAt, text });
    const queued = { kind: 'list', state: 'waiting', position: n, command: 'enrich' };
    if (n < maxQueued) tx.objectStore('queue').put({ ...queued, slug: `queued-${n}` });
    if (n >= maxRecords) return;
    const person = { ...profile, slug, fetchedAt, profile: { ...profile.profile, slug } };
    tx.objectStore('profiles').put(person);
    const task = { state: 'done', slug, outxTaskId: slug, askedAt: fetchedAt, doneAt: fetchedAt };
    tx.objectStore('tasks').put(task);
  };
  const perTransaction = 5_000;
  for (let start = from; start < to; start += perTransaction) {
    const stores = ['summaries', 'queue', 'profiles', 'tasks'];
    const tx = db.transaction(stores, 'readwrite', { durability: 'relaxed' });
    for (let n = start; n < Math.min(start + perTransaction, to); n++) put(tx, n);
    await new Promise<void>((resolve, reject) => {
      tx.oncomplete = () => resolve();
      tx.onabort = () => reject(tx.error);
    });
  }
  db.close();
}
