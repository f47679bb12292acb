import { isConfidential } from '../http/confidential-url.ts';

/** What a request may set. Everything else is the same for all requests. */
export type AllowedInit = Pick<RequestInit, 'method' | 'headers' | 'body' | 'signal'>;

/** Sends a request to a host that the user has allowed. Rejects like `fetch`, or with a `NotAllowedError`. */
export type AllowedFetch = (url: string, init: AllowedInit) => Promise<Response>;

/** Nothing was sent: the address isn't one for secrets, or the user doesn't allow its host. */
export class NotAllowedError extends Error {
  override name = 'NotAllowedError';
}

interface AllowedFetchOptions {
  readonly fetch: typeof fetch;
  /** Whether the user lets the extension contact the host of this URL. */
  isAllowed(url: URL): Promise<boolean>;
}

/**
 * The one way out of the extension: all requests to other hosts go through it. A secret reaches only the host that it
 * is for: redirects are errors, and there are no cookies, no referrer and no cache.
 */
export const createAllowedFetch =
  ({ fetch, isAllowed }: AllowedFetchOptions): AllowedFetch =>
  async (address, { method, headers, body, signal }) => {
    const url = URL.parse(address);
    if (!url || !isConfidential(url)) throw new NotAllowedError('The address must be https.');
    if (!(await isAllowed(url))) throw new NotAllowedError(`There is no access to ${url.origin}.`);
    return fetch(url, {
      ...(method !== undefined && { method }),
      ...(headers !== undefined && { headers }),
      ...(body !== undefined && { body }),
      ...(signal !== undefined && { signal }),
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
  };
