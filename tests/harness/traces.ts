import type { Page } from 'puppeteer-core';

/** Records in the page's own world every trace that an extension could leave there. */
export async function watchForTraces(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const { dispatchEvent } = EventTarget.prototype;
    EventTarget.prototype.dispatchEvent = function (event) {
      seen.push(`dispatched ${event.type}`);
      return dispatchEvent.call(this, event);
    };
    addEventListener('message', () => seen.push('message'));
    for (const name of ['wxt:content-script-started', 'wxt:locationchange']) {
      document.addEventListener(name, () => seen.push(name));
      addEventListener(name, () => seen.push(name));
    }
    new MutationObserver((records) => {
      for (const { type, target } of records) {
        if (document.readyState === 'complete') seen.push(`${type} of ${target.nodeName}`);
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

/** The traces recorded since the page was loaded. */
export const tracesSeen = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
