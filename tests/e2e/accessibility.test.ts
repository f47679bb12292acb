import { createRequire } from 'node:module';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../sandbox/browser/launch-browser.ts';
import type { Language } from '../../utils/i18n/languages.ts';
import type { FolderName } from '../gallery/folders.ts';
import { serveGallery } from '../gallery/serve.ts';
import type { StoryGroup } from '../gallery/story.ts';
import { surfaceWidths } from '../gallery/surfaces.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Rules about what is around a component, which it can't follow alone. */
const pageRules = [
  ...['region', 'page-has-heading-one', 'landmark-one-main', 'heading-order'],
  ...['aria-required-parent', 'aria-valid-attr-value'],
];

/** Whether to check every state of every component, and every page in four languages. It takes minutes. */
const isThorough = process.env.THOROUGH !== undefined;

/** The states of a component with long texts: whether they fit is checked in these, too. */
const longTexts = /long$/;

/**
 * The languages in which all rules are checked. nb. Other tests find texts that are missing, so in German and Arabic it
 * is only checked whether long texts and the mirrored layout fit.
 */
const checkedLanguages = isThorough ? ['en', 'ar', 'de', 'ja'] : ['en'];

/** How many states of each page are checked in the other languages. */
const translatedStates = 3;

const dark = { name: 'prefers-color-scheme', value: 'dark' };
const stillness = { name: 'prefers-reduced-motion', value: 'reduce' };

/** What covers a page, and is on none of the pages' stories. */
const overlays = /(?:Dialog|Palette)$/;

const wholePages = /^(?:Popup|Panel|Library|Options|Welcome)View/;

let gallery: Awaited<ReturnType<typeof serveGallery>>;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  gallery = await serveGallery(0);
  browser = await launchBrowser({ executablePath: inject('chromium'), headless: true });
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await gallery.server.close();
});

/** Opens a folder of the gallery at a story. */
const openFolder = async (folder: FolderName, story = '', language: Language = 'en') => {
  await page.goto(`${gallery.url}frame.html?folder=${folder}&language=${language}#${story}`);
  await page.waitForSelector(`[data-shown="${story}"]`);
};

// nb. English for every component; a long language, one from right to left, and one without spaces for the pages.
test.each<Language>(isThorough ? ['en', 'de', 'ar', 'ja'] : ['en', 'de', 'ar'])(
  'no state of a page or component has an axe violation or is wider than its frame: %s',
  async (language) => {
    const { folderNames, loadGroups } = (await gallery.server.ssrLoadModule(
      '/tests/gallery/folders.ts',
    )) as typeof import('../gallery/folders.ts');
    await page.emulateMediaFeatures([stillness]);
    const problems: string[] = [];
    for (const folder of folderNames) {
      const groups = (await loadGroups(folder)).filter(
        ({ component }) => language === 'en' || wholePages.test(component),
      );
      if (groups.length === 0) continue;
      await openFolder(folder, groups[0]?.stories[0]?.id, language);
      await page.addScriptTag({ path: axePath });
      const states = language === 'en' || isThorough ? undefined : translatedStates;
      for (const { stories, ...group } of groups) {
        const some = { ...group, stories: stories.slice(0, states) };
        problems.push(...(await check(some, language)));
      }
    }
    expect(problems).toEqual([]);
  },
  isThorough ? 1_800_000 : 240_000,
);

test.each([
  ['unfetched', ['.card', '.skeleton-lines span']],
  ['fetched', ['.card', '.monogram']],
  ['failed', ['.notice']],
] as const)('in forced colors, each part of the popup has a border: %s', async (state, parts) => {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: 'active' }],
  });
  await openFolder('popup', `popupview-${state}`);
  for (const part of parts) {
    const borders = await page.$$eval(part, (elements) =>
      elements.map((element) => getComputedStyle(element).borderTopWidth),
    );
    expect(borders.length, part).toBeGreaterThan(0);
    expect(new Set(borders), part).toEqual(new Set(['1px']));
  }
  await session.detach();
});

