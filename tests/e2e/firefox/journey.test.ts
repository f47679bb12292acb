import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { hostPatterns } from '../../../utils/browser/host-patterns.ts';
import { fill, find, press, pressExport } from '../../harness/controls.ts';
import {
  agree,
  askedPermission,
  closePopup,
  type FirefoxWorld,
  iconIn,
  openPopupOver,
  popupText,
  pressPopupShortcut,
  saveKeyIn,
  startFirefox,
  withdrawAccess,
} from '../../harness/firefox.ts';
import { t } from '../../harness/messages.ts';
import { goodKey } from '../../harness/user.ts';
import { answering, startPlainServer } from '../../utils/outx/plain-server.ts';
import { addTag, openPerson, sees, seesCount, seesPeople } from '../harness/library.ts';

const firefox = inject('firefox');
const timeout = { timeout: 20_000 };
const maya = 'Maya Lindqvist';

let world: FirefoxWorld;
let options: Page;

/** Opens the popup over a profile, which fetches it. */
async function fetchPerson(slug: string): Promise<Page> {
  const page = await world.browser.newPage();
  await page.goto(`https://www.linkedin.com/in/${slug}/`);
  await openPopupOver(page, options);
  return page;
}

describe.skipIf('missing' in firefox)('in Firefox', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    if ('missing' in firefox) return;
    world = await startFirefox(firefox);
    options = await world.install();
    await saveKeyIn(options, goodKey);
  });
  afterAll(() => world?.close());

  test('a restart loses and repeats nothing: a fetch under way, the history, the settings', async () => {
    const { control } = world.sandbox;
    await press(options, t('fetch_beside'), 'checkbox');
    await fetchPerson('maya-lindqvist');
    await expect.poll(() => popupText(options), timeout).toMatch(/Maya Lindqvist.*Experience/s);
    await closePopup(options);
    const slug = 'tomas-okafor';
    control.fault({ at: 'poll', kind: 'hold', slug, moment: 'before', times: 1 });
    await fetchPerson(slug);
    await control.waitFor({ kind: 'poll', slug, count: 1 });

    world = await world.restart();
    options = await world.install();
    await control.waitFor({ kind: 'poll', slug, count: 2, settled: true, timeoutMs: 20_000 });
    const setting = await find(options, 'checkbox', t('fetch_beside'));
    expect(await setting.evaluate((box) => (box as HTMLInputElement).checked)).toBe(true);
    await openPopupOver(await world.browser.newPage(), options);
    await expect.poll(() => popupText(options), timeout).toMatch(/Tomás Okafor.*Maya Lindqvist/s);
    await closePopup(options);
    expect(control.count({ kind: 'create' })).toBe(2);
  });

  test('the library searches, goes out to a file, and comes back from it', async () => {
    const library = await world.open('library.html');
    await seesCount(library, 2);
    await openPerson(library, maya);
    await addTag(library, 'shortlist');
    await fill(library, t('library_search'), 'tag:shortlist', 'searchbox');
    await seesPeople(library, [maya]);

    await pressExport(library);
    await press(library, 'JSON', 'radio');
    await press(library, t('export_save'));
    const saved = () => readdirSync(world.downloads).filter((name) => name.endsWith('.json'));
    await expect.poll(saved, timeout).toHaveLength(1);
    const file = join(world.downloads, saved()[0] ?? '');
    await expect.poll(() => readFileSync(file, 'utf8'), timeout).toMatch(/"shortlist".*\}\s*$/s);
    await press(library, t('close'));

    await press(library, t('library_select_all'), 'checkbox');
    await press(library, 'Delete');
    await seesPeople(library, []);
    await press(library, 'Import');
    const field = await library.waitForSelector('input[type=file]');
    await (field as ElementHandle<HTMLInputElement>).uploadFile(file);
    await press(library, t('import_confirm'));
    await sees(library, t('import_done_one', '1'));
    await press(library, t('close'));
    await seesPeople(library, [maya]);
    await library.close();
  });

  test('a pasted list is fetched', async () => {
    const library = await world.open('library.html');
    const slug = 'olga-vetrova';
    await press(library, 'Import list');
    await fill(library, 'Profile links', `https://www.linkedin.com/in/${slug}`);
    await press(library, 'Start');
    await sees(library, t('list_started_one', '1'));
    await world.sandbox.control.waitFor({ kind: 'create', slug, count: 1, timeoutMs: 20_000 });
    await library.close();
  });

  test('a destination gets a test once the user has allowed its host', async () => {
    const server = await startPlainServer(answering(200, {}));
    onTestFinished(() => server.close());
    const system = await world.openSystemPage();
    await options.bringToFront();
    await press(options, 'n8n');
    await fill(options, t('destination_url'), `${server.url}/hook`);
    await press(options, t('destination_save'));
    await expect.poll(() => askedPermission(system), timeout).toContain('127.0.0.1');
    await agree(system);
    await press(options, t('destination_test'));
    await sees(options, t('destination_worked'));
    expect(server.received.map(({ url }) => url)).toEqual(['/hook']);
  });

  test('without access to OutX, a fetch waits until the user allows it', async () => {
    const { control } = world.sandbox;
    const system = await world.openSystemPage();
    await withdrawAccess(system, hostPatterns.outx);
    const slug = 'nora-blake';
    await fetchPerson(slug);
    await expect.poll(() => popupText(options), timeout).toContain(t('failure_access_missing'));
    await expect.poll(() => popupText(options), timeout).toContain(t('allow_access'));
    await closePopup(options);
    await press(options, 'Check key');
    await sees(options, t('failure_access_missing'));
    expect(control.count({ kind: 'create', slug })).toBe(0);

    await options.bringToFront();
    await press(options, t('allow_access'));
    await expect.poll(() => askedPermission(system), timeout).toContain('api.outx.ai');
    await agree(system);
    await control.waitFor({ kind: 'poll', slug, count: 1, timeoutMs: 20_000 });
    await expect.poll(() => options.$('[role=alert]')).toBeNull();
    expect(control.count({ kind: 'create', slug })).toBe(1);
  });

  test('without access to LinkedIn, the popup knows the profile by the click, and says what is missing', async () => {
    const system = await world.openSystemPage();
    await withdrawAccess(system, hostPatterns.linkedIn);
    const page = await world.browser.newPage();
    await page.goto('https://www.linkedin.com/in/maya-lindqvist/');
    await pressPopupShortcut(page, system);
    expect(await iconIn(options)).toMatchObject({ badge: '' });
    await expect.poll(() => popupText(options), timeout).toMatch(/Maya Lindqvist.*Experience/s);
    await expect.poll(() => popupText(options), timeout).toContain(t('linkedin_access_text'));
    await sees(options, t('linkedin_access_text'));
  });
});
