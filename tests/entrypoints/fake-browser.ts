import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { hostPatterns } from '../../utils/browser/host-patterns.ts';
import type { Sender } from '../../utils/messages/sender.ts';
import { type PageAnswer, pageQuestion } from '../../utils/profile/page-question.ts';

// nb. Import this file first: `utils/browser` and webextension-polyfill look for the browser's API when
// they are loaded, and the latter throws outside an extension.

export const identity = {
  id: 'abcdefghijklmnopabcdefghijklmnop',
  origin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
};

/** A page of the extension. */
export const ownPage: Sender = { id: identity.id, url: `${identity.origin}/popup.html` };

/** The content script in the main frame of a LinkedIn page. */
export const contentScript: Sender = {
  id: identity.id,
  url: 'https://www.linkedin.com/in/ada-lovelace/',
  frameId: 0,
  tab: { id: 7 },
  documentLifecycle: 'active',
};

/** Those who must not command anything. */
export const strangers: readonly (readonly [string, Sender])[] = [
  ['our content script', contentScript],
  ['a page of another site', { ...contentScript, url: 'https://evil.example/' }],
  ['another extension', { id: 'ponmlkjihgfedcba', url: `${identity.origin}/popup.html` }],
  ['an unknown sender', {}],
];

type Listener = (...args: never[]) => unknown;

/** An event of the browser's API. */
function createEvent() {
  const listeners = new Set<Listener>();
  return {
    listeners,
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
    hasListener: (listener: Listener) => listeners.has(listener),
    emit: (...args: unknown[]) => {
      for (const listener of [...listeners]) listener(...(args as never[]));
    },
  };
}

function createStorageArea() {
  let items: Record<string, unknown> = {};
  const onChanged = createEvent();
  return {
    onChanged,
    get: async (key: string | null) =>
      key === null ? { ...items } : key in items ? { [key]: items[key] } : {},
    set: async (changed: object) => {
      items = { ...items, ...structuredClone(changed) };
      onChanged.emit(changed);
    },
    remove: async (key: string) => {
      const { [key]: _, ...rest } = items;
      items = rest;
      onChanged.emit({ [key]: {} });
    },
    clear: () => {
      items = {};
    },
    setAccessLevel: async () => {},
  };
}

/** What the toolbar icon shows in each tab, or everywhere (`undefined`). */
const badges = new Map<number | undefined, { text?: string; title?: string }>();
const alarms = new Map<string, object>();
const closedTabs = new Set<number>();
/** The tabs whose page is too busy to answer. */
const silentTabs = new Set<number>();
/** The documents of LinkedIn in the tabs, and the profiles that they show. */
const pages = new Map<number, PageAnswer>();
interface MenuItem {
  readonly id: string;
  readonly title: string;
}
/** The items of the context menu. */
const menuItems = new Map<string, MenuItem>();
/** The optional permissions and hosts that the user granted. */
const granted = new Set<string>();
/** The hosts that the manifest requires, as match patterns. */
const requiredHosts = Object.values(hostPatterns).flat();
/** The hosts that the user has withdrawn the access to, as match patterns. */
const withdrawn = new Set<string>();
/** The notifications that were shown, each as title and text. */
let notifications: string[] = [];
let isRefusing = false;
interface Download {
  readonly state: string;
  readonly filename?: string;
  readonly error?: string;
}
/** The downloads that were asked for, and what the browser says of each. */
let downloads: object[] = [];
let downloadIs: Download | 'rejected' | undefined;
/** The addresses of the unseen pages that were opened, and `closed` for each time one was closed. */
let offscreen: string[] = [];
/** The version of the extension that runs. */
let ownVersion = '0.1.0';
/** What is selected in the tabs. */
const selections = new Map<number, { text: string; links: string[] }>();
/** The tabs that were opened. */
let opened: string[] = [];
/** The windows whose side panel was opened. */
let panels: number[] = [];
type Respond = (response?: unknown) => void;
let sender = ownPage;
let received: { type: string; data: unknown }[] = [];
let answers: unknown[] = [];

interface Asked {
  readonly permissions?: readonly string[];
  readonly origins?: readonly string[];
}

type Where = { readonly tabId?: number };

const setBadge = ({ tabId }: Where, change: object) => {
  badges.set(tabId, { ...badges.get(tabId), ...change });
};

