import { type Destination, destinationHost } from '../delivery/destination.ts';
import type { Failure } from '../failure/failure.ts';
import type { Slug } from '../profile/slug.ts';
import { lostSecret, secretOf } from './deliveries.ts';
import type {
  DeliveryEdit,
  DeliveryStore,
  DestinationCheck,
  DestinationClient,
  DestinationEdit,
  SendCommand,
} from './ports/deliveries.ts';
import type { KeyVault } from './ports/settings.ts';

/** Everything that the commands about destinations need from outside. */
export interface DestinationCommandPorts {
  readonly store: DeliveryStore;
  readonly client: DestinationClient;
  readonly vault: Pick<KeyVault, 'unseal'>;
  /** Sends what is due. */
  wake(): void;
  /** Gives back the permission to contact a host, unless something else needs it. */
  releaseHost(host: string): Promise<unknown>;
  /** Ms since the epoch. */
  now(): number;
  changed(slugs: readonly Slug[]): void;
}

/** What the user does about destinations. Rejects when the storage does. */
export interface DestinationCommands {
  edit(edit: DestinationEdit): Promise<void>;
  /** Returns what is wrong. */
  check(check: DestinationCheck): Promise<Failure | undefined>;
  send(command: SendCommand): Promise<void>;
  editDead(edit: DeliveryEdit): Promise<void>;
}

/** The commands over their ports. */
export function createDestinationCommands(ports: DestinationCommandPorts): DestinationCommands {
  const { store, client, vault, now } = ports;

  const stored = async (id: string) =>
    (await store.destinations()).find(({ destination }) => destination.id === id);

  /** Gives back the permission for where a destination was, unless another one is there. */
  async function release(former: Destination | undefined): Promise<void> {
    if (!former) return;
    const host = destinationHost(former);
    const all = await store.destinations();
    const isUsed = all.some(({ destination }) => destinationHost(destination) === host);
    if (!isUsed) await ports.releaseHost(host);
  }

  const changed = (slugs: readonly Slug[]) => {
    ports.changed(slugs);
    ports.wake();
  };

  return {
    async edit(edit) {
      const former = await stored(edit.kind === 'save' ? edit.destination.id : edit.id);
      if (edit.kind === 'delete') await store.deleteDestination(edit.id);
      else if (!(await store.saveDestination(edit.destination, edit.secret))) {
        throw new Error('There are too many destinations.');
      }
      await release(former?.destination);
      changed([]);
    },

    async check({ id, kind }) {
      const found = await stored(id);
      if (!found?.destination.isOn) return { code: 'unexpected', at: now() };
      const secret = await secretOf(vault, found);
      if (secret === 'lost') return lostSecret(now());
      const answer = await client[kind](found.destination, secret);
      if (answer.kind !== 'delivered') return answer.failure;
      // nb. What held it is gone.
      await store.hold(id, undefined);
      changed([]);
      return undefined;
    },

    async send(command) {
      changed(await store.send(command, now()));
    },

    async editDead(edit) {
      changed(await store.editDead(edit, now()));
    },
  };
}
