import { hubSpotAddress } from '../../../../utils/delivery/crm-fields.ts';
import { type CrmRequest, type Reply, type StandInCrm, startCrm } from './crm-server.ts';

interface Contact {
  readonly id: string;
  readonly properties: Record<string, string>;
}

const error = (status: number, category: string, message: string): Reply => [
  status,
  { status: 'error', message, correlationId: 'c033cdaa', category },
];

const defaults = [
  'firstname',
  'lastname',
  'jobtitle',
  'company',
  'city',
  'country',
  'website',
  'email',
];

/** HubSpot's contacts, properties and notes, by its documentation. */
export async function startHubSpot(isPrepared = true): Promise<StandInCrm> {
  const contacts: Contact[] = [];
  const notes: { id: string; body: string; contact: string }[] = [];
  const properties = new Map<string, { hasUniqueValue: boolean }>(
    defaults.map((name) => [name, { hasUniqueValue: false }]),
  );
  const create = { hasUniqueValue: true };
  if (isPrepared) properties.set(hubSpotAddress, create);
  const isUnique = (name: string) => name === 'email' || properties.get(name)?.hasUniqueValue;
  const unknown = (given: object) => Object.keys(given).find((name) => !properties.has(name));
  const holder = (given: Record<string, string>) =>
    contacts.find((contact) =>
      Object.entries(given).some(
        ([name, value]) => isUnique(name) && contact.properties[name] === value,
      ),
    );

  const propertyRoute = ({ method, path, json }: CrmRequest): Reply => {
    const name = path.split('/')[5];
    if (method === 'POST') {
      if (properties.has(json.name)) {
        return error(
          409,
          'OBJECT_ALREADY_EXISTS',
          `A property named '${json.name}' already exists.`,
        );
      }
      properties.set(json.name, { hasUniqueValue: json.hasUniqueValue === true });
      return [201, json];
    }
    const found = properties.get(name ?? '');
    return found ? [200, { name, ...found }] : error(404, 'OBJECT_NOT_FOUND', 'No such property');
  };

  const batchRead = ({ json }: CrmRequest): Reply => {
    if (!isUnique(json.idProperty)) {
      return error(
        400,
        'VALIDATION_ERROR',
        `Property "${json.idProperty}" is not a unique property`,
      );
    }
    const ids: string[] = json.inputs.map(({ id }: { id: string }) => id);
    const results = contacts.filter((each) => ids.includes(each.properties[json.idProperty] ?? ''));
    return results.length === ids.length
      ? [200, { status: 'COMPLETE', results }]
      : [
          207,
          { status: 'COMPLETE', results, numErrors: 1, errors: [{ category: 'OBJECT_NOT_FOUND' }] },
        ];
  };

  const write = ({ method, path, json }: CrmRequest): Reply => {
    const name = unknown(json.properties);
    if (name) return error(400, 'VALIDATION_ERROR', `Property "${name}" does not exist`);
    const other = holder(json.properties);
    if (method === 'POST') {
      if (other) return error(409, 'CONFLICT', `Contact already exists. Existing ID: ${other.id}`);
      const contact = { id: `${100 + contacts.length}`, properties: { ...json.properties } };
      contacts.push(contact);
      return [201, contact];
    }
    const contact = contacts.find(({ id }) => id === path.split('/')[5]);
    if (!contact) return error(404, 'OBJECT_NOT_FOUND', 'No such contact');
    if (other && other !== contact) return error(409, 'CONFLICT', 'The value is taken.');
    Object.assign(contact.properties, json.properties);
    return [200, contact];
  };

  const noteRoute = ({ path, json }: CrmRequest): Reply => {
    if (path.endsWith('/batch/read')) {
      const ids = json.inputs.map(({ id }: { id: string }) => id);
      const results = notes
        .filter(({ id }) => ids.includes(id))
        .map(({ id, body }) => ({ id, properties: { hs_note_body: body } }));
      return [200, { results }];
    }
    const [{ to }] = json.associations;
    notes.push({ id: `n${notes.length}`, body: json.properties.hs_note_body, contact: to.id });
    return [201, { id: `n${notes.length - 1}` }];
  };

  const server = await startCrm(
    (request) => {
      const { method, path, query } = request;
      if (path.startsWith('/crm/v3/properties/contacts')) return propertyRoute(request);
      if (path.startsWith('/crm/v3/objects/notes')) return noteRoute(request);
      if (path.endsWith('/batch/read')) return batchRead(request);
      if (method !== 'GET') return write(request);
      const id = path.split('/')[5];
      if (id === undefined)
        return [200, { results: contacts.slice(0, Number(query.get('limit'))) }];
      const results = notes
        .filter(({ contact }) => contact === id)
        .map((note) => ({ id: note.id }));
      return [200, { id, ...(results.length > 0 && { associations: { notes: { results } } }) }];
    },
    error(401, 'INVALID_AUTHENTICATION', 'Authentication credentials not found.'),
  );
  return {
    server,
    add: ({ address, email }) =>
      void contacts.push({
        id: `${100 + contacts.length}`,
        properties: { ...(address && { [hubSpotAddress]: address }), ...(email && { email }) },
      }),
    people: () =>
      contacts.map(({ properties: each }) => ({
        name: `${each.firstname} ${each.lastname}`,
        role: each.jobtitle,
        address: each[hubSpotAddress],
        email: each.email,
      })),
    get notes() {
      return notes.map(({ body }) => body);
    },
    busy: [
      [
        429,
        {
          status: 'error',
          message: 'You have reached your ten_secondly_rolling limit.',
          errorType: 'RATE_LIMIT',
          correlationId: 'c033cdaa',
          policyName: 'TEN_SECONDLY_ROLLING',
        },
      ],
      10_000,
    ],
  };
}
