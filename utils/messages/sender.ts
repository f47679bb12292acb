/** Who sent a message, as the browser tells it (`runtime.MessageSender`). */
export interface Sender {
  readonly id?: string;
  readonly url?: string;
  readonly frameId?: number;
  readonly tab?: { readonly id?: number };
}

/**
 * Whether a page of ours sent the message. `ownOrigin` is `chrome-extension://<id>` or Firefox's
 * counterpart. nb. Not judged by `tab`: a popup opened as a tab has one too.
 */
export function isOwnPage(sender: Sender, ownId: string, ownOrigin: string): boolean {
  return sender.id === ownId && originOf(sender.url) === ownOrigin;
}

/** The tab whose LinkedIn page our content script spoke from, or nothing if it was not that. */
export function linkedInTab(sender: Sender, ownId: string): number | undefined {
  if (sender.id !== ownId || sender.frameId !== 0) return undefined;
  const host = /^https:\/\/([a-z\d.-]+)$/.exec(originOf(sender.url) ?? '')?.[1];
  return host !== undefined && /(^|\.)linkedin\.com\.?$/.test(host) ? sender.tab?.id : undefined;
}

// nb. Not `URL.origin`, which is "null" for an extension's own scheme in some browsers.
function originOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : /^[a-z-]+:\/\/[^/?#]+/.exec(url)?.[0];
}
