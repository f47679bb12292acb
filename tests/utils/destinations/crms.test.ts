import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Destination } from '../../../utils/delivery/destination.ts';
import type { DestinationClient } from '../../../utils/engine/ports/deliveries.ts';
import { promoted, record } from '../../e2e/harness/records.ts';
import { at, hubSpot, sending, twenty } from '../delivery/destinations.ts';
import { clientWith, item } from './clients.ts';
import { startAttio } from './stand-ins/attio.ts';
import { goodToken, type StandInCrm } from './stand-ins/crm-server.ts';
import { startHubSpot } from './stand-ins/hubspot.ts';
import { startTwenty } from './stand-ins/twenty.ts';

const address = 'https://www.linkedin.com/in/ada/';
const email = 'ada@example.com';
const ada = record({ ...promoted, profile: { ...promoted.profile, name: 'Ada Lovelace' } });
const adaWithEmail = record(ada.saved, {
  annotation: { ...ada.annotation, data: [{ name: 'Work email', value: 'Ada@example.com' }] },
});
const known = { name: 'Ada Lovelace', role: 'Chief analyst', address };

describe.each([
  ['HubSpot', startHubSpot, () => hubSpot({ addsNotes: true })],
  ['Attio', startAttio, () => hubSpot({ kind: 'attio', addsNotes: true })],
  ['Twenty', startTwenty, (url: string) => twenty(url)],
] as const)('%s', (name, start, destinationAt) => {
  let crm: StandInCrm;
  let client: DestinationClient;
  let destination: Destination;
  beforeEach(async () => {
    crm = await start();
    const { url } = crm.server;
    client = clientWith({ hubspot: url, attio: url }, { now: () => at });
    destination = destinationAt(`${url}/`);
  });
  afterEach(() => crm.server.close());

  const deliver = (person = ada, more = {}) =>
    client.deliver(
      destination,
      goodToken,
      item({ record: person, delivery: { ...sending, ...more } }),
    );
  const delivered = { kind: 'delivered' };

  test('creates a person, and updates the same one from then on', async () => {
    expect(await deliver()).toEqual(delivered);
    expect(crm.people()).toEqual([{ ...known, email: undefined }]);
    const later = { ...promoted.profile, name: 'Ada Lovelace', positions: [] };
    expect(await deliver(record({ ...promoted, profile: later }))).toEqual(delivered);
    // nb. What isn't known stays as it was.
    expect(crm.people()).toEqual([{ ...known, email: undefined }]);
  });

  test('finds a person by the email address in the user’s own data, and adds the address', async () => {
    crm.add({ email });
    expect(await deliver(adaWithEmail)).toEqual(delivered);
    expect(crm.people()).toEqual([{ ...known, email }]);
  });

  test('gives a new person the email address, and keeps that of one who is there', async () => {
    await deliver(adaWithEmail);
    expect(crm.people()).toEqual([{ ...known, email }]);
    const other = { ...ada.annotation, data: [{ name: 'Email', value: 'other@example.com' }] };
    await deliver(record(ada.saved, { annotation: other }));
    expect(crm.people()).toEqual([{ ...known, email }]);
  });

  test('tells of two records of a person, and writes nothing', async () => {
    crm.add({ address });
    crm.add({ email });
    const before = crm.people();
    expect(await deliver(adaWithEmail)).toMatchObject({
      kind: 'refused',
      failure: { code: 'destination-conflict' },
    });
    expect(crm.people()).toEqual(before);
  });

  test('has one record of a person whose first try got no answer', async () => {
    for (let lost = 0; lost < 6; lost += 1) {
      await crm.server.close();
      crm = await start();
      client = clientWith({ hubspot: crm.server.url, attio: crm.server.url }, { now: () => at });
      destination = destinationAt(crm.server.url);
      crm.server.faults.push(...Array.from({ length: lost }, () => undefined as never), 'lost');
      await deliver(adaWithEmail);
      crm.server.faults.length = 0;
      expect(await deliver(adaWithEmail, { wasSent: true })).toEqual(delivered);
      expect(crm.people()).toHaveLength(1);
      expect(crm.notes).toHaveLength(name === 'Twenty' ? 0 : 1);
    }
  });

  test('waits for another token if it is rejected, or is missing', async () => {
    const held = { kind: 'held', failure: { code: 'destination-rejected-secret' } };
    expect(await client.deliver(destination, 'wrong', item())).toMatchObject(held);
    expect(await client.deliver(destination, undefined, item())).toMatchObject(held);
    expect(await client.test(destination, 'wrong')).toMatchObject(held);
    crm.server.faults.push([403, { message: 'This app hasn’t been granted all required scopes' }]);
    expect(await deliver()).toMatchObject(held);
  });

  test('is left alone for as long as it asks', async () => {
    const [reply, retryAfterMs] = crm.busy;
    crm.server.faults.push(reply);
    expect(await deliver()).toMatchObject({
      kind: 'retry',
      failure: { code: 'destination-unreachable', reason: expect.stringMatching(/429.*limit/i) },
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    });
  });

  test('says why it refuses a person', async () => {
    const reason = 'HTTP 422: The name is <b>bad</b>';
    crm.server.faults.push([422, { message: 'The name is <b>bad</b>' }]);
    expect(await deliver()).toMatchObject({
      kind: 'refused',
      failure: { code: 'destination-refused', reason },
    });
  });

  test('is tested without writing anything', async () => {
    expect(await client.test(destination, goodToken)).toEqual(delivered);
    expect(crm.people()).toEqual([]);
    expect(crm.server.requests().some((each) => /^(PATCH|PUT)|POST .*records$/.test(each))).toBe(
      false,
    );
  });
});

