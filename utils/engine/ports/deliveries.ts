import type {
  Delivery,
  DeliveryAnswer,
  DestinationHold,
  SendingDelivery,
} from '../../delivery/delivery.ts';
import type { Destination } from '../../delivery/destination.ts';
import type {
  DeadLetter,
  DestinationState,
  PersonDelivery,
  SendProgress,
} from '../../delivery/destination-state.ts';
import type { DeliveryStep } from '../../delivery/transition.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { LibraryRecord } from '../../profile/library-record.ts';
import type { Slug } from '../../profile/slug.ts';
import type { SealedKey } from './settings.ts';

/** A destination as it is stored. */
export interface StoredDestination {
  readonly destination: Destination;
  readonly secret?: SealedKey;
  readonly hold?: DestinationHold;
}

/** The key of a delivery. */
export type DeliveryId = Pick<Delivery, 'destinationId' | 'eventId'>;

/** The next delivery of a destination, with what it takes to send it. */
export interface DueDelivery {
  readonly stored: StoredDestination;
  readonly delivery: Delivery;
  /** Absent if the person was deleted, or can't be read. */
  readonly record?: LibraryRecord;
}

/** What a page has the background do about a destination. */
export type DestinationEdit =
  /** Adds or replaces it. Without a secret, one that is on keeps the secret it has. */
  | { readonly kind: 'save'; readonly destination: Destination; readonly secret?: SealedKey }
  | { readonly kind: 'delete'; readonly id: string };

/** What a page has the background ask a destination. */
export interface DestinationCheck {
  readonly id: string;
  readonly kind: 'test' | 'prepare';
}

/** What a page has the background do about dead letters: all of a destination, or one. */
export interface DeliveryEdit {
  readonly kind: 'retry' | 'dismiss';
  readonly destinationId: string;
  readonly eventId?: string;
}

/** The user sends people to a destination. */
export interface SendCommand {
  readonly destinationId: string;
  readonly slugs: readonly Slug[];
  /** Made by the page: the same command given twice sends once. */
  readonly sendId: string;
}

/** A destination with something to send. */
export interface WaitingDestination {
  readonly id: string;
  readonly hold?: DestinationHold;
  /** When its first delivery is due, whatever holds it, ms since the epoch. */
  readonly dueAt: number;
}

/** The destinations and deliveries, as the background works on them. Every method rejects when the storage does. */
export interface DeliveryStore {
  destinations(): Promise<readonly StoredDestination[]>;
  /**
   * Saves a destination and ends its hold. One that is off loses its secret and what was waiting. Returns whether there
   * was room for it.
   */
  saveDestination(destination: Destination, secret: SealedKey | undefined): Promise<boolean>;
  /** Deletes a destination with its deliveries. */
  deleteDestination(id: string): Promise<void>;
  hold(id: string, hold: DestinationHold | undefined): Promise<void>;
  /** The first delivery of a destination that is due. `undefined` if there is none, or the destination is off. */
  due(id: string, now: number): Promise<DueDelivery | undefined>;
  /** The destinations that are on and have something to send. */
  waiting(): Promise<readonly WaitingDestination[]>;
  /**
   * Applies a step and returns the delivery after it; `undefined` if it is gone. An answer that is about the
   * destination holds it, and one that isn't ends its hold.
   */
  apply(id: DeliveryId, step: DeliveryStep, now: number): Promise<Delivery | undefined>;
  /** Adds a delivery for each of these people who is saved. Returns their slugs. */
  send(command: SendCommand, now: number): Promise<readonly Slug[]>;
  editDead(edit: DeliveryEdit, now: number): Promise<readonly Slug[]>;
}

/** The same as pages read them. */
export interface DeliveryReader {
  /** In the order of their names. */
  states(): Promise<readonly DestinationState[]>;
  /** The newest dead letters of all destinations. */
  deadLetters(): Promise<readonly DeadLetter[]>;
  /** The newest delivery of a person to each destination, in the order of their names. */
  of(slug: Slug): Promise<readonly PersonDelivery[]>;
  progress(command: Pick<SendCommand, 'destinationId' | 'sendId'>): Promise<SendProgress>;
}

/** What is sent: the event, the person as the library knows them now, and the user's language. */
export interface DeliveryItem {
  readonly delivery: SendingDelivery;
  readonly record: LibraryRecord;
  readonly t: Translate;
}

/** The services behind the destinations. Never rejects: every failure is an answer. */
export interface DestinationClient {
  deliver(
    destination: Destination,
    secret: string | undefined,
    item: DeliveryItem,
  ): Promise<DeliveryAnswer>;
  /** Sends a test event, or asks a CRM, without writing anything, whether people can be sent. */
  test(destination: Destination, secret: string | undefined): Promise<DeliveryAnswer>;
  /** Creates what people are found by, where that is missing. */
  prepare(destination: Destination, secret: string | undefined): Promise<DeliveryAnswer>;
}
