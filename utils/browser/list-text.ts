import { browser } from './browser.ts';

// nb. Not the page's address, which the history keeps: the text is what the user selected anywhere. Content
// scripts can't read the session area.
const area = browser.storage.session;
const key = 'list-text';

/** Keeps the text that the library's import of a list shall start with, until it is taken. */
export async function keepListText(text: string): Promise<void> {
  await area.set({ [key]: text });
}

/** Returns the text that was kept, if any, and removes it. */
export async function takeListText(): Promise<string | undefined> {
  const text = (await area.get(key))[key];
  await area.remove(key);
  return typeof text === 'string' ? text : undefined;
}
