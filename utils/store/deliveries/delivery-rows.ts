import { type Delivery, deliverySchema, holdSchema } from '../../delivery/delivery.ts';
import { type Destination, destinationSchema, eventFor } from '../../delivery/destination.ts';
import type { StoredDestination } from '../../engine/ports/deliveries.ts';
import { sealedKeySchema } from '../../engine/ports/settings.ts';
import type { LibraryRecord } from '../../profile/library-record.ts';
import { omitUndefined } from '../../profile/omit-undefined.ts';
import type { Slug } from '../../profile/slug.ts';
import type { DoneTask } from '../../task/task.ts';
import { fetchedChanges } from '../../versions/fetched-changes.ts';
import { readRow, readRows } from '../read-row.ts';
import type { DestinationRow } from '../schema.ts';
import type { WriteTransaction } from '../write-transaction.ts';

/** A stored destination. `undefined` if it can't be read; then nothing is sent to it. */
export function readDestination(row: unknown): StoredDestination | undefined {
  const destination = readRow<Destination>(destinationSchema, row);
  if (!destination) return undefined;
  const { secret, hold } = row as Partial<DestinationRow>;
  return omitUndefined({
    destination,
    secret: readRow(sealedKeySchema, secret),
    hold: readRow(holdSchema, hold),
  });
}

export const readDestinations = (rows: readonly unknown[]): StoredDestination[] =>
  rows.map(readDestination).filter((stored) => stored !== undefined);

export const destinationRow = ({ destination, ...others }: StoredDestination): DestinationRow => ({
  ...destination,
  ...others,
});

export const readDelivery = (row: unknown): Delivery | undefined =>
  readRow<Delivery>(deliverySchema, row);

export const readDeliveries = (rows: readonly unknown[]): Delivery[] =>
  readRows<Delivery>(deliverySchema, rows);

/** The part of an index of one destination. */
export const ofDestination = (id: string, until: number = Number.POSITIVE_INFINITY) =>
  IDBKeyRange.bound([id, Number.NEGATIVE_INFINITY], [id, until]);

/** The keys of all deliveries of one destination whose event ids start so. */
export const withEventIds = (id: string, start = '') =>
  IDBKeyRange.bound([id, start], [id, `${start}\uffff`]);

/** Adds a delivery unless the event is known. */
export async function addDelivery(tx: WriteTransaction, delivery: Delivery): Promise<void> {
  const store = tx.objectStore('deliveries');
  const key: [string, string] = [delivery.destinationId, delivery.eventId];
  if ((await store.getKey(key)) === undefined) await store.put(delivery);
}

/**
 * Adds the deliveries of a finished fetch: one for each destination that wants it. None for a profile that came from the
 * team: who fetched it has sent it.
 */
export async function addFetchDeliveries(
  tx: WriteTransaction,
  task: DoneTask,
  record: LibraryRecord,
  now: number,
): Promise<void> {
  const { outxTaskId } = task;
  if (outxTaskId === undefined) return;
  const all = readDestinations(await tx.objectStore('destinations').getAll());
  if (all.length === 0) return;
  const changes = fetchedChanges(record);
  for (const { destination } of all) {
    const event = eventFor(destination, changes.length > 0);
    if (event === undefined) continue;
    await addDelivery(tx, {
      destinationId: destination.id,
      // nb. OutX never gives an id twice.
      eventId: outxTaskId,
      slug: record.slug,
      event,
      at: now,
      ...(changes.length > 0 && { changes }),
      state: 'waiting',
      dueAt: now,
      failures: 0,
    });
  }
}

/** What the deliveries have about `from` becomes `to`'s. */
export async function moveDeliveries(tx: WriteTransaction, from: Slug, to: Slug): Promise<void> {
  const store = tx.objectStore('deliveries');
  for (const row of await store.index('slug').getAll(from)) await store.put({ ...row, slug: to });
}

/** Deletes all deliveries about someone, also those that weren't sent. */
export async function deleteDeliveries(tx: WriteTransaction, slug: Slug): Promise<void> {
  const store = tx.objectStore('deliveries');
  const keys = await store.index('slug').getAllKeys(slug);
  await Promise.all(keys.map((key) => store.delete(key)));
}
