import { browser } from './browser.ts';

// nb. This removes a tab's title, so that the one for all tabs or the manifest's shows again. In
// Firefox an empty string would be a title, and Chromium rejects null.
const noTitle = import.meta.env.FIREFOX ? null : '';

/** What the toolbar icon shows. */
export interface Badge {
  readonly text: string;
  /** `#rrggbb`. */
  readonly color: string;
  /** The tooltip. */
  readonly title: string;
}

/**
 * Shows a badge in one tab, or in every tab without its own if `tabId` is undefined. If `badge` is
 * undefined, removes it: a tab falls back to the badge for all tabs, and that to the plain icon.
 * Does nothing if the tab is closed.
 */
export async function showBadge(
  tabId: number | undefined,
  badge: Badge | undefined,
): Promise<void> {
  const target = tabId === undefined ? {} : { tabId };
  try {
    await Promise.all([
      browser.action.setBadgeText({ ...target, text: badge?.text ?? null }),
      browser.action.setTitle({ ...target, title: badge?.title ?? noTitle }),
      badge && browser.action.setBadgeBackgroundColor({ ...target, color: badge.color }),
      badge && browser.action.setBadgeTextColor?.({ ...target, color: '#ffffff' }),
    ]);
  } catch {
    // The tab was closed in the meantime.
  }
}
