import { browser } from './browser.ts';

/** What the user selected on a page. Both come from the page: read them as hostile. */
export interface Selected {
  readonly text: string;
  /** The addresses of the links in it, also of those that are selected in part. */
  readonly links: readonly string[];
}

/**
 * Asks for the permission to read what is selected, and reads it. Call this synchronously in the handler of
 * a click, which is what lets us ask. Returns `undefined` if the user or the browser refuses, e.g. on a page of the
 * browser. Of a longer text, returns the first `maxLength` characters; of the addresses, as many.
 */
export async function readSelected(
  tabId: number,
  frameId: number,
  maxLength: number,
): Promise<Selected | undefined> {
  try {
    // nb. Rejects unless the user clicked.
    await browser.permissions.request({ permissions: ['scripting'] }).catch(() => false);
    const [frame] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: selectedIn,
      args: [maxLength],
    });
    return frame?.result ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Runs in the page, in a world of its own: reads and changes nothing. nb. Must not use anything outside of itself.
 * A copy of the selection's nodes would be shorter, but copying runs the code of the page's custom elements.
 */
function selectedIn(maxLength: number): Selected | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return undefined;
  const links: string[] = [];
  let length = 0;
  for (const link of document.links) {
    if (!selection.containsNode(link, true)) continue;
    length += link.href.length + 1;
    if (length > maxLength) break;
    links.push(link.href);
  }
  return { text: selection.toString().slice(0, maxLength), links };
}
