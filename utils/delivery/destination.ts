import * as z from 'zod/mini';
import { readTypedUrl, type UrlProblem } from '../http/confidential-url.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';

/** The kinds of destination, in the order of the options. */
export const destinationKinds = ['webhook', 'hubspot', 'twenty', 'attio'] as const;

export type DestinationKind = (typeof destinationKinds)[number];

/** What a webhook gets: our JSON, or a message as Slack takes it. */
export const webhookFormats = ['json', 'slack'] as const;

export type WebhookFormat = (typeof webhookFormats)[number];

/**
 * What sends a person by itself. A fetch is one event: `changed` if something visible changed and the
 * destination wants those, else `fetched`.
 */
export const fetchEvents = ['fetched', 'changed'] as const;

export type FetchEvent = (typeof fetchEvents)[number];

interface DestinationBase {
  readonly id: string;
  /** As the user named it. */
  readonly name: string;
  /** Without any, nothing is sent by itself. */
  readonly events: readonly FetchEvent[];
  /** Nothing is sent to one that is off, and its secret is forgotten. */
  readonly isOn: boolean;
}

/** A URL that takes events by POST. */
export interface Webhook extends DestinationBase {
  readonly kind: 'webhook';
  readonly url: string;
  readonly format: WebhookFormat;
}

/** HubSpot and Attio are each at one address. */
export interface HostedCrm extends DestinationBase {
  readonly kind: 'hubspot' | 'attio';
  /** Whether each event also becomes a note on the person. */
  readonly addsNotes?: true;
}

/** Twenty, in its cloud or on a server of the user's. */
export interface Twenty extends DestinationBase {
  readonly kind: 'twenty';
  readonly url: string;
}

/** Where people are sent. Its secret is stored beside it, sealed. */
export type Destination = Webhook | HostedCrm | Twenty;

/** Lengths are in UTF-16 units. */
export const maxDestinationName = 60;
export const maxDestinationUrl = 2_000;
export const maxSecretLength = 500;

/** As many as anyone has. Each fetch is compared with all of them. */
export const maxDestinations = 20;

const url = z.string().check(
  z.maxLength(maxDestinationUrl),
  z.refine((text) => 'url' in readDestinationUrl(text)),
);

const base = {
  id: z.string().check(z.regex(/^[\w-]{1,64}$/)),
  name: z.string().check(z.minLength(1), z.maxLength(maxDestinationName)),
  events: z.array(z.enum(fetchEvents)).check(z.maxLength(fetchEvents.length)),
  isOn: z.boolean(),
};

/** A destination as messages carry it. */
export const destinationSchema = z.discriminatedUnion('kind', [
  z.object({ ...base, kind: z.literal('webhook'), url, format: z.enum(webhookFormats) }),
  z.object({
    ...base,
    kind: z.literal(['hubspot', 'attio']),
    addsNotes: z.exactOptional(z.literal(true)),
  }),
  z.object({ ...base, kind: z.literal('twenty'), url }),
]) satisfies z.ZodMiniType<Destination>;

/**
 * Reads an address that was typed: `https:`, or `http:` on this machine. What it is compared by and
 * stored as has no fragment.
 */
export function readDestinationUrl(
  typed: string,
): { readonly url: string } | { readonly problem: UrlProblem } {
  const url = readTypedUrl(typed);
  if (typeof url === 'string') return { problem: url };
  url.hash = '';
  return { url: url.href };
}

const hostedAt = {
  hubspot: 'https://api.hubapi.com',
  attio: 'https://api.attio.com',
} as const;

/** Where requests for a destination go: an origin, or the address of a webhook. */
export const destinationUrl = (destination: Destination): string =>
  destination.kind === 'webhook' || destination.kind === 'twenty'
    ? destination.url
    : hostedAt[destination.kind];

/** The host that the user must allow for a destination, with its protocol, and without a port, as browsers grant it. */
export const destinationHost = (destination: Destination): string =>
  hostOf(destinationUrl(destination));

/** The host of a URL in the same form. */
export function hostOf(address: string): string {
  const url = URL.parse(address);
  return `${url?.protocol}//${url?.hostname}`;
}

/** Whether a destination does nothing without a secret. */
export const needsSecret = ({ kind }: Pick<Destination, 'kind'>): boolean => kind !== 'webhook';

/** Whether an edited destination keeps its secret. nb. What was meant for one host is sent to no other. */
export const keepsSecret = (before: Destination, after: Destination): boolean =>
  !needsSecret(after) || destinationHost(before) === destinationHost(after);

/** The event that a fetch is for a destination; `undefined` if it isn't sent there. */
export function eventFor(
  { isOn, events }: Destination,
  hasChanged: boolean,
): FetchEvent | undefined {
  if (!isOn) return undefined;
  if (hasChanged && events.includes('changed')) return 'changed';
  return events.includes('fetched') ? 'fetched' : undefined;
}

/** A service whose webhooks users know by its name. */
export const webhookPresets = ['zapier', 'make', 'n8n', 'slack'] as const;

export type WebhookPreset = (typeof webhookPresets)[number];

/** What a preset fills in. */
export const presetFields = (
  preset: WebhookPreset | undefined,
): { readonly name?: string; readonly format: WebhookFormat } =>
  omitUndefined({
    name: preset && presetNames[preset],
    format: preset === 'slack' ? ('slack' as const) : ('json' as const),
  });

/** Names of products, the same in every language. */
export const presetNames: Readonly<Record<WebhookPreset, string>> = {
  zapier: 'Zapier',
  make: 'Make',
  n8n: 'n8n',
  slack: 'Slack',
};

/** Likewise. A webhook has no name of its own. */
export const productNames: Readonly<Record<Exclude<DestinationKind, 'webhook'>, string>> = {
  hubspot: 'HubSpot',
  twenty: 'Twenty',
  attio: 'Attio',
};
