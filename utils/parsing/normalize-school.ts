import { omitUndefined } from '../profile/omit-undefined.ts';
import type { School } from '../profile/profile.ts';
import { columnEntries } from './column-entries.ts';
import { entryFields } from './entry-fields.ts';
import { COLUMNS, SCHOOL } from './field-names.ts';
import { type Fields, type Reader, readFirst } from './fields.ts';
import { readDescription } from './read-description.ts';
import { readLabel, readLines, readNamed } from './read-line.ts';
import { readList } from './read-list.ts';
import { readPlace } from './read-place.ts';
import { readSpan } from './read-span.ts';

const NAMES = [...SCHOOL.school, ...SCHOOL.ambiguous];

/** Reads the list of schools. */
export const readSchools: Reader<readonly School[]> = (value) => readList(value, normalizeSchool);

/** Reads the schools whose facts are fields of the person, such as `school` and `schoolDegree`. */
export function schoolsInColumns(person: Fields): readonly School[] | undefined {
  const schools = columnEntries(person, COLUMNS.schools).flatMap(
    ({ facts }) => normalizeSchool(facts) ?? [],
  );
  return schools.length > 0 ? schools : undefined;
}

/** Reads an entry of the education list; `undefined` if it is empty. A string is the school. */
export function normalizeSchool(entry: unknown): readonly School[] | undefined {
  const fields = entryFields(entry, 'degree');
  if (!fields) {
    const name = readLabel(entry);
    return name === undefined ? undefined : [{ school: name }];
  }
  const { start, end, duration } = readSpan(fields);
  const school: School = omitUndefined({
    school: readFirst(fields, NAMES, readNamed),
    degree: readFirst(fields, SCHOOL.degree, readLines),
    field: readFirst(fields, SCHOOL.field, readLines),
    start,
    end,
    duration,
    description: readDescription(fields, SCHOOL.description),
    location: readFirst(fields, SCHOOL.place, readPlace),
  });
  return Object.keys(school).length > 0 ? [school] : undefined;
}
