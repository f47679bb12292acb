import { canonicalSlug, type Slug } from '../profile/slug.ts';
import { browser } from './browser.ts';

/** What the content script last reported for its tab. */
interface OnScreen {
  readonly slug: Slug;
  /** The id of the document that reported it. */
  readonly page: string;
}

// nb. Like tab ids, the session area outlives the worker but not the browser.
const area = browser.storage.session;
const prefix = 'tab:';
const keyOf = (tabId: number) => `${prefix}${tabId}`;

/** Returns the slug that a tab shows, or `undefined` if it shows no profile. */
export async function slugInTab(tabId: number): Promise<Slug | undefined> {
  return (await onScreen(tabId))?.slug;
}

/**
 * Saves what a tab shows. Without a slug, removes the saved one, but only if this document reported
 * it: a document that leaves late must not speak for its successor.
 */
export async function saveTabSlug(tabId: number, page: string, slug?: Slug): Promise<void> {
  if (slug !== undefined) return area.set({ [keyOf(tabId)]: { slug, page } });
  if ((await onScreen(tabId))?.page === page) await area.remove(keyOf(tabId));
}

/** Removes what is saved about a closed tab. */
export async function forgetTab(tabId: number): Promise<void> {
  await area.remove(keyOf(tabId));
}

/** Returns the tabs that show a profile. */
export async function tabsShowing(): Promise<[tabId: number, slug: Slug][]> {
  const stored = Object.entries(await area.get(null));
  return stored.flatMap(([key, value]): [number, Slug][] => {
    const shown = key.startsWith(prefix) ? readOnScreen(value) : undefined;
    return shown ? [[Number(key.slice(prefix.length)), shown.slug]] : [];
  });
}

/** Calls `listener` whenever a tab shows another profile, until the signal aborts. */
export function watchTabSlugs(listener: () => void, signal: AbortSignal): void {
  area.onChanged.addListener(listener);
  signal.addEventListener('abort', () => area.onChanged.removeListener(listener));
}

async function onScreen(tabId: number): Promise<OnScreen | undefined> {
  const key = keyOf(tabId);
  return readOnScreen((await area.get(key))[key]);
}

function readOnScreen(value: unknown): OnScreen | undefined {
  const { slug, page } = (value ?? {}) as Partial<Record<keyof OnScreen, unknown>>;
  if (typeof slug !== 'string' || typeof page !== 'string') return undefined;
  const canonical = canonicalSlug(slug);
  return canonical === undefined ? undefined : { slug: canonical, page };
}
