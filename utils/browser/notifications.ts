import { browser } from './browser.ts';

const permission = { permissions: ['notifications'] } satisfies { permissions: ['notifications'] };
const id = 'news';

/**
 * Asks for the permission to show notifications, unless we have it. Call this synchronously in the handler
 * of a click. Resolves with whether the user grants it.
 */
export const requestNotifications = (): Promise<boolean> =>
  browser.permissions.request(permission).catch(() => false);

/** Shows a notification, which replaces the one before. Does nothing without the permission. */
export async function showNotification(title: string, message: string): Promise<void> {
  // nb. Absent until the permission is granted.
  await browser.notifications?.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icon/128.png'),
    title,
    message,
  });
}

/** Calls `onClick` when a notification is clicked. Call this synchronously when the background starts. */
export function onNotificationClick(onClick: () => void): void {
  const click = () => {
    void browser.notifications.clear(id);
    onClick();
  };
  const listen = () => {
    if (!browser.notifications?.onClicked.hasListener(click))
      browser.notifications?.onClicked.addListener(click);
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}
