import type { Browser, Extension, Page } from 'puppeteer-core';
import type { Control } from '../control.ts';
import { readProfiles } from '../profiles.ts';

/** More people to fetch, to fill the library. */
export const otherSlugs = [
  'tomas-okafor',
  'rosa-feldstein',
  'lin-ruoxi',
  'vera-ashgrove',
  'ines-carvalho',
  'layla-alhariri',
  'noor-between',
  'priya-numbers',
];

/** A browser with the extension and a saved key. */
export interface Stage {
  readonly browser: Browser;
  readonly extension: Extension;
  /** A tab on LinkedIn. */
  readonly page: Page;
  readonly control: Control;
}

/**
 * Fetches more people, changes the job of the one with this slug, who was fetched, and gives that person a
 * tag and a note.
 */
export async function fillLibrary(stage: Stage, slug: string): Promise<void> {
  const { browser, extension, control } = stage;
  control.timing({ pendingMs: 0, processingMs: 200 });
  for (const other of otherSlugs) await closing(openPopup(stage, other));
  control.revise(slug, promoted(readProfiles().outputFor(slug)));
  await closing(openPopup(stage, slug, 'Refresh'));

  const library = await browser.newPage();
  await library.goto(`chrome-extension://${extension.id}/library.html?profile=${slug}`);
  await library.locator('::-p-aria([name="Add tag"][role="textbox"])').fill('Robotics');
  await library.keyboard.press('Enter');
  await library
    .locator('::-p-aria([name="Note"][role="textbox"])')
    .fill('Met at the night shift. Ask about the second fleet in spring.');
  await library.waitForSelector('::-p-text(Saved)');
  await library.close();
}

const closing = async (popup: Promise<Page>) => (await popup).close();

/** Clicks the icon on the profile's page, then the named button if one is given, and waits for the profile. */
export async function openPopup(
  { browser, extension, page }: Stage,
  slug: string,
  button?: string,
): Promise<Page> {
  await page.goto(`https://www.linkedin.com/in/${slug}/`);
  await page.bringToFront();
  await page.triggerExtensionAction(extension);
  const target = await browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
  const popup = await target.asPage();
  if (button) {
    await popup.locator(`::-p-aria([name="${button}"][role="button"])`).click();
    await popup.waitForSelector('::-p-aria([name="What changed"][role="heading"])');
  }
  await popup.waitForSelector('article h1');
  return popup;
}

/** Returns the task output after a new job, in the documented flat shape. */
function promoted(output: Record<string, unknown>): Record<string, unknown> {
  const [current, ...earlier] = output.experience as Record<string, unknown>[];
  return {
    ...output,
    headline: 'Chief Product Officer at Tern & Tiller',
    location: 'Copenhagen, Denmark',
    followers: 21300,
    experience: [
      { title: 'Chief Product Officer', company: 'Tern & Tiller', start_date: 'Oct 2026' },
      { ...current, end_date: 'Sep 2026' },
      ...earlier,
    ],
  };
}
