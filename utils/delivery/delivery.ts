import * as z from 'zod/mini';
import { type Failure, failureCodes } from '../failure/failure.ts';
import type { Change } from '../profile/change.ts';
import { slugSchema } from '../profile/profile-schema.ts';
import type { Slug } from '../profile/slug.ts';
import { changesSchema } from '../queue/queue-schemas.ts';
import { type FetchEvent, fetchEvents } from './destination.ts';

/** `sent`: the user sent the person. */
export const deliveryEvents = [...fetchEvents, 'sent'] as const;

export type DeliveryEvent = FetchEvent | 'sent';

interface DeliveryBase {
  readonly destinationId: string;
  /** The same for every try, and for no other event of this destination. */
  readonly eventId: string;
  readonly slug: Slug;
  readonly event: DeliveryEvent;
  /** When it happened, ms since the epoch. */
  readonly at: number;
  /** What the fetch changed. Absent if nothing. */
  readonly changes?: readonly Change[];
}

/** To be sent. */
export interface WaitingDelivery extends DeliveryBase {
  readonly state: 'waiting';
  /** Ms since the epoch. */
  readonly dueAt: number;
  /** How many tries in a row have failed. */
  readonly failures: number;
  /** Why the last one did. */
  readonly failure?: Failure;
  /** Set once a try may have reached the destination. */
  readonly wasSent?: true;
}

/** A request is under way. If it isn't, e.g. after a restart, its answer is lost, and it is sent again. */
export interface SendingDelivery extends DeliveryBase {
  readonly state: 'sending';
  /** As while it was waiting. */
  readonly dueAt: number;
  readonly failures: number;
  readonly wasSent?: true;
}

/** The destination has it. Only the newest one of a person is kept. */
export interface DeliveredDelivery extends DeliveryBase {
  readonly state: 'delivered';
  /** Ms since the epoch. */
  readonly deliveredAt: number;
  /** When the destination first got this person, ms since the epoch. */
  readonly since: number;
}

/** Given up: a dead letter. It stays until the user retries or dismisses it. */
export interface DeadDelivery extends DeliveryBase {
  readonly state: 'dead';
  /** Ms since the epoch. */
  readonly diedAt: number;
  readonly failure: Failure;
  readonly wasSent?: true;
}

/** One event for one destination. */
export type Delivery = WaitingDelivery | SendingDelivery | DeliveredDelivery | DeadDelivery;

/** One that isn't ended. */
export type OpenDelivery = WaitingDelivery | SendingDelivery;

export const isOpen = (delivery: Delivery): delivery is OpenDelivery =>
  delivery.state === 'waiting' || delivery.state === 'sending';

const time = z.number();
const count = z.number();
const maybe = z.exactOptional;
const failure = z.object({
  code: z.enum(failureCodes),
  at: time,
  reason: maybe(z.string()),
});
const base = {
  destinationId: z.string(),
  eventId: z.string(),
  slug: slugSchema,
  event: z.enum(deliveryEvents),
  at: time,
  changes: maybe(changesSchema),
};
const wasSent = maybe(z.literal(true));

/** A delivery as stored. */
export const deliverySchema = z.discriminatedUnion('state', [
  z.object({
    ...base,
    state: z.literal('waiting'),
    dueAt: time,
    failures: count,
    failure: maybe(failure),
    wasSent,
  }),
  z.object({ ...base, state: z.literal('sending'), dueAt: time, failures: count, wasSent }),
  z.object({ ...base, state: z.literal('delivered'), deliveredAt: time, since: time }),
  z.object({ ...base, state: z.literal('dead'), diedAt: time, failure, wasSent }),
]) satisfies z.ZodMiniType<Delivery>;

/** Why nothing is sent to a destination, and until when (ms since the epoch). Without: until the user acts. */
export interface DestinationHold {
  readonly failure: Failure;
  readonly until?: number;
}

/** A hold as stored. */
export const holdSchema = z.object({
  failure,
  until: maybe(time),
}) satisfies z.ZodMiniType<DestinationHold>;

/** What came of a request for a delivery. */
export type DeliveryAnswer =
  | { readonly kind: 'delivered' }
  /** Not now. The destination itself may have asked for a pause, in ms. */
  | { readonly kind: 'retry'; readonly failure: Failure; readonly retryAfterMs?: number }
  /** Never: the same request would be refused again. */
  | { readonly kind: 'refused'; readonly failure: Failure }
  /** It isn't about this person: nothing is sent until the user does something about the destination. */
  | { readonly kind: 'held'; readonly failure: Failure };
