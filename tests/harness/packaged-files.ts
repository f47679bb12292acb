import { readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

/** The paths of all files in the folder of a built extension. */
const packagedFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(folder.length + 1));

/**
 * Tries to load every file of the extension from the page, in each way that a page has, and its pages in frames.
 * Returns those that it could load. `origin` is that of the extension's pages.
 */
export async function filesReachedFrom(
  page: Page,
  origin: string,
  folder: string,
): Promise<readonly string[]> {
  const files = packagedFiles(folder);
  if (!files.includes('manifest.json')) throw new Error(`${folder} has no built extension.`);
  const reached = await page.evaluate(
    async (addresses) => {
      const loads = (element: HTMLElement, address: string) =>
        new Promise<boolean>((resolve) => {
          element.onload = () => resolve(true);
          element.onerror = () => resolve(false);
          Object.assign(element, { src: address, href: address, rel: 'stylesheet' });
          document.head.append(element);
        });
      const isFetched = (address: string, mode: RequestMode) =>
        fetch(address, { mode }).then(
          () => true,
          () => false,
        );
      const results = await Promise.all(
        addresses.flatMap((address) =>
          [
            isFetched(address, 'cors'),
            isFetched(address, 'no-cors'),
            loads(new Image(), address),
            loads(document.createElement('script'), address),
            loads(document.createElement('link'), address),
          ].map(async (isReached) => ((await isReached) ? [address] : [])),
        ),
      );
      // nb. A hundred frames would take a while, and only a document would show anything in one.
      for (const address of addresses.filter((each) => each.endsWith('.html'))) {
        const frame = document.createElement('iframe');
        frame.src = address;
        document.body.append(frame);
      }
      return results.flat();
    },
    files.map((file) => `${origin}/${file}`),
  );
  // nb. What comes after the frames in the page's process has seen their loads begin.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.src = '/robots.txt';
        frame.onload = () => resolve(true);
        document.body.append(frame);
      }),
  );
  const framed = page.frames().map((frame) => frame.url());
  return [...reached, ...framed.filter((address) => address.startsWith(`${origin}/`))];
}
