import { isoTime } from '../export/iso-time.ts';
import { currentUrl } from '../profile/current-slug.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';
import { practiceProfile } from '../profile/practice-profile.ts';
import { summarize } from '../profile/summarize.ts';
import type { Delivery } from './delivery.ts';

/** What identifies the body. docs/destinations.md says what a version promises. */
export const webhookSchema = 'calling-card';
export const webhookVersion = 1;

/** The event of a delivery, or `test`. */
type WebhookEvent = Pick<Delivery, 'eventId' | 'at' | 'changes'> & {
  readonly event: Delivery['event'] | 'test';
};

/**
 * The body of a webhook's request: a line of JSON. It has no notes and no raw answer. For the same event it is the
 * same as long as nothing about the person has changed.
 */
export function webhookBody(event: WebhookEvent, record: LibraryRecord): string {
  const { saved, annotation, aliases, lists } = record;
  const { name, headline, role, company, location } = summarize(saved);
  return JSON.stringify({
    schema: webhookSchema,
    version: webhookVersion,
    id: event.eventId,
    event: event.event,
    at: isoTime(event.at),
    person: omitUndefined({
      slug: record.slug,
      aliases,
      url: currentUrl(saved.profile),
      name,
      headline,
      role,
      company,
      location,
      fetchedAt: saved.listed ? undefined : isoTime(saved.fetchedAt),
      profile: saved.profile,
      starred: annotation.starred,
      tags: annotation.tags,
      lists: lists ?? [],
      data: annotation.data ?? [],
    }),
    changes: event.changes ?? [],
  });
}

/** What a test sends: a person who doesn't exist, as if fetched now. `fetchedAt` is in ms since the epoch. */
export const testRecord = (fetchedAt: number): LibraryRecord => ({
  slug: practiceProfile.slug,
  saved: { slug: practiceProfile.slug, profile: practiceProfile, fetchedAt },
  versions: [],
  annotation: { starred: false, tags: [], note: '' },
  aliases: [],
});

/** The text that a request's signature is made of. `seconds` are since the epoch, as in the header. */
export const signedText = (seconds: number, body: string): string => `${seconds}.${body}`;

/** The value of `X-Signature`. `hex` is the HMAC-SHA-256 of `signedText`, keyed with the secret. */
export const signatureHeader = (seconds: number, hex: string): string => `t=${seconds},v1=${hex}`;
