import { browser } from './browser.ts';

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
      // nb. An empty title falls back on the manifest's.
      browser.action.setTitle({ ...where, title: badge?.title ?? '' }),
      badge && browser.action.setBadgeBackgroundColor({ ...where, color: badge.color }),
      badge && browser.action.setBadgeTextColor?.({ ...where, color: '#ffffff' }),
    ]);
  } catch {
    // The person closed the tab meanwhile.
  }
}