const runtime = {
  id: identity.id,
  lastError: undefined as { message: string } | undefined,
  getURL: (path: string) => `${identity.origin}/${path}`,
  getPlatformInfo: async () => ({}),
  getManifest: () => ({ version: ownVersion }),
  openOptionsPage: async () => {},
  onInstalled: createEvent(),
  onStartup: createEvent(),
  onMessage: createEvent(),
  /**
   * Delivers a message to every listener. nb. As in Chromium, it arrives as a copy through JSON, and
   * the first listener that returns true answers.
   */
  sendMessage(message: { type: string; data: unknown }, respond: (response?: unknown) => void) {
    const copy = () => JSON.parse(JSON.stringify(message));
    received.push(copy());
    const answer = (response?: unknown) => {
      answers.push(response);
      respond(response);
    };
    const isAnswered = [...runtime.onMessage.listeners].filter(
      (listener) => (listener as (...args: unknown[]) => unknown)(copy(), sender, answer) === true,
    );
    if (isAnswered.length > 0) return;
    runtime.lastError = { message: 'Receiving end does not exist.' };
    respond();
    runtime.lastError = undefined;
  },
};

const api = {
  runtime,
  action: {
    setBadgeText: async ({ text, ...where }: Where & { text: string }) => setBadge(where, { text }),
    setTitle: async ({ title, ...where }: Where & { title: string }) => setBadge(where, { title }),
    setBadgeBackgroundColor: async () => {},
    setBadgeTextColor: async () => {},
  },
  alarms: {
    onAlarm: createEvent(),
    get: async (name: string) => alarms.get(name),
    create: (name: string, alarm: object) => alarms.set(name, alarm),
    clear: async (name: string) => alarms.delete(name),
  },
  commands: { onCommand: createEvent() },
  contextMenus: {
    onClicked: createEvent(),
    /** nb. webextension-polyfill passes a callback. */
    removeAll: async (done?: () => void) => {
      menuItems.clear();
      done?.();
    },
    create: (item: MenuItem) => {
      if (menuItems.has(item.id))
        throw new Error(`Cannot create item with duplicate id ${item.id}`);
      menuItems.set(item.id, item);
    },
  },
  downloads: {
    download: async (options: object) => {
      if (downloadIs === 'rejected') throw new Error('Download canceled by the user');
      return downloads.push(options);
    },
    search: async () => (downloadIs ? [downloadIs] : []),
    cancel: async (id: number) => {
      downloads.push({ cancelled: id });
    },
  },
  offscreen: {
    createDocument: async ({ url }: { url: string }) => {
      offscreen.push(url);
    },
    closeDocument: async () => {
      offscreen.push('closed');
    },
  },
  notifications: {
    onClicked: createEvent(),
    create: async (_id: string, { title, message }: { title: string; message: string }) => {
      if (granted.has('notifications')) notifications.push(`${title}: ${message}`);
    },
    clear: async () => true,
  },
  permissions: {
    onAdded: createEvent(),
    onRemoved: createEvent(),
    contains: async ({ permissions = [], origins = [] }: Asked) =>
      permissions.every((each) => granted.has(each)) &&
      origins.every((origin) =>
        requiredHosts.includes(origin) ? !withdrawn.has(origin) : granted.has(origin),
      ),
    getAll: async () => ({
      origins: requiredHosts.filter((origin) => !withdrawn.has(origin)),
    }),
    async request({ permissions = [], origins = [] }: Asked) {
      if (isRefusing) return false;
      for (const each of [...permissions, ...origins]) granted.add(each);
      for (const origin of origins) withdrawn.delete(origin);
      api.permissions.onAdded.emit({ permissions, origins });
      return true;
    },
    async remove({ permissions = [], origins = [] }: Asked) {
      if (origins.some((origin) => requiredHosts.includes(origin))) {
        throw new Error('You cannot remove required permissions.');
      }
      for (const each of [...permissions, ...origins]) granted.delete(each);
      api.permissions.onRemoved.emit({ permissions, origins });
      return true;
    },
  },
  scripting: {
    executeScript: async ({ target }: { target: { tabId: number } }) => {
      const result = granted.has('scripting') ? selections.get(target.tabId) : undefined;
      if (!result) throw new Error('Cannot access contents of the page.');
      return [{ result }];
    },
  },
  i18n: {
    getMessage: (key: string, substitutions: readonly string[] = []) =>
      ((messages as Record<string, { message: string }>)[key]?.message ?? '').replace(
        /\$(\d)/g,
        (_, n) => substitutions[Number(n) - 1] ?? '',
      ),
  },
  sidePanel: {
    open: async ({ windowId }: { windowId: number }) => {
      panels.push(windowId);
    },
  },
  storage: { local: createStorageArea(), session: createStorageArea() },
  tabs: {
    onRemoved: createEvent(),
    onActivated: createEvent(),
    onUpdated: createEvent(),
    create: async ({ url }: { url: string }) => {
      opened.push(url);
    },
    query: async () => [] as { id: number; url?: string; status?: string }[],
    get: async (id: number) => {
      if (closedTabs.has(id)) throw new Error(`No tab with id: ${id}.`);
      return { id };
    },
    /** nb. webextension-polyfill passes a callback. */
    async sendMessage(tabId: number, question: unknown, _options: object, respond?: Respond) {
      const answer = question === pageQuestion ? pages.get(tabId) : undefined;
      if (silentTabs.has(tabId)) return new Promise(() => {});
      if (respond) return void respond(answer);
      if (answer === undefined) throw new Error('Receiving end does not exist.');
      return answer;
    },
  },
};

