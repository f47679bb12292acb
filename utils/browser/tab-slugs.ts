import { type PageAnswer, pageQuestion } from '../profile/page-question.ts';
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

/** How long a page may take to answer which document it is, ms. */
const answerMs = 1_000;

/** Returns the slug that a tab shows, or `undefined` if it shows no profile. */
export async function slugInTab(tabId: number): Promise<Slug | undefined> {
  return (await askTab(tabId)).slug;
}

/** What the documents of one tab reported. */
export interface TabReport {
  /** The last slug. Absent if none was reported. */
  readonly shown?: OnScreen;
  /** The ids of the documents that were left since then. */
  readonly left: readonly string[];
}

/**
 * Saves what a tab shows, and returns its slug. Leaving removes only what the same document reported: one
 * that leaves late must not speak for its successor. Nothing is saved about a tab that is closed.
 */
export async function saveTabReport(
  tabId: number,
  { shown, left }: TabReport,
): Promise<Slug | undefined> {
  const current = shown ?? (await onScreen(tabId));
  if (!current) return undefined;
  if (left.includes(current.page) || !(await isTabOpen(tabId))) {
    await forgetTab(tabId);
    return undefined;
  }
  if (shown) await area.set({ [keyOf(tabId)]: shown });
  return current.slug;
}

/** Removes what is saved about a closed tab. */
export async function forgetTab(tabId: number): Promise<void> {
  await area.remove(keyOf(tabId));
}

/** Returns the tabs that show a profile. */
export async function tabsShowing(): Promise<[tabId: number, slug: Slug][]> {
  const stored = Object.entries(await area.get(null));
  const tabs = await Promise.all(
    stored.map(async ([key, value]): Promise<[number, Slug][]> => {
      const shown = key.startsWith(prefix) ? readOnScreen(value) : undefined;
      const tabId = Number(key.slice(prefix.length));
      return shown && (await isStillShown(tabId, shown)) ? [[tabId, shown.slug]] : [];
    }),
  );
  return tabs.flat();
}

const isTabOpen = (tabId: number): Promise<boolean> =>
  browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );

/** nb. The report that a document was left gets lost when the tab goes to another site, which has another process. */
const isStillShown = async (tabId: number, { page }: OnScreen): Promise<boolean> =>
  (await askTab(tabId)).page === page;

/** Asks the content script of a tab. Without an answer, neither the document nor its profile is known. */
async function askTab(tabId: number): Promise<{ readonly page?: string; readonly slug?: Slug }> {
  const answer = browser.tabs.sendMessage(tabId, pageQuestion, { frameId: 0 }).catch(() => {});
  const silence = new Promise((resolve) => setTimeout(resolve, answerMs));
  const { page, slug } = ((await Promise.race([answer, silence])) ?? {}) as Partial<PageAnswer>;
  const canonical = typeof slug === 'string' ? canonicalSlug(slug) : undefined;
  return { ...(page && { page }), ...(canonical && { slug: canonical }) };
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
