import { canonicalSlug, type Slug } from '../profile/slug.ts';
import { browser } from './browser.ts';

/** What the content script last said of its tab. */
interface OnScreen {
  readonly slug: Slug;
  /** The document that said so. */
  readonly page: string;
}

// nb. The session area outlives the worker, not the browser; and tab ids do neither.
const area = browser.storage.session;
const prefix = 'tab:';
const keyOf = (tabId: number) => `${prefix}${tabId}`;

/** The slug on screen in a tab, as its content script said. */
export async function slugInTab(tabId: number): Promise<Slug | undefined> {
  return (await onScreen(tabId))?.slug;
}

/** Stores what a tab shows. Without a slug, removes it if this document was the last to report. */
export async function saveTabSlug(tabId: number, page: string, slug?: Slug): Promise<void> {
  if (slug !== undefined) return area.set({ [keyOf(tabId)]: { slug, page } });
  if ((await onScreen(tabId))?.page === page) await area.remove(keyOf(tabId));
}

/** Forgets a tab that is gone. */
export async function forgetTab(tabId: number): Promise<void> {
  await area.remove(keyOf(tabId));
}

/** The tabs that show one of the slugs (any, if none are named), with the slug that each shows. */
export async function tabsShowing(slugs?: readonly Slug[]): Promise<[tabId: number, slug: Slug][]> {
  const stored = Object.entries(await area.get(null));
  return stored.flatMap(([key, value]): [number, Slug][] => {
    const shown = key.startsWith(prefix) ? readOnScreen(value) : undefined;
    return shown && (!slugs || slugs.includes(shown.slug))
      ? [[Number(key.slice(prefix.length)), shown.slug]]
      : [];
  });
}

/** Calls `listener` whenever what is on screen in some tab has changed, until the signal aborts. */
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
