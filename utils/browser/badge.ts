import { browser } from './browser.ts';

/** What the toolbar icon says in one tab. */
export interface Badge {
  readonly text: string;
  /** `#rrggbb`. */
  readonly color: string;
  /** The tooltip. */
  readonly title: string;
}

/** Shows the badge in a tab; without one, the plain icon. A tab that is gone is no failure. */
export async function showBadge(tabId: number, badge: Badge | undefined): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: badge?.text ?? '' }),
      // nb. An empty title falls back on the manifest's.
      browser.action.setTitle({ tabId, title: badge?.title ?? '' }),
      badge && browser.action.setBadgeBackgroundColor({ tabId, color: badge.color }),
      badge && browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
    ]);
  } catch {
    // The person closed the tab meanwhile.
  }
}
