import type { Outx } from '../../../utils/engine/ports/fetching.ts';
import { createOutxClient } from '../../../utils/outx/outx-client.ts';

/** A key that the sandbox takes. */
export const goodKey = 'outx_0123456789abcdef';

export interface SentRequest {
  readonly url: string;
  readonly init: RequestInit;
}

/** Which time-outs a client has, ms; long enough for any answer that comes at all, unless given. */
export interface Timeouts {
  readonly createTimeoutMs?: number;
  readonly pollTimeoutMs?: number;
}

/** A client of the API at `baseUrl`, and what it has handed to `fetch`. */
export function clientOf(
  baseUrl: string,
  timeouts: Timeouts = {},
): Outx & { readonly sent: readonly SentRequest[] } {
  const sent: SentRequest[] = [];
  const client = createOutxClient({
    fetch(input, init) {
      sent.push({ url: `${input}`, init: init ?? {} });
      return fetch(input, init);
    },
    baseUrl,
    now: Date.now,
    createTimeoutMs: 30_000,
    pollTimeoutMs: 30_000,
    ...timeouts,
  });
  return { ...client, sent };
}
