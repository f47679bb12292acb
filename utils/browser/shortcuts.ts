import { browser } from './browser.ts';

/** What the browser's shortcuts do, by their names in the manifest, in the order in which they are shown. */
const actions = {
  _execute_action: 'open',
  'fetch-profile': 'fetch',
  'open-side-panel': 'panel',
  // Firefox opens the sidebar itself.
  _execute_sidebar_action: 'panel',
} as const;

/** What a shortcut does. */
type ShortcutAction = (typeof actions)[keyof typeof actions];

/** A shortcut that works everywhere in the browser. */
export interface BrowserShortcut {
  readonly action: ShortcutAction;
  /** As the browser writes them, for example `Alt+Shift+C`. Empty if the user or the browser set none. */
  readonly keys: string;
}

/** Returns the shortcuts as the user has set them. */
export async function readShortcuts(): Promise<readonly BrowserShortcut[]> {
  const commands = await browser.commands.getAll();
  return Object.entries(actions).flatMap(([name, action]) => {
    const command = commands.find((each) => each.name === name);
    return command ? [{ action, keys: command.shortcut ?? '' }] : [];
  });
}

/** Opens the browser's own page where the user sets the shortcuts. */
export async function openShortcutSettings(): Promise<void> {
  // nb. Edge knows its page by Chromium's address, too. Links to it don't work, but tabs do.
  await (import.meta.env.FIREFOX
    ? browser.commands.openShortcutSettings()
    : browser.tabs.create({ url: 'chrome://extensions/shortcuts' }));
}

/** The tab that was active when a shortcut was pressed. */
export interface ShortcutTab {
  /** Absent outside of tabs. */
  readonly id?: number | undefined;
  readonly windowId: number;
}

/**
 * Calls `onPress` when a shortcut is pressed that the browser leaves to us. Call this synchronously when the
 * background starts.
 */
export function onShortcut(onPress: (action: ShortcutAction, tab: ShortcutTab) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (tab && Object.hasOwn(actions, name)) onPress(actions[name as keyof typeof actions], tab);
  });
}