test.each(['light', 'dark'])(
  'buttons on tinted notices have borders at 3:1: %s',
  async (scheme) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    for (const state of ['failed', 'lost-answer', 'held-for-a-key']) {
      await openFolder('popup', `popupview-${state}`);
      const contrasts = await page.$$eval('.notice .button:not(.primary)', (buttons) => {
        const luminanceOf = (color: string) => {
          const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((value) => {
            const part = Number(value) / 255;
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        return buttons.map((button) => {
          const notice = button.closest('.notice') ?? button;
          const one = luminanceOf(getComputedStyle(button).borderTopColor);
          const other = luminanceOf(getComputedStyle(notice).backgroundColor);
          return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        });
      });
      expect(contrasts.length, state).toBeGreaterThan(0);
      for (const contrast of contrasts) expect(contrast, state).toBeGreaterThanOrEqual(3);
    }
  },
);

test('nothing covers the controls of a list or of a notice above the people', async () => {
  await page.setViewport({ width: 1360, height: 850 });
  for (const state of ['an-empty-list', 'a-list-open', 'empty-and-unreadable', 'unreadable']) {
    await openFolder('library', `libraryview-${state}`);
    const buttons = await page.$$eval('.library-people :is(.list-bar, .notice) button', (all) =>
      all.map((button) => {
        const { x, y, width, height } = button.getBoundingClientRect();
        const top = document.elementFromPoint(x + width / 2, y + height / 2);
        return [button.textContent, button.contains(top)];
      }),
    );
    expect(buttons.length, state).toBeGreaterThan(0);
    expect(buttons, state).toEqual(buttons.map(([name]) => [name, true]));
  }
});

async function check({ component, surface, size, stories }: StoryGroup, language: Language) {
  const width = size.width ?? surfaceWidths[surface];
  await page.setViewport({ width, height: size.height ?? 800 });
  const isPage = wholePages.test(component);
  const problems: string[] = [];
  for (const [index, { id }] of stories.entries()) {
    // nb. The other components are parts of the pages, which are checked in all of their states.
    const isChecked = isPage || isThorough || (index === 0 && overlays.test(component));
    if (!isChecked && !longTexts.test(id)) continue;
    await page.evaluate((id) => location.replace(`#${id}`), id);
    await page.waitForSelector(`[data-shown="${id}"]`);
    const found = [
      ...((await isCutOff()) ? [`wider than ${width} px`] : []),
      ...(isPage ? await violationsOfPage(language, index === 0) : []),
      ...(isChecked && !isPage ? await violationsIn(pageRules) : []),
    ];
    problems.push(...found.map((problem) => `${id}: ${problem}`));
  }
  return problems;
}

/** nb. What sticks out of an element with a fixed position doesn't widen the page: nobody can scroll to it. */
const isCutOff = () =>
  page.evaluate(() => {
    const isClipped = (element: Element): boolean =>
      element.parentElement !== null &&
      (getComputedStyle(element.parentElement).overflowX !== 'visible' ||
        isClipped(element.parentElement));
    const sticksOut = (element: Element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < -1 || right > innerWidth + 1) && !isClipped(element);
    };
    return (
      [document.documentElement, ...document.querySelectorAll('dialog')].some(
        ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
      ) || [...document.querySelectorAll('body *')].some(sticksOut)
    );
  });

/** nb. The contrast is the same in every language. */
async function violationsOfPage(language: Language, isFirst: boolean): Promise<string[]> {
  if (!checkedLanguages.includes(language)) return [];
  if (language !== 'en' && !isThorough) return violationsIn(['color-contrast']);
  const light = await violationsIn([]);
  // nb. Another test computes the contrast of all colors, in both schemes.
  if (!isFirst && !isThorough) return light;
  await page.emulateMediaFeatures([dark, stillness]);
  const inDark = await violationsIn();
  await page.emulateMediaFeatures([stillness]);
  return [...light, ...inDark.map((problem) => `dark: ${problem}`)];
}

/** Runs all rules but the disabled ones, or only that about contrast. */
const violationsIn = (disabled?: readonly string[]) =>
  page.evaluate(async (disabled) => {
    const axe = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
    const rules = Object.fromEntries(disabled?.map((id) => [id, { enabled: false }]) ?? []);
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      // nb. No rule that we check needs the styles as text.
      preload: false,
      ...(disabled ? { rules } : { runOnly: ['color-contrast'] }),
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`,
    );
  }, disabled);
