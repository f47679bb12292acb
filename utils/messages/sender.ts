/** The sender of a message, as the browser reports it (`runtime.MessageSender`). */
export interface Sender {
  readonly id?: string;
  readonly url?: string;
  readonly frameId?: number;
  readonly tab?: { readonly id?: number };
  /** Only Chromium tells. */
  readonly documentLifecycle?: string;
}

/**
 * Whether one of our own pages sent the message. `ownOrigin` is `chrome-extension://<id>` or
 * `moz-extension://<uuid>`. nb. `tab` is no criterion: a popup opened in a tab has one too.
 */
export function isOwnPage(sender: Sender, ownId: string, ownOrigin: string): boolean {
  return sender.id === ownId && originOf(sender.url) === ownOrigin;
}

/**
 * The id of the tab, if our content script sent the message from its main LinkedIn page; otherwise
 * `undefined`.
 */
export function linkedInTab(sender: Sender, ownId: string): number | undefined {
  if (sender.id !== ownId || sender.frameId !== 0) return undefined;
  const host = /^https:\/\/([a-z\d.-]+)$/.exec(originOf(sender.url) ?? '')?.[1];
  return host !== undefined && /(^|\.)linkedin\.com\.?$/.test(host) ? sender.tab?.id : undefined;
}

/** Whether the sender's document is on screen, as far as the browser tells: not prerendered, nor left. */
export const isShown = ({ documentLifecycle = 'active' }: Sender): boolean =>
  documentLifecycle === 'active';

// nb. Not `URL.origin`, which is "null" for an extension's own scheme in some browsers.
function originOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : /^[a-z-]+:\/\/[^/?#]+/.exec(url)?.[0];
}
