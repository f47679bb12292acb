import type { DeliveryAnswer } from '../delivery/delivery.ts';
import { type Destination, destinationUrl } from '../delivery/destination.ts';
import type { DeliveryItem, DestinationClient } from '../engine/ports/deliveries.ts';
import type { ClientOptions } from './request.ts';
import { deliverToWebhook, testWebhook } from './webhook.ts';

// nb. The background starts without the answers' schemas.
const attio = () => import('./attio.ts');
const hubSpot = () => import('./hubspot.ts');
const twenty = () => import('./twenty.ts');

/** The clients of all kinds of destinations. */
export function createDestinationClient(options: ClientOptions): DestinationClient {
  const baseUrlOf = (destination: Destination & { readonly kind: 'hubspot' | 'attio' }) =>
    options.baseUrls?.[destination.kind] ?? destinationUrl(destination);
  return {
    async deliver(
      destination: Destination,
      secret: string | undefined,
      item: DeliveryItem,
    ): Promise<DeliveryAnswer> {
      switch (destination.kind) {
        case 'webhook':
          return deliverToWebhook(options, destination, secret, item);
        case 'twenty':
          return (await twenty()).deliverToTwenty(options, destination, secret, item);
        case 'hubspot':
          return (await hubSpot()).deliverToHubSpot(
            options,
            baseUrlOf(destination),
            destination,
            secret,
            item,
          );
        case 'attio':
          return (await attio()).deliverToAttio(
            options,
            baseUrlOf(destination),
            destination,
            secret,
            item,
          );
      }
    },
    async test(destination, secret) {
      switch (destination.kind) {
        case 'webhook':
          return testWebhook(options, destination, secret);
        case 'twenty':
          return (await twenty()).testTwenty(options, destination, secret);
        case 'hubspot':
          return (await hubSpot()).testHubSpot(options, baseUrlOf(destination), secret);
        case 'attio':
          return (await attio()).testAttio(options, baseUrlOf(destination), secret);
      }
    },
    async prepare(destination, secret) {
      return destination.kind === 'hubspot'
        ? (await hubSpot()).prepareHubSpot(options, baseUrlOf(destination), secret)
        : { kind: 'delivered' };
    },
  };
}
