import type { DeliveryAnswer } from '../delivery/delivery.ts';
import { type Destination, destinationUrl } from '../delivery/destination.ts';
import type { DeliveryItem, DestinationClient } from '../engine/ports/deliveries.ts';
import { deliverToAttio, testAttio } from './attio.ts';
import { deliverToHubSpot, prepareHubSpot, testHubSpot } from './hubspot.ts';
import type { ClientOptions } from './request.ts';
import { deliverToTwenty, testTwenty } from './twenty.ts';
import { deliverToWebhook, testWebhook } from './webhook.ts';

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
          return deliverToTwenty(options, destination, secret, item);
        case 'hubspot':
          return deliverToHubSpot(options, baseUrlOf(destination), destination, secret, item);
        case 'attio':
          return deliverToAttio(options, baseUrlOf(destination), destination, secret, item);
      }
    },
    async test(destination, secret) {
      switch (destination.kind) {
        case 'webhook':
          return testWebhook(options, destination, secret);
        case 'twenty':
          return testTwenty(options, destination, secret);
        case 'hubspot':
          return testHubSpot(options, baseUrlOf(destination), secret);
        case 'attio':
          return testAttio(options, baseUrlOf(destination), secret);
      }
    },
    async prepare(destination, secret) {
      return destination.kind === 'hubspot'
        ? prepareHubSpot(options, baseUrlOf(destination), secret)
        : { kind: 'delivered' };
    },
  };
}
