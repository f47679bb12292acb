type PersonField =
  | 'address'
  | 'slug'
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'company'
  | 'role'
  | 'connectedOn';

/** Where a list has what about a person: indexes of columns, from 0. */
export type PersonColumns = Readonly<Partial<Record<PersonField, number>>>;

/** The names that headers have, in lower case: LinkedIn's, ours, and those of other tools. */
const headerNames: Readonly<Record<PersonField, readonly string[]>> = {
  address: [
    'url',
    'linkedin',
    'linkedin url',
    'linkedin profile',
    'linkedin profile url',
    'profile url',
    'profile link',
    'public profile url',
    'person linkedin url',
    'linkedin link',
  ],
  slug: ['slug', 'profile slug', 'public identifier'],
  name: ['name', 'full name'],
  firstName: ['first name', 'firstname'],
  lastName: ['last name', 'lastname'],
  company: ['company', 'company name', 'organization', 'current company'],
  role: ['position', 'role', 'title', 'job title', 'current position'],
  connectedOn: ['connected on', 'connected at', 'connection date'],
};

/** The columns of a table by the names in its header. */
export function personColumns(header: readonly string[]): PersonColumns {
  const names = header.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, ' '),
  );
  const found = Object.entries(headerNames).flatMap(([field, known]) => {
    const index = names.findIndex((name) => known.includes(name));
    return index < 0 ? [] : [[field, index] as const];
  });
  return Object.fromEntries(found);
}

/** Whether the columns say where a person's address is. */
export const haveAddress = ({ address, slug }: PersonColumns): boolean =>
  address !== undefined || slug !== undefined;
