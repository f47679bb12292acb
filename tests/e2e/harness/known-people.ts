import { normalizeProfile } from '../../../utils/parsing/normalize-profile.ts';
import { emptyAnnotation } from '../../../utils/profile/annotation.ts';
import { canonicalSlug } from '../../../utils/profile/slug.ts';
import { indexRow } from '../../../utils/search/index-row.ts';
import { longText } from '../../../utils/search/long-text.ts';
import { databaseVersion } from '../../../utils/store/schema.ts';
import { openOptions, type World } from './world.ts';

/** A person to find among many others: the slug and OutX's answer. */
export interface KnownPerson {
  readonly slug: string;
  readonly answer: Record<string, unknown>;
}

/** Writes these people to the database, fetched one minute apart, the first at `from`. */
export async function saveKnownPeople(
  world: World,
  people: readonly KnownPerson[],
  from: number,
): Promise<void> {
  const rows = people.map(({ slug, answer }, n) => {
    const canonical = canonicalSlug(slug);
    if (canonical === undefined) throw new Error(`Not a slug: ${slug}`);
    const profile = normalizeProfile(canonical, answer);
    const saved = { slug: canonical, profile, fetchedAt: from + n * 60_000 };
    const text = longText(profile, emptyAnnotation);
    return { saved, summary: indexRow(saved, emptyAnnotation, undefined), text };
  });
  const page = await openOptions(world);
  await page.waitForFunction(openDatabase, {}, databaseVersion);
  await page.evaluate(async (rows) => {
    const { db } = globalThis as unknown as { readonly db: IDBDatabase };
    const tx = db.transaction(['profiles', 'summaries', 'texts'], 'readwrite');
    for (const { saved, summary, text } of rows) {
      tx.objectStore('profiles').put(saved);
      tx.objectStore('summaries').put(summary);
      if (text) tx.objectStore('texts').put({ slug: saved.slug, text });
    }
    await new Promise<void>((resolve, reject) => {
      tx.oncomplete = () => resolve();
      tx.onabort = () => reject(tx.error);
    });
    db.close();
  }, rows);
  await page.close();
}

/** In the page: opens the database as the global `db`. Returns `false` if the extension hasn't created it yet. */
const openDatabase = (version: number) =>
  new Promise<boolean>((resolve) => {
    const request = indexedDB.open('calling-card', version);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => {
      Object.assign(globalThis, { db: request.result });
      resolve(true);
    };
    request.onerror = () => resolve(false);
  });
