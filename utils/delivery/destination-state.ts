import type { DeadDelivery, Delivery, DestinationHold } from './delivery.ts';
import type { Destination } from './destination.ts';

/** A destination as pages show it. Times are in ms since the epoch. */
export interface DestinationState {
  readonly destination: Destination;
  /** Of the secret, if there is one. */
  readonly lastFour?: string;
  readonly hold?: DestinationHold;
  readonly lastDeliveredAt?: number;
  /** How many deliveries are to be sent, and how many were given up. */
  readonly waiting: number;
  readonly dead: number;
}

/** A dead letter with the name of the person. */
export interface DeadLetter {
  readonly delivery: DeadDelivery;
  readonly name: string;
}

/** The newest delivery of a person to a destination. */
export interface PersonDelivery {
  readonly delivery: Delivery;
  readonly destination: Destination;
}

/** How far a `SendCommand` has come. */
export interface SendProgress {
  readonly open: number;
  readonly dead: number;
}
