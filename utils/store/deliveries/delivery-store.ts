import {
  type Delivery,
  type DestinationHold,
  isOpen,
  type OpenDelivery,
} from '../../delivery/delivery.ts';
import { type Destination, keepsSecret, maxDestinations } from '../../delivery/destination.ts';
import { type DeliveryStep, holdAfter, transition } from '../../delivery/transition.ts';
import type {
  DeliveryEdit,
  DeliveryStore,
  DueDelivery,
  SendCommand,
  StoredDestination,
} from '../../engine/ports/deliveries.ts';
import { omitUndefined } from '../../profile/omit-undefined.ts';
import type { Slug } from '../../profile/slug.ts';
import type { Database } from '../database.ts';
import { findSaved } from '../people.ts';
import { readRecord } from '../read-record.ts';
import {
  inTransaction,
  startWrite,
  type WriteTransaction,
  writableStores,
} from '../write-transaction.ts';
import {
  addDelivery,
  destinationRow,
  ofDestination,
  readDeliveries,
  readDelivery,
  readDestination,
  readDestinations,
  withEventIds,
} from './delivery-rows.ts';

/** The deliveries in the database, as the background works on them. */
export function createDeliveryStore(database: Database): DeliveryStore {
  const write = async <Result>(work: (tx: WriteTransaction) => Promise<Result>) => {
    const tx = await startWrite(database);
    return inTransaction(tx, () => work(tx));
  };
  return {
    async destinations() {
      return readDestinations(await (await database.connect()).getAll('destinations'));
    },

    saveDestination: (destination, secret) =>
      write(async (tx) => {
        const store = tx.objectStore('destinations');
        const before = readDestination(await store.get(destination.id));
        if (!before && (await store.count()) >= maxDestinations) return false;
        const kept = destination.isOn ? (secret ?? secretAfter(before, destination)) : undefined;
        await store.put(destinationRow(omitUndefined({ destination, secret: kept })));
        if (!destination.isOn) await deleteOpen(tx, destination.id);
        return true;
      }),

    deleteDestination: (id) =>
      write(async (tx) => {
        await tx.objectStore('destinations').delete(id);
        await tx.objectStore('deliveries').delete(withEventIds(id));
      }),

    hold: (id, hold) => write((tx) => putHold(tx, id, hold)),

    async due(id, now): Promise<DueDelivery | undefined> {
      const tx = (await database.connect()).transaction([...writableStores]);
      const stored = readDestination(await tx.objectStore('destinations').get(id));
      if (!stored?.destination.isOn) return undefined;
      const delivery = await firstDue(tx.objectStore('deliveries').index('due'), id, now);
      if (!delivery) return undefined;
      const slug = await findSaved(tx, delivery.slug);
      const record = slug && (await readRecord(tx, slug));
      return { stored, delivery, ...(record && { record }) };
    },

    async waiting() {
      const tx = (await database.connect()).transaction(['destinations', 'deliveries']);
      const all = readDestinations(await tx.objectStore('destinations').getAll());
      const index = tx.objectStore('deliveries').index('due');
      const waiting = await Promise.all(
        all.map(async ({ destination: { id, isOn }, hold }) => {
          const first = isOn ? await firstDue(index, id) : undefined;
          return first && { id, dueAt: first.dueAt, ...(hold && { hold }) };
        }),
      );
      return waiting.filter((each) => each !== undefined);
    },

    apply: ({ destinationId, eventId }, step, now) =>
      write((tx) => applyStep(tx, [destinationId, eventId], step, now)),

    send: (command, now) => write((tx) => addSent(tx, command, now)),

    editDead: (edit, now) => write((tx) => editDead(tx, edit, now)),
  };
}

interface DueIndex {
  openCursor(range: IDBKeyRange): Promise<DueCursor | null>;
}

interface DueCursor {
  readonly value: unknown;
  continue(): Promise<DueCursor | null>;
}

/** The secret that a destination has had, if it keeps it. */
const secretAfter = (before: StoredDestination | undefined, destination: Destination) =>
  before && keepsSecret(before.destination, destination) ? before.secret : undefined;

