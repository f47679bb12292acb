import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { fillLibrary } from '../../bench/library/fill-library.ts';
import { fileKnownPeople } from '../harness/known-people.ts';
import {
  choose,
  openLibrary,
  rowText,
  sees,
  seesCount,
  seesFirst,
  seesPeople,
} from '../harness/library.ts';
import { shareWorld } from '../harness/shared-world.ts';
import { clickIcon, fill, find, openOptions, press } from '../harness/world.ts';

const total = 10_003;
const olafsdottir = 'Zephyra Ólafsdóttir';

/** Older than all others, and in the order that is the reverse of the ranking's. */
const known = [
  {
    slug: 'zephyra-olafsdottir',
    answer: { name: olafsdottir, headline: 'Sailor', location: 'Akureyri, Iceland' },
  },
  {
    slug: 'aabe-windmill',
    answer: {
      name: 'Aabe Windmill',
      location: 'Tampere, Finland',
      experience: [{ title: 'Smith', company: 'Zephyr Works', end_date: 'Present' }],
    },
  },
  {
    slug: 'aabel-anders',
    answer: { name: 'Aabel Anders', location: 'Tampere, Finland', skills: ['Zephyr piloting'] },
  },
];

const longAgo = Date.UTC(2021, 4, 3);

const world = shareWorld(async (world) => {
  await fillLibrary(world, total - known.length);
  await fileKnownPeople(world, known, longAgo);
});

const search = (page: Page, text: string) => fill(page, 'Search library', text, 'searchbox');

const selectedPlaces = (page: Page) =>
  page.$$eval('[role=row][aria-selected=true]', (rows) =>
    rows.map((row) => Number(row.ariaRowIndex)).sort((a, b) => a - b),
  );

const activePlace = async (page: Page) =>
  (await find(page, 'grid', 'Profiles')).evaluate((grid) => {
    const id = grid.getAttribute('aria-activedescendant');
    return id === null ? undefined : Number(document.getElementById(id)?.ariaRowIndex);
  });

test('the popup shows the newest 50, and finds anybody whatever the case and the accents', async () => {
  const feed = await world().browser.newPage();
  await feed.goto('https://www.linkedin.com/feed/');
  const popup = await clickIcon(world(), feed);
  await find(popup, 'list', 'History');
  const people = () => popup.$$eval('[aria-label=History] > li', ({ length }) => length);
  expect(await people()).toBe(50);

  await fill(popup, 'Search history', 'OLAFSDOTTIR zephyra', 'searchbox');
  await find(popup, 'button', olafsdottir);
  await expect.poll(people).toBe(1);
  await sees(popup, '1 of 10,003 found');
  await popup.close();
});

test('the library is one link away, from the options and from the popup', async () => {
  const feed = await world().browser.newPage();
  await feed.goto('https://www.linkedin.com/feed/');
  const openings = [() => openOptions(world()), () => clickIcon(world(), feed)];
  for (const open of openings) {
    const from = await open();
    const opened = world().browser.waitForTarget((target) =>
      target.url().endsWith('/library.html'),
    );
    // nb. A popup closes as the tab opens, mostly before it can tell that the click is over.
    press(from, 'Open library', 'link').catch(() => {});
    const library = await (await opened).asPage();
    await find(library, 'grid', 'Profiles');
    await library.close();
  }
});

test('everybody is there, and what is typed finds them: name before company before the rest', async () => {
  const page = await openLibrary(world());
  await seesCount(page, total);
  await sees(page, '10,003 profiles');

  await search(page, 'zephyr');
  await seesPeople(page, [olafsdottir, 'Aabe Windmill', 'Aabel Anders']);
  await sees(page, '3 of 10,003');
  await search(page, 'tampere ZÉPHYR');
  await seesPeople(page, ['Aabe Windmill', 'Aabel Anders']);
  await search(page, 'olafs');
  await seesPeople(page, [olafsdottir]);
  expect(await rowText(page, olafsdottir)).toMatch(/Sailor.*Akureyri, Iceland/s);
});

test('filters narrow the list, the order can be chosen, and nobody found says so', async () => {
  const page = await openLibrary(world());
  await seesCount(page, total);
  await choose(page, 'Sort by', 'Oldest first');
  await seesFirst(page, [olafsdottir, 'Aabe Windmill', 'Aabel Anders']);
  await choose(page, 'Fetched', 'Longer ago');
  await seesPeople(page, [olafsdottir, 'Aabe Windmill', 'Aabel Anders']);
  await choose(page, 'Sort by', 'Name');
  await seesPeople(page, ['Aabe Windmill', 'Aabel Anders', olafsdottir]);

  await fill(page, 'Company', 'zephyr', 'combobox');
  await seesPeople(page, ['Aabe Windmill']);
  await fill(page, 'Location', 'iceland', 'combobox');
  await sees(page, 'Nobody matches');
  await seesPeople(page, []);
  await press(page, 'Clear filters');
  await seesCount(page, total);

  await search(page, 'nobody is called so');
  await sees(page, 'Nobody matches');
  await press(page, 'Clear search and filters');
  await seesCount(page, total);
});

test('the keyboard alone goes through the list, selects, and opens', async () => {
  const page = await openLibrary(world());
  await seesCount(page, total);
  const keys = async (...pressed: Parameters<Page['keyboard']['press']>[0][]) => {
    for (const key of pressed) await page.keyboard.press(key);
  };
  await keys('ArrowDown', 'ArrowDown', 'Space');
  await expect.poll(() => selectedPlaces(page)).toEqual([2]);
  await page.keyboard.down('Shift');
  await keys('ArrowDown', 'ArrowDown');
  await page.keyboard.up('Shift');
  await expect.poll(() => selectedPlaces(page)).toEqual([2, 3, 4]);
  await sees(page, '3 selected');

  await keys('End');
  await expect.poll(() => activePlace(page)).toBe(total);
  await find(page, 'row', olafsdottir);
  await page.keyboard.down('Control');
  await keys('a');
  await page.keyboard.up('Control');
  await sees(page, '10,003 selected');
  await keys('Escape');
  await sees(page, '10,003 profiles');

  await keys('Enter');
  await find(page, 'heading', olafsdottir);
  await keys('Home');
  await expect.poll(() => activePlace(page)).toBe(1);
});

test('search, filter and open profile outlive a reload, and Back goes back', async () => {
  const page = await openLibrary(world());
  await seesCount(page, total);
  await search(page, 'zephyr');
  await fill(page, 'Location', 'tampere', 'combobox');
  await seesPeople(page, ['Aabe Windmill', 'Aabel Anders']);
  await press(page, 'Aabel Anders', 'row');
  await find(page, 'heading', 'Aabel Anders');
  await press(page, 'Aabe Windmill', 'row');
  await find(page, 'heading', 'Aabe Windmill');

  await page.reload();
  await find(page, 'heading', 'Aabe Windmill');
  await seesPeople(page, ['Aabe Windmill', 'Aabel Anders']);
  await page.goBack({ waitUntil: [] });
  await find(page, 'heading', 'Aabel Anders');
  await seesPeople(page, ['Aabe Windmill', 'Aabel Anders']);
  await page.goBack({ waitUntil: [] });
  await sees(page, 'Open somebody');
  await seesPeople(page, ['Aabe Windmill', 'Aabel Anders']);
});
