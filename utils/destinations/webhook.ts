import type { DeliveryAnswer } from '../delivery/delivery.ts';
import type { Webhook } from '../delivery/destination.ts';
import { slackBody } from '../delivery/slack-text.ts';
import { signatureHeader, signedText, testRecord, webhookBody } from '../delivery/webhook-body.ts';
import type { DeliveryItem } from '../engine/ports/deliveries.ts';
import { practiceProfile } from '../profile/practice-profile.ts';
import { type ClientOptions, failedAnswer, send } from './request.ts';

/** Sends an event to a webhook. A status of 2xx says that it has arrived. */
export async function deliverToWebhook(
  options: ClientOptions,
  webhook: Webhook,
  secret: string | undefined,
  { delivery, record, t }: DeliveryItem,
): Promise<DeliveryAnswer> {
  const body =
    webhook.format === 'slack'
      ? slackBody(record, delivery.changes, t)
      : webhookBody(delivery, record);
  return post(options, webhook, secret, delivery.eventId, body);
}

/** Sends an event about a person who doesn't exist. */
export async function testWebhook(
  options: ClientOptions,
  webhook: Webhook,
  secret: string | undefined,
): Promise<DeliveryAnswer> {
  const at = options.now();
  const eventId = `test.${at}`;
  const body =
    webhook.format === 'slack'
      ? JSON.stringify({ text: `${practiceProfile.name} (test)` })
      : webhookBody({ eventId, event: 'test', at }, testRecord(at));
  return post(options, webhook, secret, eventId, body);
}

async function post(
  options: ClientOptions,
  { url }: Webhook,
  secret: string | undefined,
  eventId: string,
  body: string,
): Promise<DeliveryAnswer> {
  const response = await send(options, {
    method: 'POST',
    url,
    headers: {
      'idempotency-key': eventId,
      ...(secret !== undefined && {
        'x-signature': await signature(secret, body, Math.floor(options.now() / 1000)),
      }),
    },
    body,
  });
  return failedAnswer(options, response) ?? { kind: 'delivered' };
}

async function signature(secret: string, body: string, seconds: number): Promise<string> {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const signed = await crypto.subtle.sign('HMAC', key, encoder.encode(signedText(seconds, body)));
  const hex = [...new Uint8Array(signed)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return signatureHeader(seconds, hex);
}
