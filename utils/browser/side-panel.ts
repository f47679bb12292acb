import { browser } from './browser.ts';

/**
 * Opens the side panel in a window, in Firefox the sidebar of the current one. Call this synchronously when
 * the user asks for it, such as in the handler of a click: the browser allows it only then.
 */
export async function openSidePanel(windowId: number): Promise<void> {
  await (import.meta.env.FIREFOX
    ? browser.sidebarAction.open()
    : browser.sidePanel.open({ windowId }));
}
