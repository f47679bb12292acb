import { mkdirSync, rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { browserPath } from '../../sandbox/browser/install-browser.ts';
import { launchBrowser } from '../../sandbox/browser/launch-browser.ts';
import { contactSheet, type Shot } from './contact-sheet.ts';
import type { FolderName } from './folders.ts';
import { serveGallery } from './serve.ts';
import type { Story, StoryGroup } from './story.ts';
import { surfaceWidths } from './surfaces.ts';

const output = new URL('../../.output/gallery/', import.meta.url).pathname;

/** `npm run gallery:shots -- ja popup panel`: in Japanese, of two folders. Without these, in English, of all. */
const [language = 'en', ...folders] = process.argv.slice(2);

/** Saves a screenshot of every story, light and dark, and one sheet of them all. */
async function main(): Promise<void> {
  rmSync(output, { recursive: true, force: true });
  const { url, server } = await serveGallery(0);
  const browser = await launchBrowser({ executablePath: await browserPath(), headless: true });
  try {
    const gallery = (await server.ssrLoadModule(
      '/tests/gallery/folders.ts',
    )) as typeof import('./folders.ts');
    const page = await browser.newPage();
    const shots: Shot[] = [];
    for (const folder of gallery.folderNames) {
      if (folders.length > 0 && !folders.includes(folder)) continue;
      mkdirSync(`${output}${folder}`, { recursive: true });
      for (const group of await gallery.loadGroups(folder)) {
        for (const story of group.stories) shots.push(await shoot(page, url, folder, group, story));
      }
    }
    await contactSheet(page, shots, `${output}contact-sheet.png`);
    console.log(`${shots.length} stories, light and dark: ${output}`);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function shoot(
  page: Page,
  url: string,
  folder: FolderName,
  { component, surface, size }: StoryGroup,
  { id, state }: Story,
): Promise<Shot> {
  const width = size.width ?? surfaceWidths[surface];
  await page.setViewport({ width, height: size.height ?? 800 });
  await page.goto(`${url}frame.html?folder=${folder}&language=${language}#${id}`);
  await page.waitForSelector(`[data-shown="${id}"]`);
  const content = await page.evaluate(() => ({
    height: document.getElementById('app')?.offsetHeight ?? 0,
    width: document.documentElement.scrollWidth,
  }));
  if (content.width > width) {
    console.log(`${folder}/${id} is ${content.width - width} px wider than its frame.`);
  }
  const height = size.height ?? Math.max(1, content.height);
  await page.setViewport({ width, height });
  const take = async (scheme: 'light' | 'dark') => {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    return page.screenshot({
      path: `${output}${folder}/${id}-${scheme}.png`,
      captureBeyondViewport: false,
      optimizeForSpeed: true,
    });
  };
  return { folder, component, state, width, light: await take('light'), dark: await take('dark') };
}

await main();
