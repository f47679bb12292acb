import { browser } from './browser.ts';

/** The active tab. */
export interface FrontTab {
  readonly id: number;
  /** Present if the user clicked the icon on this tab, which grants `activeTab`. */
  readonly url?: string;
}

/** Returns the active tab of the current window, or `undefined` if there is none. */
export async function frontTab(): Promise<FrontTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, ...(tab.url !== undefined && { url: tab.url }) };
}
