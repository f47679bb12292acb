import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { saveKnownPeople } from '../harness/known-people.ts';
import { openLibrary, openPerson, seesCount, seesFirst } from '../harness/library.ts';
import { fill, find, press, startWorldWithKey, t, type World } from '../harness/world.ts';

const timeout = { timeout: 15_000 };

/** People with a long career, so that list and detail can be scrolled. */
const people = Array.from({ length: 120 }, (_, n) => ({
  slug: `person-${n}`,
  answer: {
    name: `Person ${n}`,
    headline: n < 60 ? 'Engineer' : 'Designer',
    experience: Array.from({ length: 40 }, (_, at) => ({
      title: `Job ${at}`,
      company: `Company ${at}`,
      start_year: 1960 + at,
    })),
  },
}));

async function openLongLibrary(): Promise<{ world: World; page: Page }> {
  const world = await startWorldWithKey();
  await saveKnownPeople(world, people, Date.UTC(2026, 0, 1));
  const page = await openLibrary(world);
  await seesCount(page, people.length);
  return { world, page };
}

const list = (page: Page) => find(page, 'grid', 'Profiles');
const detail = (page: Page) => find(page, 'region', t('library_detail'));

const scrollTop = async (pane: ReturnType<typeof find>) =>
  (await pane).evaluate((element) => Math.round(element.scrollTop));

/** Scrolls a pane as the user would, and waits until it is there. */
async function scroll(page: Page, pane: ReturnType<typeof find>, by: number): Promise<void> {
  const before = await scrollTop(pane);
  const box = await (await pane).boundingBox();
  if (!box) throw new Error('The pane is not shown.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel({ deltaY: by });
  await expect.poll(() => scrollTop(pane), timeout).toBe(before + by);
}

const staysAt = (pane: () => ReturnType<typeof find>, top: number) =>
  expect.poll(() => scrollTop(pane()), timeout).toBe(top);

const goBack = (page: Page) => page.evaluate(() => history.back());
const goForward = (page: Page) => page.evaluate(() => history.forward());

test('Back in the library keeps how far the list and each profile are scrolled', async () => {
  const { page } = await openLongLibrary();
  await scroll(page, list(page), 2_000);
  await press(page, 'Person 80', 'row');
  await find(page, 'heading', 'Person 80');
  await scroll(page, detail(page), 700);
  await openPerson(page, 'Person 78');
  await staysAt(() => detail(page), 0);
  await scroll(page, detail(page), 300);

  await goBack(page);
  await find(page, 'heading', 'Person 80');
  await staysAt(() => detail(page), 700);
  await goBack(page);
  await page.waitForFunction(() => location.search === '');
  await staysAt(() => list(page), 2_000);
  await goForward(page);
  await goForward(page);
  await find(page, 'heading', 'Person 78');
  await staysAt(() => detail(page), 300);
  await staysAt(() => list(page), 2_000);
  await goBack(page);
  await find(page, 'heading', 'Person 80');
  await staysAt(() => detail(page), 700);

  for (const name of ['Person 80', 'Person 78']) {
    await press(page, t('library_select', name), 'checkbox');
  }
  await press(page, t('compare'));
  await find(page, 'heading', t('compare'));
  const compared = '?view=compare&with=person-80&with=person-78';
  expect(await page.evaluate(() => location.search)).toBe(compared);
  await page.reload();
  await find(page, 'article', 'Person 78');
  await goBack(page);
  await staysAt(() => list(page), 2_000);
  await goForward(page);
  await find(page, 'article', 'Person 78');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => location.search === '?profile=person-80');
  await staysAt(() => list(page), 2_000);
});

test('Back to another search returns to where its list was, also after a reload', async () => {
  const { page } = await openLongLibrary();
  await scroll(page, list(page), 3_000);
  await press(page, 'Person 66', 'row');
  await find(page, 'heading', 'Person 66');
  await fill(page, 'Search library', 'engineer', 'searchbox');
  await seesFirst(page, ['Person 59']);
  await staysAt(() => list(page), 0);
  await scroll(page, list(page), 500);
  await page.waitForFunction(() => location.search.includes('engineer'));

  await goBack(page);
  await seesCount(page, people.length);
  await staysAt(() => list(page), 3_000);
  await page.reload();
  await staysAt(() => list(page), 3_000);
  await goForward(page);
  await seesCount(page, 60);
  await staysAt(() => list(page), 500);
});

test('on a narrow page, Back from a profile shows the list where it was', async () => {
  const { page } = await openLongLibrary();
  await page.setViewport({ width: 480, height: 800 });
  await scroll(page, list(page), 2_000);
  await press(page, 'Person 90', 'row');
  await find(page, 'heading', 'Person 90');
  await goBack(page);
  await staysAt(() => list(page), 2_000);
});

test('Back from the queue returns to where the list was, and a reload stays in the queue', async () => {
  const { page } = await openLongLibrary();
  await scroll(page, list(page), 2_000);
  await press(page, t('queue_title'));
  await find(page, 'region', t('queue_title'));
  expect(await page.evaluate(() => location.search)).toBe('?view=queue');
  await page.reload();
  await find(page, 'region', t('queue_title'));
  await goBack(page);
  await staysAt(() => list(page), 2_000);
});