describe('HubSpot without the property', () => {
  test('holds what is sent until the user has it created', async () => {
    const crm = await startHubSpot(false);
    const client = clientWith({ hubspot: crm.server.url });
    const unprepared = { kind: 'held', failure: { code: 'destination-unprepared' } };
    expect(await client.deliver(hubSpot(), goodToken, item())).toMatchObject(unprepared);
    expect(await client.test(hubSpot(), goodToken)).toMatchObject(unprepared);
    expect(await client.prepare(hubSpot(), goodToken)).toEqual({ kind: 'delivered' });
    expect(await client.prepare(hubSpot(), goodToken)).toEqual({ kind: 'delivered' });
    expect(await client.test(hubSpot(), goodToken)).toEqual({ kind: 'delivered' });
    expect(await client.deliver(hubSpot(), goodToken, item())).toEqual({ kind: 'delivered' });
    await crm.server.close();
  });

  test('updates a contact that somebody else has just created', async () => {
    const crm = await startHubSpot();
    crm.add({ email });
    // nb. Both reads find nothing, as before the other one was there.
    crm.server.faults.push([207, { results: [] }], [207, { results: [] }]);
    const client = clientWith({ hubspot: crm.server.url });
    const answer = await client.deliver(hubSpot(), goodToken, item({ record: adaWithEmail }));
    expect(answer).toEqual({ kind: 'delivered' });
    expect(crm.people()).toEqual([{ ...known, email }]);
    await crm.server.close();
  });
});

test('Attio and Twenty know a LinkedIn address in whichever form the user has entered it', async () => {
  for (const entered of ['linkedin.com/in/ada', 'http://de.linkedin.com/in/ada?trk=x']) {
    for (const [start, at] of [
      [startAttio, () => hubSpot({ kind: 'attio' })],
      [startTwenty, twenty],
    ] as const) {
      const crm = await start();
      crm.add({ address: entered });
      crm.add({ address: 'https://www.linkedin.com/in/ada-2/' });
      const client = clientWith({ attio: crm.server.url });
      await client.deliver(at(crm.server.url), goodToken, item({ record: ada }));
      expect(crm.people().map(({ address: each }) => each)).toEqual([
        address,
        'https://www.linkedin.com/in/ada-2/',
      ]);
      await crm.server.close();
    }
  }
});
