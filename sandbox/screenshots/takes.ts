import type { Page } from 'puppeteer-core';
import { openPopup, type Stage } from '../demo/fill-library.ts';

export type Scheme = 'light' | 'dark';

/** Takes a screenshot as PNG. */
export type Take = (stage: Stage, scheme: Scheme) => Promise<Uint8Array>;

/** Of the screen, in CSS pixels, with the physical pixels for each of them. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly deviceScaleFactor: number;
}

/** A page of the extension, once it has this heading. */
export const ownPage =
  (address: string, heading: string, size: Size): Take =>
  async ({ browser, extension }, scheme) => {
    const page = await browser.newPage();
    await page.setViewport(size);
    await setScheme(page, scheme);
    await page.goto(`chrome-extension://${extension.id}/${address}`);
    await page.waitForSelector(`::-p-aria([name="${heading}"][role="heading"])`);
    const image = await page.screenshot();
    await page.close();
    return image;
  };

/** The popup over the page of a person who was fetched, as the browser shows it. */
export const popupOverPage =
  (slug: string, size: Size): Take =>
  async (stage, scheme) => {
    await stage.page.setViewport(size);
    const popup = await openPopup(stage, slug);
    await setScheme(popup, scheme);
    const over = await popup.screenshot();
    await popup.close();
    return compose(stage, size, await stage.page.screenshot(), over);
  };

/** The side panel beside the page of a person who was fetched. `button` is the popup's, which opens it. */
export const panelBesidePage =
  (slug: string, button: string, size: Size): Take =>
  async (stage, scheme) => {
    await stage.page.setViewport(size);
    const popup = await openPopup(stage, slug);
    const opened = stage.browser.waitForTarget((target) =>
      target.url().endsWith('/sidepanel.html'),
    );
    await popup.click(`::-p-aria([name="${button}"][role="button"])`);
    const panel = await (await opened).asPage();
    await panel.setViewport({ ...size, width: 360 });
    await setScheme(panel, scheme);
    await panel.waitForSelector('.timeline');
    const over = await panel.screenshot();
    await panel.close();
    return compose(stage, size, await stage.page.screenshot(), over, besideStyle);
  };

const setScheme = (page: Page, value: Scheme) =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);

const overStyle = `top: 14px; right: 24px; width: 400px;
      border-radius: 10px; box-shadow: 0 0 0 1px #0003, 0 4px 12px #0003;`;
const besideStyle = 'top: 0; right: 0; width: 360px; box-shadow: 0 0 0 1px #0003;';

async function compose(
  { browser }: Stage,
  size: Size,
  below: Uint8Array,
  over: Uint8Array,
  style = overStyle,
) {
  const address = (image: Uint8Array) =>
    `data:image/png;base64,${Buffer.from(image).toString('base64')}`;
  const page = await browser.newPage();
  await page.setViewport(size);
  await page.setContent(`<style>
    body { margin: 0 }
    img:first-of-type { display: block; width: 100% }
    img:last-of-type {
      position: absolute; ${style}
    }
  </style>
  <img src="${address(below)}"><img src="${address(over)}">`);
  const image = await page.screenshot();
  await page.close();
  return image;
}
