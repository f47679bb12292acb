import { createAllowedFetch } from '../../../utils/browser/allowed-fetch.ts';
import { createDestinationClient } from '../../../utils/destinations/destination-client.ts';
import type { ClientOptions } from '../../../utils/destinations/request.ts';
import type { DeliveryItem } from '../../../utils/engine/ports/deliveries.ts';
import { t } from '../../components/translate.ts';
import { first, record } from '../../e2e/harness/records.ts';
import { sending } from '../delivery/destinations.ts';

/** Clients that send over HTTP to what the user has allowed: everything, unless said otherwise. */
export const clientWith = (
  baseUrls: NonNullable<ClientOptions['baseUrls']> = {},
  options: Partial<ClientOptions> & { readonly isAllowed?: boolean } = {},
) =>
  createDestinationClient({
    fetch: createAllowedFetch({
      fetch: (...request) => fetch(...request),
      isAllowed: async () => options.isAllowed ?? true,
    }),
    now: Date.now,
    timeoutMs: 5_000,
    baseUrls,
    ...options,
  });

/** A fetch of Ada. */
export const item = (more: Partial<DeliveryItem> = {}): DeliveryItem => ({
  delivery: sending,
  record: record(first),
  t,
  ...more,
});