/** The first delivery that is due. nb. One that can't be read must not hold up the others. */
async function firstDue(
  index: DueIndex,
  id: string,
  until?: number,
): Promise<OpenDelivery | undefined> {
  let row = await index.openCursor(ofDestination(id, until));
  for (; row; row = await row.continue()) {
    const delivery = readDelivery(row.value);
    if (delivery && isOpen(delivery)) return delivery;
  }
  return undefined;
}

/** Deletes what is to be sent to a destination. */
async function deleteOpen(tx: WriteTransaction, id: string): Promise<void> {
  const store = tx.objectStore('deliveries');
  const keys = await store.index('due').getAllKeys(ofDestination(id));
  await Promise.all(keys.map((key) => store.delete(key)));
}

async function putHold(
  tx: WriteTransaction,
  id: string,
  hold: DestinationHold | undefined,
): Promise<void> {
  const store = tx.objectStore('destinations');
  const stored = readDestination(await store.get(id));
  if (!stored || (!hold && !stored.hold)) return;
  await store.put(destinationRow(omitUndefined({ ...stored, hold })));
}

async function applyStep(
  tx: WriteTransaction,
  key: [string, string],
  step: DeliveryStep,
  now: number,
): Promise<Delivery | undefined> {
  const store = tx.objectStore('deliveries');
  const before = readDelivery(await store.get(key));
  if (!before) return undefined;
  const after = transition(before, step, now);
  if (after === before) return after;
  const kept = after.state === 'delivered' ? await replaceDelivered(tx, after) : after;
  await store.put(kept);
  if (step.type === 'answered') {
    await putHold(tx, kept.destinationId, holdAfter(step.answer, kept, now));
  }
  return kept;
}

/** Deletes what a destination got about this person before. The delivery keeps since when it has them. */
async function replaceDelivered<Kept extends Delivery & { readonly since: number }>(
  tx: WriteTransaction,
  delivered: Kept,
): Promise<Kept> {
  const store = tx.objectStore('deliveries');
  let { since } = delivered;
  for (const row of readDeliveries(await store.index('slug').getAll(delivered.slug))) {
    const isSame = row.destinationId === delivered.destinationId;
    if (!isSame || row.state !== 'delivered') continue;
    since = Math.min(since, row.since);
    if (row.eventId !== delivered.eventId) await store.delete([row.destinationId, row.eventId]);
  }
  return { ...delivered, since };
}

async function addSent(
  tx: WriteTransaction,
  { destinationId, slugs, sendId }: SendCommand,
  now: number,
): Promise<readonly Slug[]> {
  const stored = readDestination(await tx.objectStore('destinations').get(destinationId));
  if (!stored?.destination.isOn) return [];
  const sent: Slug[] = [];
  for (const [at, given] of slugs.entries()) {
    const slug = await findSaved(tx, given);
    if (slug === undefined) continue;
    sent.push(slug);
    await addDelivery(tx, {
      destinationId,
      eventId: `${sendId}.${at}`,
      slug,
      event: 'sent',
      at: now,
      state: 'waiting',
      dueAt: now,
      failures: 0,
    });
  }
  return sent;
}

async function editDead(
  tx: WriteTransaction,
  { kind, destinationId, eventId }: DeliveryEdit,
  now: number,
): Promise<readonly Slug[]> {
  const store = tx.objectStore('deliveries');
  const all = readDeliveries(await store.index('dead').getAll(ofDestination(destinationId)));
  const meant = all.filter((each) => eventId === undefined || each.eventId === eventId);
  for (const each of meant) {
    if (kind === 'dismiss') await store.delete([destinationId, each.eventId]);
    else await store.put(transition(each, { type: 'retried' }, now));
  }
  // nb. The user may have done something about what holds it.
  if (kind === 'retry') await putHold(tx, destinationId, undefined);
  return meant.filter((each) => !isOpen(each)).map(({ slug }) => slug);
}
