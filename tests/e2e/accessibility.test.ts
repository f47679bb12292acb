import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { launchBrowser } from '../../sandbox/browser/launch-browser.ts';
import { serveGallery } from '../gallery/serve.ts';
import type { StoryGroup } from '../gallery/story.ts';
import { surfaceWidths } from '../gallery/surfaces.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Rules about what is around a component, which it can't follow alone. */
const pageRules = [
  ...['region', 'page-has-heading-one', 'landmark-one-main', 'heading-order'],
  ...['aria-required-parent', 'aria-valid-attr-value'],
];
/** States of a component that differ only in their texts or direction. */
const sameStructure = /(?:long|hostile|right-to-left)$/;
const dark = { name: 'prefers-color-scheme', value: 'dark' };
const stillness = { name: 'prefers-reduced-motion', value: 'reduce' };

const wholePages = /^(?:Popup|Library|Options)View/;

test('no state of a component or page has an axe violation or is wider than its frame', async () => {
  const { url, server } = await serveGallery(0);
  const browser = await launchBrowser({ executablePath: inject('chromium'), headless: true });
  try {
    const { folderNames, loadGroups } = (await server.ssrLoadModule(
      '/tests/gallery/folders.ts',
    )) as typeof import('../gallery/folders.ts');
    const page = await browser.newPage();
    await page.emulateMediaFeatures([stillness]);
    const problems: string[] = [];
    for (const folder of folderNames) {
      const groups = await loadGroups(folder);
      await page.goto(`${url}frame.html?folder=${folder}#${groups[0]?.stories[0]?.id}`);
      await page.addScriptTag({ path: axePath });
      for (const group of groups) problems.push(...(await check(page, group)));
    }
    expect(problems).toEqual([]);
  } finally {
    await browser.close();
    await server.close();
  }
}, 300_000);

async function check(page: Page, { component, surface, size, stories }: StoryGroup) {
  const width = size.width ?? surfaceWidths[surface];
  await page.setViewport({ width, height: size.height ?? 800 });
  const isPage = wholePages.test(component);
  const problems: string[] = [];
  for (const { id } of stories) {
    await page.evaluate((id) => location.replace(`#${id}`), id);
    await page.waitForSelector(`[data-shown="${id}"]`);
    const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
    const found = [
      ...(scrollWidth > width ? [`wider than ${width} px`] : []),
      ...(isPage ? await violationsInBoth(page) : []),
      ...(isPage || sameStructure.test(id) ? [] : await violationsIn(page, pageRules)),
    ];
    problems.push(...found.map((problem) => `${id}: ${problem}`));
  }
  return problems;
}

async function violationsInBoth(page: Page): Promise<string[]> {
  const light = await violationsIn(page, []);
  await page.emulateMediaFeatures([dark, stillness]);
  const inDark = await violationsIn(page);
  await page.emulateMediaFeatures([stillness]);
  return [...light, ...inDark.map((problem) => `dark: ${problem}`)];
}

/** Runs all rules but the disabled ones, or only that about contrast. */
const violationsIn = (page: Page, disabled?: readonly string[]) =>
  page.evaluate(async (disabled) => {
    const axe = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
    const rules = Object.fromEntries(disabled?.map((id) => [id, { enabled: false }]) ?? []);
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      ...(disabled ? { rules } : { runOnly: ['color-contrast'] }),
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`,
    );
  }, disabled);
