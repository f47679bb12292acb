import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { saveKnownPeople } from '../harness/known-people.ts';
import {
  openLibrary,
  openPerson,
  putRow,
  sees,
  seesPeople,
  storedRows,
  textShown,
} from '../harness/library.ts';
import {
  badge,
  clickIcon,
  fill,
  find,
  goodKey,
  openOptions,
  press,
  startWorldWithKey,
  stopWorker,
  t,
  type World,
} from '../harness/world.ts';

const people = ['maya-lindqvist', 'olga-vetrova', 'tomas-okafor', 'nora-blake'];
const timeout = { timeout: 20_000 };

const pasted = [
  'Guests: https://www.linkedin.com/in/maya-lindqvist?trk=people, linkedin.com/in/olga-vetrova/.',
  '<a href="https://de.linkedin.com/in/tomas-okafor">Tomás</a> (again: linkedin.com/in/maya-lindqvist)',
  'https://www.linkedin.com/company/northwind',
  'https://www.linkedin.com/in/nora-blake',
].join('\n');

const creates = (world: World) =>
  people.map((slug) => world.sandbox.control.count({ kind: 'create', slug }));

const counted = (world: World) => creates(world).reduce((sum, count) => sum + count, 0);

/** As if the pause until the next start of the queue had passed. */
async function passPause(page: Page): Promise<void> {
  await expect
    .poll(async () => (await storedRows(page, 'queueState'))[0]?.nextStartAt, timeout)
    .toBeGreaterThan(Date.now());
  const [state] = await storedRows(page, 'queueState');
  await putRow(page, 'queueState', { ...state, nextStartAt: 0 }, 'queue');
}

/** Chooses what the library's main area shows. */
async function openView(page: Page, name: 'Queue' | 'News'): Promise<void> {
  const rail = await find(page, 'navigation', 'Lists');
  await (await rail.waitForSelector(`::-p-aria([role="button"]) ::-p-text(${name})`))?.click();
}

/** Opens the popup on a page of LinkedIn's that shows no profile, which wakes the worker. */
async function openPopup(world: World): Promise<Page> {
  const feed = await world.browser.newPage();
  await feed.goto('https://www.linkedin.com/feed/');
  return clickIcon(world, feed);
}

test('a pasted list is fetched, each person once, over a stopped worker and a closed browser', async () => {
  const world = await startWorldWithKey();
  const library = await openLibrary(world);
  await press(library, 'Import list');
  await fill(library, 'Profile links', pasted);
  await sees(library, t('list_summary_other', '5', '4 new, 1 not usable'));
  expect(await storedRows(library, 'queue')).toEqual([]);
  expect(counted(world)).toBe(0);
  await press(library, 'Start');
  await sees(library, t('list_started_other', '4'));
  await press(library, t('close'));

  await expect.poll(() => counted(world), timeout).toBe(1);
  await passPause(library);
  await stopWorker(world);
  const popup = await openPopup(world);
  await expect.poll(() => counted(world), timeout).toBe(2);
  await sees(popup, /Queue: 2 left/);
  await popup.close();
  await passPause(library);

  const reopened = await world.restart();
  await expect.poll(() => counted(reopened), timeout).toBe(3);
  const again = await openLibrary(reopened);
  await openView(again, 'Queue');
  const queue = await find(again, 'region', 'Queue');
  await sees(again, t('queue_progress', '3', '4'));
  await press(again, 'Pause');
  await sees(again, t('queue_paused'));
  await passPause(again);
  await (await openPopup(reopened)).close();
  expect(counted(reopened)).toBe(3);
  await again.bringToFront();
  await press(again, 'Resume');
  await expect.poll(() => counted(reopened), timeout).toBe(4);
  await sees(again, t('queue_progress', '4', '4'));
  expect(await queue.evaluate((region) => region.isConnected)).toBe(true);
  expect(creates(reopened)).toEqual([1, 1, 1, 1]);
});

