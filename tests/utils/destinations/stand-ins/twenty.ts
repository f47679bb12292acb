import { type CrmRequest, type Reply, type StandInCrm, startCrm } from './crm-server.ts';

interface Person {
  id: string;
  name?: { firstName?: string; lastName?: string };
  jobTitle?: string;
  city?: string;
  emails?: { primaryEmail?: string };
  linkedinLink?: { primaryLinkUrl?: string };
}

const fields = ['name', 'jobTitle', 'city', 'emails', 'linkedinLink'];

const error = (statusCode: number, name: string, message: string): Reply => [
  statusCode,
  { statusCode, error: name, messages: [message] },
];

/** The people whose field passes a condition such as `emails.primaryEmail[eq]:"a@b.example"`. */
function filtered(people: readonly Person[], filter: string): readonly Person[] {
  const [, inner] = /^or\((.*)\)$/.exec(filter) ?? [];
  const conditions = (inner ?? filter).split(/,(?=[a-z]+\.)/i);
  return people.filter((person) =>
    conditions.some((condition) => {
      const [, path = '', comparator, value = ''] =
        /^([\w.]+)\[(eq|ilike)\]:"([^"]*)"$/.exec(condition) ?? [];
      const field = path
        .split('.')
        .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], person);
      if (typeof field !== 'string') return false;
      if (comparator === 'eq') return field === value;
      const pattern = value
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replaceAll('%', '.*')
        .replaceAll('_', '.');
      return new RegExp(`^${pattern}$`, 'is').test(field);
    }),
  );
}

/** Twenty's people, by its documentation. */
export async function startTwenty(): Promise<StandInCrm> {
  const people: Person[] = [];
  const write = ({ method, path, json }: CrmRequest): Reply => {
    const unknown = Object.keys(json).find((name) => !fields.includes(name));
    if (unknown)
      return error(
        400,
        'BadRequestException',
        `Object person doesn't have any "${unknown}" field.`,
      );
    if (method === 'POST') {
      const email = json.emails?.primaryEmail;
      if (email && people.some((each) => each.emails?.primaryEmail === email)) {
        return error(400, 'BadRequestException', 'A duplicate entry was detected');
      }
      const person = { id: `id-${people.length}`, ...json };
      people.push(person);
      return [201, { data: { createPerson: person } }];
    }
    const person = people.find(({ id }) => id === path.split('/')[3]);
    if (!person) return error(404, 'NotFoundException', 'Record not found');
    Object.assign(person, json);
    return [200, { data: { updatePerson: person } }];
  };
  const server = await startCrm(
    (request) => {
      if (!request.path.startsWith('/rest/people')) return error(404, 'NotFound', 'Not found');
      if (request.method !== 'GET') return write(request);
      const filter = request.query.get('filter');
      const found = filter === null ? people : filtered(people, filter);
      return [200, { data: { people: found }, totalCount: found.length }];
    },
    error(401, 'UnauthorizedException', 'Missing authentication token'),
  );
  return {
    server,
    add: ({ address, email }) =>
      void people.push({
        id: `id-${people.length}`,
        ...(address && { linkedinLink: { primaryLinkUrl: address } }),
        ...(email && { emails: { primaryEmail: email } }),
      }),
    people: () =>
      people.map((each) => ({
        name: `${each.name?.firstName} ${each.name?.lastName}`,
        role: each.jobTitle,
        address: each.linkedinLink?.primaryLinkUrl,
        email: each.emails?.primaryEmail,
      })),
    notes: [],
    busy: [error(429, 'TooManyRequests', 'Limit reached (100 tokens per 60000 ms)'), undefined],
  };
}
