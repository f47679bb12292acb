import { type Delivery, isOpen } from '../../delivery/delivery.ts';
import type { DestinationState } from '../../delivery/destination-state.ts';
import type { DeliveryReader } from '../../engine/ports/deliveries.ts';
import { omitUndefined } from '../../profile/omit-undefined.ts';
import type { Database } from '../database.ts';
import { readRow } from '../read-row.ts';
import { summarySchema } from '../row-schemas.ts';
import { ofDestination, readDeliveries, readDestinations, withEventIds } from './delivery-rows.ts';

/** As many dead letters as a page shows of each destination. */
const shownDead = 100;

/** The destinations and deliveries in the database, as pages read them. */
export function createDeliveryReader(database: Database): DeliveryReader {
  return {
    async states() {
      const tx = (await database.connect()).transaction(['destinations', 'deliveries']);
      const deliveries = tx.objectStore('deliveries');
      const all = readDestinations(await tx.objectStore('destinations').getAll());
      const states = await Promise.all(
        all.map(async ({ destination, secret, hold }): Promise<DestinationState> => {
          const range = ofDestination(destination.id);
          const [waiting, dead, last] = await Promise.all([
            deliveries.index('due').count(range),
            deliveries.index('dead').count(range),
            deliveries.index('delivered').openKeyCursor(range, 'prev'),
          ]);
          return omitUndefined({
            destination,
            lastFour: secret?.lastFour,
            hold,
            lastDeliveredAt: last?.key[1],
            waiting,
            dead,
          });
        }),
      );
      return states.sort(byName);
    },

    async deadLetters() {
      const tx = (await database.connect()).transaction([
        'destinations',
        'deliveries',
        'summaries',
      ]);
      const all = readDestinations(await tx.objectStore('destinations').getAll());
      const index = tx.objectStore('deliveries').index('dead');
      const rows = await Promise.all(
        all.map(({ destination }) => index.getAll(ofDestination(destination.id), shownDead)),
      );
      const letters = readDeliveries(rows.flat()).filter((each) => each.state === 'dead');
      const named = letters.map(async (delivery) => {
        const row = await tx.objectStore('summaries').get(delivery.slug);
        return { delivery, name: readRow(summarySchema, row)?.name ?? delivery.slug };
      });
      return (await Promise.all(named)).sort(
        (one, other) => other.delivery.diedAt - one.delivery.diedAt,
      );
    },

    async of(slug) {
      const tx = (await database.connect()).transaction(['destinations', 'deliveries']);
      const index = tx.objectStore('deliveries').index('slug');
      const newest = new Map<string, Delivery>();
      for (const delivery of readDeliveries(await index.getAll(slug))) {
        const other = newest.get(delivery.destinationId);
        if (!other || delivery.at > other.at) newest.set(delivery.destinationId, delivery);
      }
      if (newest.size === 0) return [];
      return readDestinations(await tx.objectStore('destinations').getAll())
        .sort(byName)
        .flatMap(({ destination }) => {
          const delivery = newest.get(destination.id);
          return delivery ? [{ delivery, destination }] : [];
        });
    },

    async progress({ destinationId, sendId }) {
      const { store } = (await database.connect()).transaction('deliveries');
      const rows = readDeliveries(await store.getAll(withEventIds(destinationId, `${sendId}.`)));
      return {
        open: rows.filter(isOpen).length,
        dead: rows.filter(({ state }) => state === 'dead').length,
      };
    },
  };
}

interface Named {
  readonly destination: { readonly name: string };
}

const byName = ({ destination: one }: Named, { destination: other }: Named): number =>
  one.name < other.name ? -1 : Number(one.name > other.name);
