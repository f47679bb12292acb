import { omitUndefined } from '../profile/omit-undefined.ts';
import type { School } from '../profile/profile.ts';
import { entryFields } from './entry-fields.ts';
import { SCHOOL } from './field-names.ts';
import { readFirst } from './fields.ts';
import { readLabel, readLines, readNamed } from './read-line.ts';
import { readPlace } from './read-place.ts';
import { readSpan } from './read-span.ts';
import { readProse } from './read-text.ts';

const NAMES = [...SCHOOL.school, ...SCHOOL.ambiguous];

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
    description: readFirst(fields, SCHOOL.description, readProse),
    location: readFirst(fields, SCHOOL.place, readPlace),
  });
  return Object.keys(school).length > 0 ? [school] : undefined;
}
