import { browser } from './browser.ts';

/** What a click on an item of the context menu was about. */
export interface MenuClick {
  /** The id of the item, one of `menuItems`. */
  readonly menuItemId: string | number;
  /** The address of the link that was clicked, if any. */
  readonly linkUrl?: string | undefined;
  /** The address of the page, or of its main frame. */
  readonly pageUrl?: string | undefined;
  /** The selected text. Browsers shorten it. */
  readonly selectionText?: string | undefined;
  readonly frameId?: number | undefined;
  /** Absent outside of tabs. */
  readonly tabId?: number;
}

/** The addresses of people. Match patterns can't be exact: `slugFromUrl` decides. */
const personPages = ['in', 'm/in', 'mwlite/in', 'comm/in', 'sales/lead', 'sales/people'].map(
  (path) => `*://*.linkedin.com/${path}/*`,
);

/** The ids of the items. */
export const menuItems = {
  fetchLink: 'fetch-link',
  fetchPage: 'fetch-page',
  importSelection: 'import-selection',
} as const;

/** The texts of the items. */
interface MenuTexts {
  readonly fetchPerson: string;
  readonly importSelection: string;
}

/**
 * Adds our items to the context menu, and calls `onClick` when one is clicked. Call this synchronously when
 * the background starts. Returns the function that gives the items their texts again. nb. The browser keeps the
 * items, so they are created only after an installation or an update, and for another language.
 */
export function addContextMenu(
  texts: () => Promise<MenuTexts>,
  onClick: (click: MenuClick) => void,
): () => Promise<void> {
  const { contextMenus } = browser;
  contextMenus.onClicked.addListener((info, tab) =>
    onClick({ ...info, ...(tab?.id !== undefined && { tabId: tab.id }) }),
  );
  const create = async () => {
    const { fetchPerson, importSelection } = await texts();
    // nb. In order: the browser starts the next step when this one is done.
    void contextMenus.removeAll();
    contextMenus.create({
      id: menuItems.fetchLink,
      title: fetchPerson,
      contexts: ['link'],
      targetUrlPatterns: personPages,
    });
    contextMenus.create({
      id: menuItems.fetchPage,
      title: fetchPerson,
      contexts: ['page'],
      documentUrlPatterns: personPages,
    });
    contextMenus.create({
      id: menuItems.importSelection,
      title: importSelection,
      contexts: ['selection'],
    });
  };
  browser.runtime.onInstalled.addListener(() => void create());
  return create;
}
