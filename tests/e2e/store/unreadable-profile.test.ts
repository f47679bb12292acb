import { expect, test } from 'vitest';
import { saveInto } from '../harness/downloads.ts';
import {
  fetchPerson,
  openLibrary,
  sees,
  seesNote,
  seesPeople,
  storedRows,
} from '../harness/library.ts';
import { find, press, startWorldWithKey, t } from '../harness/world.ts';

const slug = 'maya-lindqvist';
const maya = 'Maya Lindqvist';

test('a saved profile that can’t be read is counted, can be saved as a file, and fetched again', async () => {
  const world = await startWorldWithKey();
  await fetchPerson(world, slug, maya);
  const page = await openLibrary(world, `?profile=${slug}`);
  await (await find(page, 'textbox', 'Note')).focus();
  await page.keyboard.type('Met in Porto');
  await sees(page, t('note_saved'));
  await page.evaluate(async (slug) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('calling-card');
      request.onsuccess = () => resolve(request.result);
    });
    const tx = db.transaction('profiles', 'readwrite');
    tx.objectStore('profiles').put({ slug, fetchedAt: 7, profile: 'damaged beyond reading' });
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    db.close();
  }, slug);

  await page.reload();
  await seesPeople(page, [maya]);
  await sees(page, t('library_unreadable_one', '1'));
  await sees(page, t('profile_unreadable'));
  const { saving, remove } = await saveInto(world);
  const file = await saving(() => press(page, t('library_unreadable_save')));
  remove();
  expect(JSON.parse(file.text)).toMatchObject([
    { slug, profile: { profile: 'damaged beyond reading' }, answer: { slug } },
  ]);

  await press(page, t('fetch_profile'));
  await find(page, 'heading', maya);
  await seesNote(page, 'Met in Porto');
  await expect.poll(() => page.$(`::-p-text(${t('library_unreadable_one', '1')})`)).toBeNull();
  expect(JSON.stringify(await storedRows(page, 'versions'))).toContain('damaged beyond reading');
});
