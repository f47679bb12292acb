import { normalizeProfile } from '../../../utils/parsing/normalize-profile.ts';
import { emptyAnnotation } from '../../../utils/profile/annotation.ts';
import { canonicalSlug } from '../../../utils/profile/slug.ts';
import { indexRow } from '../../../utils/search/index-row.ts';
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
    return { saved, summary: indexRow(saved, emptyAnnotation, undefined) };
  });
  const page = await openOptions(world);
  await page.evaluate(async (rows) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('calling-card');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const tx = db.transaction(['profiles', 'summaries'], 'readwrite');
    for (const { saved, summary } of rows) {
      tx.objectStore('profiles').put(saved);
      tx.objectStore('summaries').put(summary);
    }
    await new Promise<void>((resolve, reject) => {
      tx.oncomplete = () => resolve();
      tx.onabort = () => reject(tx.error);
    });
    db.close();
  }, rows);
  await page.close();
}
