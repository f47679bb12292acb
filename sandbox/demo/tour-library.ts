import type { Browser, Extension, Page } from 'puppeteer-core';
import type { Control } from '../control.ts';
import { readProfiles } from '../profiles.ts';

/** More people to fetch, to fill the library. */
const otherSlugs = [
  'tomas-okafor',
  'rosa-feldstein',
  'lin-ruoxi',
  'vera-ashgrove',
  'ines-carvalho',
  'layla-alhariri',
  'noor-between',
  'priya-numbers',
];

interface Tour {
  readonly browser: Browser;
  readonly extension: Extension;
  /** A tab on LinkedIn. */
  readonly page: Page;
  readonly control: Control;
  readonly screenshots: string;
}

/** Fetches more people, changes the first one's job, and takes a screenshot of the library. */
export async function tourLibrary(tour: Tour, slug: string): Promise<void> {
  const { browser, extension, control, screenshots } = tour;
  control.timing({ pendingMs: 0, processingMs: 200 });
  for (const other of otherSlugs) await fetchProfile(tour, other);
  control.revise(slug, promoted(readProfiles().outputFor(slug)));
  await fetchProfile(tour, slug, 'Refresh');

  const library = await browser.newPage();
  await library.setViewport({ width: 1360, height: 850, deviceScaleFactor: 2 });
  await library.goto(`chrome-extension://${extension.id}/library.html?profile=${slug}`);
  await library.locator('::-p-aria([name="Add tag"][role="textbox"])').fill('Robotics');
  await library.keyboard.press('Enter');
  await library
    .locator('::-p-aria([name="Note"][role="textbox"])')
    .fill('Met at the night shift. Ask about the second fleet in spring.');
  await library.waitForSelector('::-p-text(Saved)');
  await library.waitForSelector('::-p-aria([name="What changed"][role="heading"])');
  await library.locator('::-p-aria([name="Search library"][role="searchbox"])').click();
  await library.screenshot({ path: `${screenshots}/library.png` });
  const changes = await library.$eval(
    '.what-changed',
    (section) => (section as HTMLElement).innerText,
  );
  console.log(
    `\nFetched ${otherSlugs.length} more people and refreshed ${slug}. In the library:\n\n${changes}`,
  );
  await library.close();
}

/** Clicks the icon on the profile's page, then the named button if one is given. */
async function fetchProfile({ browser, extension, page }: Tour, slug: string, button?: string) {
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
  await popup.close();
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
