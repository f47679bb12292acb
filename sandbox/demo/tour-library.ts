import { fillLibrary, otherSlugs, type Stage } from './fill-library.ts';

/** Fetches more people, changes the first one's job, and takes a screenshot of the library. */
export async function tourLibrary(stage: Stage, slug: string, screenshots: string): Promise<void> {
  await fillLibrary(stage, slug);
  const library = await stage.browser.newPage();
  await library.setViewport({ width: 1360, height: 850, deviceScaleFactor: 2 });
  await library.goto(`chrome-extension://${stage.extension.id}/library.html?profile=${slug}`);
  await library.waitForSelector('::-p-aria([name="What changed"][role="heading"])');
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
