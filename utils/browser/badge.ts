import { browser } from './browser.ts';

// nb. What falls back on the title shown everywhere, and that on the manifest's: in Firefox an empty
// one is a title of its own, and Chromium refuses null.
const noTitle = import.meta.env.FIREFOX ? null : '';

/** What the toolbar icon says in one tab. */
export interface Badge {
  readonly text: string;
  /** `#rrggbb`. */
  readonly color: string;
  /** The tooltip. */
  readonly title: string;
}

/**
 * Shows the badge in a tab, or without a tab wherever no tab has its own. Without a badge: in a tab
 * what is shown everywhere, else the plain icon. A tab that is gone is no failure.
 */
export async function showBadge(
  tabId: number | undefined,
  badge: Badge | undefined,
): Promise<void> {
  const where = tabId === undefined ? {} : { tabId };
  try {
    await Promise.all([
      browser.action.setBadgeText({ ...where, text: badge?.text ?? null }),
      browser.action.setTitle({ ...where, title: badge?.title ?? noTitle }),
      badge && browser.action.setBadgeBackgroundColor({ ...where, color: badge.color }),
      badge && browser.action.setBadgeTextColor?.({ ...where, color: '#ffffff' }),
    ]);
  } catch {
    // The person closed the tab meanwhile.
  }
}
