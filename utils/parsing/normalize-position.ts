import { omitUndefined } from '../profile/omit-undefined.ts';
import type { Position } from '../profile/profile.ts';
import { type Fields, fieldsOf, readFirst } from './fields.ts';
import { readFlag } from './read-flag.ts';
import { readPlace } from './read-place.ts';
import { readSpan } from './read-span.ts';
import { readProse, readText } from './read-text.ts';

const TITLE = ['title', 'position', 'role', 'job_title', 'position_title', 'name'];
const COMPANY = ['company', 'company_name', 'organization', 'organisation', 'employer'];
const PLACE = ['location', 'location_name', 'place'];
const DESCRIPTION = ['description', 'summary', 'details', 'responsibilities'];
const CURRENT = ['is_current', 'current', 'is_present', 'currently_working'];
const ROLES = ['positions', 'roles', 'sub_positions'];

/**
 * The positions that one entry of the experience list tells: one, or several where the entry is a
 * company with its `roles`, or none where it says nothing. A string is taken as the title, whole.
 *
 * A position is current where the answer says so, else where it ends at "Present", else where its
 * start was read and there is no end. Without dates it is not.
 */
export function normalizePositions(entry: unknown): readonly Position[] | undefined {
  const fields = fieldsOf(entry);
  if (!fields) {
    const title = readText(entry);
    return title === undefined ? undefined : [{ title, isCurrent: false }];
  }
  const roles = readFirst(fields, ROLES, (value) => rolesAt(fields, value));
  if (roles) return roles;
  const position = positionOf(fields);
  return Object.keys(position).length > 1 ? [position] : undefined;
}

function positionOf(fields: Fields): Position {
  const { start, end, duration, isOpen } = readSpan(fields);
  return omitUndefined({
    title: readFirst(fields, TITLE, readText),
    company: readFirst(fields, COMPANY, readText),
    location: readFirst(fields, PLACE, readPlace),
    start,
    end,
    isCurrent: readFirst(fields, CURRENT, readFlag) ?? isOpen,
    duration,
    description: readFirst(fields, DESCRIPTION, readProse),
  });
}

function rolesAt(employer: Fields, value: unknown): readonly Position[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const company = readFirst(employer, [...COMPANY, 'name', 'title'], readText);
  const location = readFirst(employer, PLACE, readPlace);
  const roles = value.map(fieldsOf);
  const positions = roles
    .map((role) => role && positionOf(role))
    .filter((role) => role !== undefined && Object.keys(role).length > 1)
    .map((role) => ({ ...omitUndefined({ company, location }), isCurrent: false, ...role }));
  return positions.length > 0 ? positions : undefined;
}
