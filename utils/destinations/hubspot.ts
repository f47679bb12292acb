import * as z from 'zod/mini';
import { addressesOf, crmRecord, crmValues, hubSpotAddress } from '../delivery/crm-fields.ts';
import type { DeliveryAnswer } from '../delivery/delivery.ts';
import type { HostedCrm } from '../delivery/destination.ts';
import { noteLines } from '../delivery/note-text.ts';
import type { DeliveryItem } from '../engine/ports/deliveries.ts';
import { type Answered, type Crm, Ended, onlyOne, withCrm } from './crm.ts';
import { type ClientOptions, failure, reasonOf } from './request.ts';

/*
 * HubSpot's API, version 3, with the token of a private app: contacts are read in batches by a unique property or by
 * email, which sees new contacts at once, unlike the search. https://developers.hubspot.com/docs/api/crm/contacts
 */

const contacts = '/crm/v3/objects/contacts';
const properties = '/crm/v3/properties/contacts';
/** The type of the association of a note with a contact. */
const noteToContact = 202;

/** The limits of HubSpot, and how long one of them lasts, ms. nb. It says neither in a header. */
const limitsMs: Readonly<Record<string, number>> = {
  SECONDLY: 1_000,
  TEN_SECONDLY_ROLLING: 10_000,
  // nb. Until midnight, in the time zone of the account.
  DAILY: 4 * 60 * 60_000,
};
const limit = z.object({ policyName: z.string() });

const access = (baseUrl: string, token: string | undefined) => ({
  baseUrl,
  token,
  pauseOf: ({ json }: Answered) => limitsMs[limit.safeParse(json).data?.policyName ?? ''],
});

const unprepared = (options: ClientOptions): DeliveryAnswer => ({
  kind: 'held',
  failure: failure(options, 'destination-unprepared'),
});

const found = z.object({ results: z.array(z.object({ id: z.string() })) });
const created = z.object({ id: z.string() });
const property = z.object({ hasUniqueValue: z.optional(z.boolean()) });
const withNotes = z.object({
  associations: z.optional(
    z.object({ notes: z.optional(z.object({ results: z.array(z.object({ id: z.string() })) })) }),
  ),
});
const notes = z.object({
  results: z.array(
    z.object({ properties: z.object({ hs_note_body: z.optional(z.nullable(z.string())) }) }),
  ),
});

/** Updates the contact of a person, or creates it. */
export const deliverToHubSpot = (
  options: ClientOptions,
  baseUrl: string,
  { addsNotes }: HostedCrm,
  token: string | undefined,
  item: DeliveryItem,
): Promise<DeliveryAnswer> =>
  withCrm(options, access(baseUrl, token), async (crm) => {
    const id = await upsert(options, crm, item);
    if (addsNotes) await addNote(crm, id, item);
  });

async function upsert(options: ClientOptions, crm: Crm, { record }: DeliveryItem): Promise<string> {
  const values = crmValues(record);
  const byAddress = await read(options, crm, hubSpotAddress, addressesOf(record));
  const email = values.get('email');
  const byEmail = email === undefined ? [] : await read(options, crm, 'email', [email]);
  const id = onlyOne(crm, [...byAddress, ...byEmail]);
  return id === undefined ? create(crm, values) : update(crm, id, values);
}

/** The ids of the contacts whose property has one of these values. nb. 207 says that some of them have none. */
async function read(
  options: ClientOptions,
  crm: Crm,
  idProperty: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  const answer = await crm.call(
    'POST',
    `${contacts}/batch/read`,
    { idProperty, properties: [idProperty], inputs: ids.map((id) => ({ id })) },
    [400, 404],
  );
  if (answer.status === 404) return [];
  // nb. The property is missing, or isn't unique: HubSpot's error says so in words alone.
  if (answer.status === 400) {
    const isUnprepared = idProperty === hubSpotAddress && /propert/i.test(answer.text);
    throw new Ended(
      isUnprepared
        ? unprepared(options)
        : {
            kind: 'refused',
            failure: failure(options, 'destination-refused', reasonOf(answer)),
          },
    );
  }
  const read = found.safeParse(answer.json);
  return read.success ? read.data.results.map(({ id }) => id) : [];
}

type Values = ReturnType<typeof crmValues>;

async function update(crm: Crm, id: string, values: Values): Promise<string> {
  const path = `${contacts}/${encodeURIComponent(id)}`;
  await crm.call('PATCH', path, { properties: crmRecord('hubspot', values, false) });
  return id;
}

/** nb. Somebody else may have created the contact meanwhile: then HubSpot names it, and it is updated. */
async function create(crm: Crm, values: Values): Promise<string> {
  const body = { properties: crmRecord('hubspot', values, true) };
  const answer = await crm.call('POST', contacts, body, [409]);
  if (answer.status === 409) {
    const existing = /Existing ID:\s*(\d+)/.exec(answer.text)?.[1];
    if (existing === undefined) throw crm.conflict('HTTP 409');
    return update(crm, existing, values);
  }
  const contact = created.safeParse(answer.json);
  return contact.success ? contact.data.id : '';
}

/** Adds a note of the event, unless an earlier try has. */
async function addNote(crm: Crm, id: string, { delivery, record, t }: DeliveryItem) {
  if (id === '') return;
  const body = noteLines(record, delivery.changes, t).map(escaped).join('<br>');
  if (delivery.wasSent && (await hasNote(crm, id, body))) return;
  await crm.call('POST', '/crm/v3/objects/notes', {
    properties: { hs_timestamp: new Date(delivery.at).toISOString(), hs_note_body: body },
    associations: [
      {
        to: { id },
        types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: noteToContact }],
      },
    ],
  });
}

async function hasNote(crm: Crm, id: string, body: string): Promise<boolean> {
  const path = `${contacts}/${encodeURIComponent(id)}?associations=notes`;
  const contact = withNotes.safeParse((await crm.call('GET', path)).json);
  const ids = contact.data?.associations?.notes?.results ?? [];
  if (ids.length === 0) return false;
  const answer = await crm.call('POST', '/crm/v3/objects/notes/batch/read', {
    properties: ['hs_note_body'],
    inputs: ids.slice(-100).map((note) => ({ id: note.id })),
  });
  const read = notes.safeParse(answer.json);
  return read.data?.results.some((note) => note.properties.hs_note_body === body) ?? false;
}

/** nb. HubSpot shows notes as HTML. */
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Asks whether contacts may be read, and whether they can be found. Writes nothing. */
export const testHubSpot = (
  options: ClientOptions,
  baseUrl: string,
  token: string | undefined,
): Promise<DeliveryAnswer> =>
  withCrm(options, access(baseUrl, token), async (crm) => {
    await crm.call('GET', `${contacts}?limit=1`);
    const answer = await crm.call('GET', `${properties}/${hubSpotAddress}`, undefined, [404]);
    const isReady = property.safeParse(answer.json).data?.hasUniqueValue === true;
    if (answer.status === 404 || !isReady) {
      throw new Ended(unprepared(options));
    }
  });

/** Creates the property that contacts are found by. nb. 409 says that it is there. */
export const prepareHubSpot = (
  options: ClientOptions,
  baseUrl: string,
  token: string | undefined,
): Promise<DeliveryAnswer> =>
  withCrm(options, access(baseUrl, token), async (crm) => {
    const property = {
      name: hubSpotAddress,
      label: 'LinkedIn URL (Calling Card)',
      groupName: 'contactinformation',
      type: 'string',
      fieldType: 'text',
      hasUniqueValue: true,
    };
    await crm.call('POST', properties, property, [409]);
  });
