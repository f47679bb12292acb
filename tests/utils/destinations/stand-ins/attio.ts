import { type CrmRequest, type Reply, type StandInCrm, startCrm } from './crm-server.ts';

interface Values {
  readonly name?: readonly { readonly first_name: string; readonly last_name: string }[];
  readonly job_title?: string;
  readonly linkedin?: string;
  readonly email_addresses?: readonly string[];
  readonly description?: string;
}

const attributes = ['name', 'job_title', 'linkedin', 'email_addresses', 'description'];

const error = (status_code: number, code: string, message: string): Reply => [
  status_code,
  { status_code, type: 'invalid_request_error', code, message },
];

const matches = (values: Values, filter: Record<string, unknown>): boolean => {
  const any = filter.$or as Record<string, unknown>[] | undefined;
  if (any) return any.some((each) => matches(values, each));
  if (filter.email_addresses) {
    return values.email_addresses?.includes(String(filter.email_addresses)) ?? false;
  }
  const { value } = (filter.linkedin ?? {}) as { value?: { $contains: string } };
  return value === undefined || (values.linkedin?.includes(value.$contains) ?? false);
};

/** Attio's people and notes, by its documentation. */
export async function startAttio(): Promise<StandInCrm> {
  const people: { id: string; values: Values }[] = [];
  const notes: { record: string; title: string; content: string }[] = [];
  const shown = ({ id, values }: (typeof people)[number]) => ({
    id: { workspace_id: 'w', object_id: 'o', record_id: id },
    values: {
      linkedin:
        values.linkedin === undefined ? [] : [{ value: values.linkedin, attribute_type: 'text' }],
    },
  });
  const create = (values: Values): Reply => {
    const taken = people.some((each) =>
      each.values.email_addresses?.some((email) => values.email_addresses?.includes(email)),
    );
    if (taken) return error(400, 'uniqueness_conflict', 'The value is taken.');
    people.push({ id: `r${people.length}`, values });
    return [200, { data: shown(people.at(-1) as (typeof people)[number]) }];
  };
  const update = (person: (typeof people)[number], values: Values): Reply => {
    person.values = { ...person.values, ...values };
    return [200, { data: shown(person) }];
  };
  const write = ({ method, path, query, json }: CrmRequest): Reply => {
    const values: Values = json.data.values;
    const unknown = Object.keys(values).find((name) => !attributes.includes(name));
    if (unknown) return error(400, 'unknown_attribute', `Cannot find attribute "${unknown}".`);
    if (method === 'POST') return create(values);
    if (method === 'PATCH') {
      const person = people.find(({ id }) => id === path.split('/')[5]);
      return person ? update(person, values) : error(404, 'not_found', 'No such record.');
    }
    // nb. Of a person, only this attribute is unique.
    if (query.get('matching_attribute') !== 'email_addresses') {
      return error(400, 'invalid_matching_attribute', 'The attribute is not unique.');
    }
    const [email = ''] = values.email_addresses ?? [];
    const person = people.find((each) => each.values.email_addresses?.includes(email));
    return person ? update(person, values) : create(values);
  };
  const noteRoute = ({ method, query, json }: CrmRequest): Reply => {
    if (method === 'GET') {
      const own = notes.filter(({ record }) => record === query.get('parent_record_id'));
      return [200, { data: own.map(({ title }) => ({ title })) }];
    }
    const { parent_record_id: record, title, content } = json.data;
    notes.push({ record, title, content });
    return [200, { data: { title } }];
  };
  const server = await startCrm(
    (request) => {
      if (request.path === '/v2/notes') return noteRoute(request);
      if (!request.path.startsWith('/v2/objects/people/records'))
        return error(404, 'not_found', '');
      if (!request.path.endsWith('/query')) return write(request);
      const { filter = {} } = request.json;
      return [200, { data: people.filter(({ values }) => matches(values, filter)).map(shown) }];
    },
    error(401, 'unauthorized', 'The token is not valid.'),
  );
  return {
    server,
    add: ({ address, email }) =>
      void people.push({
        id: `r${people.length}`,
        values: {
          ...(address && { linkedin: address }),
          ...(email && { email_addresses: [email] }),
        },
      }),
    people: () =>
      people.map(({ values }) => ({
        name: `${values.name?.[0]?.first_name} ${values.name?.[0]?.last_name}`,
        role: values.job_title,
        address: values.linkedin,
        email: values.email_addresses?.[0],
      })),
    get notes() {
      return notes.map(({ content }) => content);
    },
    busy: [
      [
        429,
        {
          status_code: 429,
          type: 'rate_limit_error',
          code: 'rate_limit_exceeded',
          message: 'Rate limit exceeded, please try again later',
        },
        { 'retry-after': new Date(Date.UTC(2026, 4, 3, 12, 0, 3)).toUTCString() },
      ],
      3_000,
    ],
  };
}
