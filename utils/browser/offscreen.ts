import { browser } from './browser.ts';

/** Opens a page of ours that the user doesn't see, in place of an earlier one. Only Chromium has such pages. */
export async function openOffscreen(path: string, justification: string): Promise<void> {
  await closeOffscreen();
  await browser.offscreen.createDocument({ url: path, reasons: ['BLOBS'], justification });
}

/** Closes the page, if it is open. */
export const closeOffscreen = (): Promise<void> =>
  browser.offscreen.closeDocument().catch(() => {});
