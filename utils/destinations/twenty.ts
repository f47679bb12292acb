import * as z from 'zod/mini';
import { addressesOf, crmRecord, crmValues } from '../delivery/crm-fields.ts';
import type { DeliveryAnswer } from '../delivery/delivery.ts';
import type { Twenty } from '../delivery/destination.ts';
import type { DeliveryItem } from '../engine/ports/deliveries.ts';
import { type Crm, isOneOf, onlyOne, searchedSlugs, withCrm } from './crm.ts';
import type { ClientOptions } from './request.ts';

/*
 * Twenty's REST API: https://docs.twenty.com/developers. A filter is `field[comparator]:"value"`. Notes aren't
 * written: how they are attached to people differs between its versions.
 */

const people = z.object({
  data: z.object({
    people: z.array(
      z.object({
        id: z.string(),
        linkedinLink: z.optional(
          z.nullable(z.object({ primaryLinkUrl: z.optional(z.nullable(z.string())) })),
        ),
      }),
    ),
  }),
});

/** As many as are looked at: `like` also finds longer addresses. */
const limit = 60;

/** Updates a person, or creates one. */
export const deliverToTwenty = (
  options: ClientOptions,
  { url }: Twenty,
  token: string | undefined,
  { record }: DeliveryItem,
): Promise<DeliveryAnswer> =>
  withCrm(options, { baseUrl: rest(url), token }, async (crm) => {
    const values = crmValues(record);
    const email = values.get('email');
    const people = [
      ...(await findByAddress(crm, addressesOf(record))),
      ...(email === undefined ? [] : await find(crm, `emails.primaryEmail[eq]:${quoted(email)}`)),
    ];
    const id = onlyOne(
      crm,
      people.map((person) => person.id),
    );
    if (id === undefined) await crm.call('POST', '/people', crmRecord('twenty', values, true));
    else {
      const path = `/people/${encodeURIComponent(id)}`;
      await crm.call('PATCH', path, crmRecord('twenty', values, false));
    }
  });

/** Asks whether people may be read. Writes nothing. */
export const testTwenty = (
  options: ClientOptions,
  { url }: Twenty,
  token: string | undefined,
): Promise<DeliveryAnswer> =>
  withCrm(options, { baseUrl: rest(url), token }, async (crm) => {
    await crm.call('GET', '/people?limit=1');
  });

/** The API of a workspace, whether its URL was entered with `/rest` or without. */
const rest = (url: string): string =>
  `${url.replace(/[?#].*$/, '').replace(/\/+(?:rest\/*)?$/, '')}/rest`;

/** nb. Users enter addresses in many forms, so the slug is searched for, and what was found is compared. */
async function findByAddress(crm: Crm, addresses: readonly string[]) {
  const filters = searchedSlugs(addresses).map(
    (slug) => `linkedinLink.primaryLinkUrl[ilike]:${quoted(`%/in/${slug}%`)}`,
  );
  const people = await find(crm, filters.length > 1 ? `or(${filters})` : `${filters}`);
  return people.filter(({ linkedinLink }) => isOneOf(addresses, linkedinLink?.primaryLinkUrl));
}

async function find(crm: Crm, filter: string) {
  const query = new URLSearchParams({ filter, limit: String(limit), depth: '0' });
  const read = people.safeParse((await crm.call('GET', `/people?${query}`)).json);
  return read.success ? read.data.data.people : [];
}

/** nb. A slug or an email address that is taken from here has neither quotes nor backslashes. */
const quoted = (text: string) => `"${text.replace(/["\\]/g, '')}"`;
