import { omitUndefined } from '../profile/omit-undefined.ts';
import type { School } from '../profile/profile.ts';
import { fieldsOf, readFirst } from './fields.ts';
import { readPlace } from './read-place.ts';
import { readSpan } from './read-span.ts';
import { readProse, readText } from './read-text.ts';

const SCHOOL = [
  'school',
  'school_name',
  'institution',
  'institution_name',
  'university',
  'college',
];
const AMBIGUOUS_SCHOOL = ['organization', 'name', 'title'];
const DEGREE = ['degree', 'degree_name', 'qualification'];
const FIELD = ['field', 'field_of_study', 'major', 'area_of_study', 'subject'];
const DESCRIPTION = ['description', 'summary', 'notes', 'activities'];

/** Reads an entry of the education list; `undefined` if it is empty. A string is the school. */
export function normalizeSchool(entry: unknown): readonly School[] | undefined {
  const fields = fieldsOf(entry);
  if (!fields) {
    const name = readText(entry);
    return name === undefined ? undefined : [{ school: name }];
  }
  const { start, end, duration } = readSpan(fields);
  const school: School = omitUndefined({
    school: readFirst(fields, [...SCHOOL, ...AMBIGUOUS_SCHOOL], readText),
    degree: readFirst(fields, DEGREE, readText),
    field: readFirst(fields, FIELD, readText),
    start,
    end,
    duration,
    description: readFirst(fields, DESCRIPTION, readProse),
    location: readFirst(fields, ['location', 'place'], readPlace),
  });
  return Object.keys(school).length > 0 ? [school] : undefined;
}