test('the queue stops at a rejected key, says so, and continues with a valid one; what failed is retried', async () => {
  const world = await startWorldWithKey();
  world.sandbox.control.fault({ at: 'create', kind: '401' });
  const library = await openLibrary(world);
  await press(library, 'Import list');
  await fill(library, 'Profile links', 'linkedin.com/in/fault-failed');
  await sees(library, t('list_summary_one', '1', '1 new'));
  await press(library, 'Start');
  await sees(library, t('list_started_one', '1'));
  await press(library, t('close'));
  await openView(library, 'Queue');
  await find(library, 'region', 'Queue');
  await sees(library, t('failure_key_rejected'));
  await sees(library, t('queue_resumes_when_settled'));
  world.sandbox.control.clearFaults();
  const options = await openOptions(world);
  await fill(options, 'OutX API key', goodKey);
  await press(options, 'Save key');
  await library.bringToFront();
  await sees(library, t('failure_task_failed'));
  const count = () => world.sandbox.control.count({ kind: 'create', slug: 'fault-failed' });
  expect(count()).toBe(2);
  await passPause(library);
  await press(library, 'Retry failed');
  await expect.poll(count, timeout).toBe(3);
});

/** Chooses an item of the context menu. nb. No test can open the menu itself. */
const chooseItem = async (world: World, info: Record<string, unknown>) =>
  (await world.worker()).evaluate((info) => {
    const { onClicked } = chrome.contextMenus as unknown as {
      onClicked: { dispatch(info: object, tab?: object): void };
    };
    onClicked.dispatch({ editable: false, ...info });
  }, info);

test('the context menu fetches the person of a link or page, and takes a selection to the import', async () => {
  const world = await startWorldWithKey();
  await chooseItem(world, {
    menuItemId: 'fetch-link',
    linkUrl: 'https://de.linkedin.com/in/maya-lindqvist?trk=mail',
    pageUrl: 'https://mail.example/inbox',
  });
  await chooseItem(world, {
    menuItemId: 'fetch-page',
    pageUrl: 'https://www.linkedin.com/in/olga-vetrova/details/skills/',
  });
  await chooseItem(world, { menuItemId: 'fetch-link', linkUrl: 'https://mail.example/in/x' });
  const library = await openLibrary(world);
  await seesPeople(library, ['Ольга Ветрова', 'Maya Lindqvist']);

  const opened = world.browser.waitForTarget((target) => target.url().includes('#import-list'));
  await chooseItem(world, {
    menuItemId: 'import-selection',
    selectionText: 'Speakers: linkedin.com/in/tomas-okafor and linkedin.com/in/maya-lindqvist',
    pageUrl: 'https://event.example/',
  });
  const page = await (await opened).asPage();
  await sees(page, t('list_summary_other', '2', '1 new, 1 saved'));
  expect(await textShown(page)).not.toContain('event.example');
  expect(page.url()).not.toContain('tomas');
  await page.close();
  expect(counted(world)).toBe(2);
});

test('a watched person is fetched again when due, and the news tells what changed', async () => {
  const world = await startWorldWithKey();
  const answer = {
    name: 'Maya Lindqvist',
    experience: [{ title: 'Trainee', company: 'Old Harbour AB', end_date: 'Present' }],
  };
  await saveKnownPeople(world, [{ slug: 'maya-lindqvist', answer }], Date.UTC(2025, 1, 1));
  const library = await openLibrary(world);
  await openPerson(library, 'Maya Lindqvist');
  await press(library, t('watch'));
  await press(library, t('watch_every_other', '30'));
  await expect.poll(() => counted(world), timeout).toBe(1);

  await sees(library, /News\s+1/);
  const feed = await world.browser.newPage();
  await feed.goto('https://www.linkedin.com/feed/');
  await expect.poll(() => badge(world), timeout).toBe('1');
  await library.bringToFront();
  await openView(library, 'News');
  const news = await find(library, 'list', 'News');
  const text = () => news.evaluate((list) => (list as HTMLElement).innerText);
  await expect.poll(text, timeout).toMatch(/Maya Lindqvist.*VP Product.*Northwind Robotics/s);
  await press(library, t('news_read_all'));
  await feed.bringToFront();
  await expect.poll(() => badge(world), timeout).toBe('');
});
