import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { fillLibrary } from '../../bench/library/fill-library.ts';
import { saveKnownPeople } from '../harness/known-people.ts';
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
import { clickIcon, fill, find, openOptions, press, t } from '../harness/world.ts';

const total = 2_003;
const olafsdottir = 'Zephyra Ólafsdóttir';

/** Older than all others, and in reverse order of rank. */
const knownPeople = [
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
  await fillLibrary(world, total - knownPeople.length);
  await saveKnownPeople(world, knownPeople, longAgo);
});

const search = (page: Page, text: string) => fill(page, 'Search library', text, 'searchbox');

const selectedRows = (page: Page) =>
  page.$$eval('[role=row][aria-selected=true]', (rows) =>
    rows.map((row) => Number(row.ariaRowIndex)).sort((a, b) => a - b),
  );

const activeRow = async (page: Page) =>
  (await find(page, 'grid', 'Profiles')).evaluate((grid) => {
    const id = grid.getAttribute('aria-activedescendant');
    return id === null ? undefined : Number(document.getElementById(id)?.ariaRowIndex);
  });

test('the popup shows the newest 50, and search ignores case and accents', async () => {
  const feed = await world().browser.newPage();
  await feed.goto('https://www.linkedin.com/feed/');
  const popup = await clickIcon(world(), feed);
  await find(popup, 'list', 'History');
  const people = () => popup.$$eval('[aria-label=History] > li', ({ length }) => length);
  expect(await people()).toBe(50);

  await fill(popup, 'Search history', 'OLAFSDOTTIR zephyra', 'searchbox');
  await find(popup, 'button', olafsdottir);
  await expect.poll(people).toBe(1);
  await sees(popup, t('history_found_of', '1', '2,003'));
  await popup.close();
});

test('the options and the popup link to the library', async () => {
  const feed = await world().browser.newPage();
  await feed.goto('https://www.linkedin.com/feed/');
  const openings = [() => openOptions(world()), () => clickIcon(world(), feed)];
  for (const open of openings) {
    const page = await open();
    const opened = world().browser.waitForTarget((target) =>
      target.url().endsWith('/library.html'),
    );
    // nb. The popup closes when the tab opens, usually before the click resolves.
    press(page, 'Open library', 'link').catch(() => {});
    const library = await (await opened).asPage();
    await find(library, 'grid', 'Profiles');
    await library.close();
  }
});

test('search finds everyone, and ranks names before companies before the rest', async () => {
  const page = await openLibrary(world());
  await seesCount(page, total);
  await sees(page, t('library_count_other', '2,003'));

  await search(page, 'zephyr');
  await seesPeople(page, [olafsdottir, 'Aabe Windmill', 'Aabel Anders']);
  await sees(page, t('library_found', '3', '2,003'));
  await search(page, 'tampere ZÉPHYR');
  await seesPeople(page, ['Aabe Windmill', 'Aabel Anders']);
  await search(page, 'olafs');
  await seesPeople(page, [olafsdottir]);
  expect(await rowText(page, olafsdottir)).toMatch(/Sailor.*Akureyri, Iceland/s);
});

test('filters and sorting change the list, and an empty result says so', async () => {
  const page = await openLibrary(world());
  await seesCount(page, total);
  await choose(page, t('library_sort'), t('library_sort_oldest'));
  await seesFirst(page, [olafsdottir, 'Aabe Windmill', 'Aabel Anders']);
  await choose(page, t('library_fetched'), t('library_span_old'));
  await seesPeople(page, [olafsdottir, 'Aabe Windmill', 'Aabel Anders']);
  await choose(page, t('library_sort'), t('library_sort_name'));
  await seesPeople(page, ['Aabe Windmill', 'Aabel Anders', olafsdottir]);

  await fill(page, t('library_company'), 'zephyr', 'combobox');
  await seesPeople(page, ['Aabe Windmill']);
  await fill(page, t('library_location'), 'iceland', 'combobox');
  await sees(page, t('library_no_match'));
  await seesPeople(page, []);
  await press(page, t('library_clear_filters'));
  await seesCount(page, total);

  await search(page, 'no such person');
  await sees(page, t('library_no_match'));
  await press(page, t('library_reset'));
  await seesCount(page, total);
});

test('the keyboard alone moves through the list, selects and opens', async () => {
  const page = await openLibrary(world());
  await seesCount(page, total);
  const keys = async (...pressed: Parameters<Page['keyboard']['press']>[0][]) => {
    for (const key of pressed) await page.keyboard.press(key);
  };
  await keys('ArrowDown', 'ArrowDown', 'Space');
  await expect.poll(() => selectedRows(page)).toEqual([2]);
  await page.keyboard.down('Shift');
  await keys('ArrowDown', 'ArrowDown');
  await page.keyboard.up('Shift');
  await expect.poll(() => selectedRows(page)).toEqual([2, 3, 4]);
  await sees(page, t('library_selected_other', '3'));

  await keys('End');
  await expect.poll(() => activeRow(page)).toBe(total);
  await find(page, 'row', olafsdottir);
  await page.keyboard.down('Control');
  await keys('a');
  await page.keyboard.up('Control');
  await sees(page, t('library_selected_other', '2,003'));
  await keys('Escape');
  await sees(page, t('library_count_other', '2,003'));

  await keys('Enter');
  await find(page, 'heading', olafsdottir);
  await keys('Home');
  await expect.poll(() => activeRow(page)).toBe(1);
});

test('search, filter and open profile survive a reload and work with Back', async () => {
  const page = await openLibrary(world());
  await seesCount(page, total);
  await search(page, 'zephyr');
  await fill(page, t('library_location'), 'tampere', 'combobox');
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
  await sees(page, t('library_detail_none'));
  await seesPeople(page, ['Aabe Windmill', 'Aabel Anders']);
});
