import type { Delivery } from '../../../utils/delivery/delivery.ts';
import type { HostedCrm, Twenty, Webhook } from '../../../utils/delivery/destination.ts';
import { slugOf } from '../../e2e/harness/records.ts';

export const webhook = (more: Partial<Webhook> = {}): Webhook => ({
  id: 'hook',
  name: 'Hook',
  kind: 'webhook',
  url: 'https://hooks.example/in',
  format: 'json',
  events: ['fetched', 'changed'],
  isOn: true,
  ...more,
});

export const hubSpot = (more: Partial<HostedCrm> = {}): HostedCrm => ({
  id: 'crm',
  name: 'HubSpot',
  kind: 'hubspot',
  events: ['fetched'],
  isOn: true,
  ...more,
});

export const twenty = (url: string): Twenty => ({
  id: 'twenty',
  name: 'Twenty',
  kind: 'twenty',
  url,
  events: ['fetched'],
  isOn: true,
});

/** Noon in UTC. */
export const at = Date.UTC(2026, 4, 3, 12);

export const waiting = {
  destinationId: 'hook',
  eventId: 'task-1',
  slug: slugOf('ada'),
  event: 'fetched',
  at,
  state: 'waiting',
  dueAt: at,
  failures: 0,
} as const satisfies Delivery;

export const sending = {
  destinationId: 'hook',
  eventId: 'task-1',
  slug: slugOf('ada'),
  event: 'fetched',
  at,
  state: 'sending',
  dueAt: at,
  failures: 0,
} as const satisfies Delivery;
