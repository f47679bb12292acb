import { createAllowedFetch } from '../../../utils/browser/allowed-fetch.ts';
import type { Outx } from '../../../utils/engine/ports/fetching.ts';
import { createOutxClient } from '../../../utils/outx/outx-client.ts';

/** A key that the sandbox accepts. */
export const goodKey = 'outx_0123456789abcdef';

export interface SentRequest {
  readonly url: string;
  readonly init: RequestInit;
}

/** The time-outs of a client, ms. The defaults are long enough for any answer that arrives at all. */
export interface Timeouts {
  readonly createTimeoutMs?: number;
  readonly pollTimeoutMs?: number;
}

/** A client of the API at `baseUrl`, with the requests that it passed to `fetch`. */
export function clientOf(
  baseUrl: string,
  timeouts: Timeouts = {},
): Outx & { readonly sent: readonly SentRequest[] } {
  const sent: SentRequest[] = [];
  const client = createOutxClient({
    fetch: createAllowedFetch({
      fetch(input, init) {
        sent.push({ url: `${input}`, init: init ?? {} });
        return fetch(input, init);
      },
      isAllowed: async () => true,
    }),
    baseUrl,
    now: Date.now,
    createTimeoutMs: 30_000,
    pollTimeoutMs: 30_000,
    ...timeouts,
  });
  return { ...client, sent };
}
