// WXT's types describe the polyfill and the global `chrome`, so that no second package has to.
// nb. No import at the top level: it would turn these declarations into those of a module.

declare module 'webextension-polyfill' {
  import type { Browser } from 'wxt/browser';

  /** WXT's types are Chromium's, which omit that `null` removes what was set for one tab. */
  interface RemovableBadge {
    readonly action: {
      setBadgeText(details: { tabId?: number; text: string | null }): Promise<void>;
      setTitle(details: { tabId?: number; title: string | null }): Promise<void>;
    };
  }

  /** What only Firefox has. */
  interface FirefoxOnly {
    readonly commands: { openShortcutSettings(): Promise<void> };
    readonly sidebarAction: { open(): Promise<void> };
  }

  const browser: typeof Browser & RemovableBadge & FirefoxOnly;
  export default browser;
}

declare var chrome: typeof import('wxt/browser').Browser;

/** The one type that `@webext-core/messaging` expects of `@types/chrome`. */
declare namespace chrome.runtime {
  type MessageSender = import('wxt/browser').Browser.runtime.MessageSender;
}
