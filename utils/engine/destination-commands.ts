import { destinationHost } from '../delivery/destination.ts';
import type { Failure } from '../failure/failure.ts';
import type { Slug } from '../profile/slug.ts';
import { openSecret } from './deliveries.ts';
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
  const { store, client, now } = ports;

  const stored = async (id: string) =>
    (await store.destinations()).find(({ destination }) => destination.id === id);

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
      if (former) await ports.releaseHost(destinationHost(former.destination));
      changed([]);
    },

    async check({ id, kind }) {
      const found = await stored(id);
      if (!found?.destination.isOn) return { code: 'unexpected', at: now() };
      const opened = await openSecret(ports, found);
      if (!opened.ok) return opened.failure;
      const answer = await client[kind](found.destination, opened.secret);
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
