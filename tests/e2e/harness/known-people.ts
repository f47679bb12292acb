import { normalizeProfile } from '../../../utils/parsing/normalize-profile.ts';
import { emptyAnnotation } from '../../../utils/profile/annotation.ts';
import { canonicalSlug } from '../../../utils/profile/slug.ts';
import { indexRow } from '../../../utils/search/index-row.ts';
import { openOptions, type World } from './world.ts';

/** Somebody to be found among many: a slug and OutX's answer. */
export interface KnownPerson {
  readonly slug: string;
  readonly answer: Record<string, unknown>;
}

/** Files these people straight into the library, a minute apart, the first one at `from`. */
export async function fileKnownPeople(
  world: World,
  people: readonly KnownPerson[],
  from: number,
): Promise<void> {
  const rows = people.map(({ slug, answer }, n) => {
    const known = canonicalSlug(slug);
    if (known === undefined) throw new Error(`Not a slug: ${slug}`);
    const profile = normalizeProfile(known, answer);
    const saved = { slug: known, profile, fetchedAt: from + n * 60_000 };
    return { saved, summary: indexRow(saved, emptyAnnotation, undefined) };
  });
  const page = await openOptions(world);
  await page.evaluate(async (rows) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('calling-card');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
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