Object.assign(globalThis, { browser: api, chrome: api });

/** The browser that the code under test runs in, from the outside. */
export const fakeBrowser = {
  api,
  badgeIn: (tabId?: number) => badges.get(tabId),
  closeTab(tabId: number): void {
    closedTabs.add(tabId);
    api.tabs.onRemoved.emit(tabId);
  },
  /** The tab goes to this document of LinkedIn, or to another site. */
  goTo(tabId: number, page?: string, slug?: string): void {
    if (page === undefined) pages.delete(tabId);
    else pages.set(tabId, { page, ...(slug && { slug }) });
  },
  /** From now on, the page in this tab doesn't answer. */
  silence: (tabId: number) => silentTabs.add(tabId),
  menuTitles: () => [...menuItems.values()].map(({ title }) => title),
  notifications: () => notifications as readonly string[],
  /** The extension is installed, or updated to `version` from the one before. */
  install: () => runtime.onInstalled.emit({ reason: 'install' }),
  update(previousVersion: string, version: string): void {
    ownVersion = version;
    runtime.onInstalled.emit({ reason: 'update', previousVersion });
  },
  /** From now on, the user refuses every optional permission. */
  refuse: () => {
    isRefusing = true;
  },
  /** From now on, the browser says this of every download, or has none. */
  downloadIs: (download: Download | 'rejected' | undefined) => {
    downloadIs = download;
  },
  downloads: () => downloads as readonly object[],
  offscreen: () => offscreen as readonly string[],
  /** The user withdraws the access to these hosts. */
  withdraw(origins: readonly string[]): void {
    for (const origin of origins) withdrawn.add(origin);
    api.permissions.onRemoved.emit({ permissions: [], origins });
  },
  select: (tabId: number, text: string, links: string[]) => selections.set(tabId, { text, links }),
  /** The addresses of the tabs that were opened. */
  opened: () => opened as readonly string[],
  /** The windows whose side panel was opened. */
  panels: () => panels as readonly number[],
  hasAlarm: (name: string) => alarms.has(name),
  /** The messages that were sent, oldest first. */
  received: () => received as readonly { readonly type: string; readonly data: unknown }[],

  /** What the messages were answered with, oldest first. */
  answers: () => answers as readonly unknown[],

  /** Does something, e.g. sends a message, as if it came from another sender. */
  async as<T>(other: Sender, act: () => Promise<T>): Promise<T> {
    sender = other;
    try {
      return await act();
    } finally {
      sender = ownPage;
    }
  },

  /** Forgets everything but the registered listeners. */
  reset(): void {
    badges.clear();
    alarms.clear();
    closedTabs.clear();
    silentTabs.clear();
    pages.clear();
    notifications = [];
    selections.clear();
    granted.clear();
    withdrawn.clear();
    isRefusing = false;
    downloads = [];
    downloadIs = undefined;
    offscreen = [];
    opened = [];
    panels = [];
    received = [];
    answers = [];
    api.storage.local.clear();
    api.storage.session.clear();
  },
};
