import * as z from 'zod/mini';
import { addressesOf, crmRecord, crmValues } from '../delivery/crm-fields.ts';
import type { DeliveryAnswer } from '../delivery/delivery.ts';
import type { HostedCrm } from '../delivery/destination.ts';
import { noteLines } from '../delivery/note-text.ts';
import type { DeliveryItem } from '../engine/ports/deliveries.ts';
import { displayName } from '../profile/summarize.ts';
import { type Crm, isOneOf, onlyOne, searchedSlugs, withCrm } from './crm.ts';
import type { ClientOptions } from './request.ts';

/*
 * Attio's REST API, version 2: https://docs.attio.com/rest-api. Of a person's attributes only the email addresses are
 * unique, so someone with an email address is asserted by it, and others are looked up by their LinkedIn address.
 */

const records = '/v2/objects/people/records';

const person = z.object({
  id: z.object({ record_id: z.string() }),
  values: z.optional(
    z.object({ linkedin: z.optional(z.array(z.object({ value: z.optional(z.string()) }))) }),
  ),
});
const found = z.object({ data: z.array(person) });
const one = z.object({ data: person });
const notes = z.object({ data: z.array(z.object({ title: z.optional(z.string()) })) });

/** Updates a person, or creates one. */
export const deliverToAttio = (
  options: ClientOptions,
  baseUrl: string,
  { addsNotes }: HostedCrm,
  token: string | undefined,
  item: DeliveryItem,
): Promise<DeliveryAnswer> =>
  withCrm(options, { baseUrl, token }, async (crm) => {
    const id = await upsert(crm, item);
    if (addsNotes && id !== undefined) await addNote(crm, id, item);
  });

async function upsert(crm: Crm, { record }: DeliveryItem): Promise<string | undefined> {
  const values = crmValues(record);
  const email = values.get('email');
  const byAddress = await findByAddress(crm, addressesOf(record));
  const byEmail = email === undefined ? [] : await find(crm, { email_addresses: email });
  const id = onlyOne(
    crm,
    [...byAddress, ...byEmail].map((each) => each.id.record_id),
  );
  if (id !== undefined) {
    await crm.call('PATCH', `${records}/${encodeURIComponent(id)}`, body(values, false));
    return id;
  }
  // nb. Somebody else may create the person meanwhile: with an email address, the two become one.
  const answer =
    email === undefined
      ? await crm.call('POST', records, body(values, true))
      : await crm.call('PUT', `${records}?matching_attribute=email_addresses`, body(values, true));
  return one.safeParse(answer.json).data?.data.id.record_id;
}

function body(values: ReturnType<typeof crmValues>, isNew: boolean) {
  const { email_addresses: email, name, ...others } = crmRecord('attio', values, isNew);
  return {
    data: {
      values: {
        ...others,
        ...(name !== undefined && { name: [name] }),
        ...(email !== undefined && { email_addresses: [email] }),
      },
    },
  };
}

/** nb. Users enter addresses in many forms, so the slug is searched for, and what was found is compared. */
async function findByAddress(crm: Crm, addresses: readonly string[]) {
  const people = await find(crm, {
    $or: searchedSlugs(addresses).map((slug) => ({
      linkedin: { value: { $contains: `/in/${slug}` } },
    })),
  });
  return people.filter(({ values }) =>
    values?.linkedin?.some(({ value }) => isOneOf(addresses, value)),
  );
}

async function find(crm: Crm, filter: object) {
  const answer = await crm.call('POST', `${records}/query`, { filter, limit: 50 });
  return found.safeParse(answer.json).data?.data ?? [];
}

/** Adds a note of the event, unless an earlier try has: its title has the time. */
async function addNote(crm: Crm, id: string, { delivery, record, t }: DeliveryItem): Promise<void> {
  const title = `${displayName(record.saved.profile)} · ${new Date(delivery.at).toISOString()}`;
  if (delivery.wasSent) {
    const query = new URLSearchParams({ parent_object: 'people', parent_record_id: id });
    const read = notes.safeParse((await crm.call('GET', `/v2/notes?${query}`)).json);
    if (read.data?.data.some((note) => note.title === title)) return;
  }
  await crm.call('POST', '/v2/notes', {
    data: {
      parent_object: 'people',
      parent_record_id: id,
      title,
      format: 'plaintext',
      content: noteLines(record, delivery.changes, t).join('\n'),
    },
  });
}

/** Asks whether people may be read. Writes nothing. */
export const testAttio = (
  options: ClientOptions,
  baseUrl: string,
  token: string | undefined,
): Promise<DeliveryAnswer> =>
  withCrm(options, { baseUrl, token }, async (crm) => {
    await crm.call('POST', `${records}/query`, { limit: 1 });
  });
