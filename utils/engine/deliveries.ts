import { destinationHost } from '../delivery/destination.ts';
import { isOver } from '../delivery/transition.ts';
import type { Failure } from '../failure/failure.ts';
import type { Translate } from '../i18n/messages.ts';
import type { Slug } from '../profile/slug.ts';
import type {
  DeliveryItem,
  DeliveryStore,
  DestinationClient,
  DueDelivery,
  StoredDestination,
  WaitingDestination,
} from './ports/deliveries.ts';
import type { KeyVault } from './ports/settings.ts';

/** Everything that deliveries need from outside. */
export interface DeliveryPorts {
  readonly store: DeliveryStore;
  readonly client: DestinationClient;
  readonly vault: Pick<KeyVault, 'unseal'>;
  translate(): Promise<Translate>;
  /** Whether the browser lets the extension contact this host, which is given with its protocol. */
  hasAccess(host: string): Promise<boolean>;
  /** What the browser says; `true` when it doesn't know. */
  isOnline(): boolean;
  /** Has `wake` called at this time, ms since the epoch. */
  setAlarm(at: number): Promise<void>;
  /** Runs the work unless work of this name is already running anywhere in this extension. */
  exclusively(name: string, work: () => Promise<void>): Promise<void>;
  /** Keeps the worker alive. */
  keepAwake(): Promise<unknown>;
  /** Resolves after `ms`. */
  sleep(ms: number): Promise<void>;
  /** Ms since the epoch. */
  now(): number;
  /** Called after what pages show of these people's deliveries has changed. */
  changed(slugs: readonly Slug[]): void;
  report(error: unknown): void;
}

/** Sends what is due, to each destination one after the other. */
export interface Deliveries {
  /** Does everything that the stored deliveries say is due. Every trigger calls it. Never rejects. */
  wake(): Promise<void>;
}

/** The browser stops an idle worker after 30 s. Longer pauses are left to the alarm. */
const maxPauseMs = 20_000;

/** The browser's shortest alarm. It also wakes the worker if the browser stops it in the middle, ms. */
const alarmMs = 30_000;

/** How long a deleted person is left alone: until then, the deletion is final or undone, ms. */
const absentMs = 10 * 60_000;

/** The deliveries over their ports. */
export function createDeliveries(ports: DeliveryPorts): Deliveries {
  const { store, now } = ports;
  const wanted = new Set<string>();

  /** When something is to be done about a destination next, ms since the epoch. */
  const nextAt = ({ dueAt, hold }: WaitingDestination): number =>
    hold && !isOver(hold, now()) ? Math.max(dueAt, hold.until ?? Number.POSITIVE_INFINITY) : dueAt;

  /** Sets the alarm for what is next. Returns the destinations with something to send. */
  async function schedule(): Promise<readonly string[]> {
    const waiting = await store.waiting();
    const at = Math.min(...waiting.map(nextAt));
    if (at < Number.POSITIVE_INFINITY) await ports.setAlarm(Math.max(at, now() + alarmMs));
    return waiting.map(({ id }) => id);
  }

  /** Sends to one destination. nb. A call while it is busy makes it look once more. */
  async function workOn(id: string): Promise<void> {
    wanted.add(id);
    let ran: boolean;
    do {
      ran = false;
      await ports.exclusively(`deliveries ${id}`, async () => {
        ran = true;
        while (wanted.delete(id)) await sendDue(ports, id);
      });
    } while (ran && wanted.has(id));
  }

  return {
    async wake() {
      try {
        // nb. First, in case the browser stops the worker in the middle.
        const due = await schedule();
        const work = due.map((id) => workOn(id).catch(ports.report));
        if (work.length === 0) return;
        await Promise.all(work);
        await schedule();
      } catch (error) {
        ports.report(error);
      }
    },
  };
}

/** Sends what is due to a destination, until nothing is, or something holds it for a while. */
async function sendDue(ports: DeliveryPorts, id: string): Promise<void> {
  const { store, now } = ports;
  for (;;) {
    await ports.keepAwake();
    const due = await store.due(id, now());
    if (!due && (await waitsShortly(ports, id))) continue;
    if (!due || !(await isFree(ports, due))) return;
    if (due.record) await send(ports, due);
    else await store.apply(due.delivery, { type: 'postponed', until: now() + absentMs }, now());
  }
}

/** Waits for the next delivery of a destination, if it is due soon. */
async function waitsShortly({ store, now, sleep }: DeliveryPorts, id: string): Promise<boolean> {
  const next = (await store.waiting()).find((each) => each.id === id);
  const pause = (next?.dueAt ?? Number.POSITIVE_INFINITY) - now();
  if (pause <= 0 || pause > maxPauseMs) return false;
  await sleep(pause);
  return true;
}

/** Whether a request may be sent now: waits for the end of a short hold. */
async function isFree(ports: DeliveryPorts, { stored }: DueDelivery): Promise<boolean> {
  const { destination, hold } = stored;
  if (!ports.isOnline()) return false;
  if (!(await ports.hasAccess(destinationHost(destination)))) {
    if (hold?.failure.code === 'destination-access-missing') return false;
    await ports.store.hold(destination.id, {
      failure: { code: 'destination-access-missing', at: ports.now() },
    });
    ports.changed([]);
    return false;
  }
  if (!hold || hold.failure.code === 'destination-access-missing') return true;
  if (isOver(hold, ports.now())) return true;
  const pause = (hold.until ?? Number.POSITIVE_INFINITY) - ports.now();
  if (pause > maxPauseMs) return false;
  await ports.sleep(pause);
  return true;
}

/** nb. Each step is stored before and after the request: one that was interrupted is sent again as the same event. */
async function send(ports: DeliveryPorts, { stored, delivery, record }: DueDelivery) {
  const { store, now } = ports;
  const sending = await store.apply(delivery, { type: 'sending' }, now());
  if (sending?.state !== 'sending' || !record) return;
  ports.changed([sending.slug]);
  const item = { delivery: sending, record, t: await ports.translate() };
  const answer = await request(ports, stored, item);
  await store.apply(sending, { type: 'answered', answer }, now());
  ports.changed([sending.slug]);
}

async function request(ports: DeliveryPorts, stored: StoredDestination, item: DeliveryItem) {
  const opened = await openSecret(ports, stored);
  if (!opened.ok) return { kind: 'held', failure: opened.failure } as const;
  try {
    return await ports.client.deliver(stored.destination, opened.secret, item);
  } catch (error) {
    ports.report(error);
    const failure = { code: 'unexpected', at: ports.now() } as const;
    return { kind: 'refused', failure } as const;
  }
}

/** The secret of a destination, if it has one, or why it can't be had. */
export type OpenedSecret =
  | { readonly ok: true; readonly secret: string | undefined }
  | { readonly ok: false; readonly failure: Failure };

/** Unseals the secret of a destination. One that can't be unsealed counts as rejected: the user enters it again. */
export async function openSecret(
  { vault, now }: Pick<DeliveryPorts, 'vault' | 'now'>,
  stored: StoredDestination,
): Promise<OpenedSecret> {
  if (!stored.secret) return { ok: true, secret: undefined };
  const secret = await vault.unseal(stored.secret);
  return secret === undefined
    ? { ok: false, failure: { code: 'destination-rejected-secret', at: now() } }
    : { ok: true, secret };
}
