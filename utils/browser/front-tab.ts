import { browser } from './browser.ts';

/** The tab in front of the person. */
export interface FrontTab {
  readonly id: number;
  /** Its address, where the person's click on the icon has opened it to us (`activeTab`). */
  readonly url?: string;
}

/** The tab in front in the current window, if it has one. */
export async function frontTab(): Promise<FrontTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, ...(tab.url !== undefined && { url: tab.url }) };
}
