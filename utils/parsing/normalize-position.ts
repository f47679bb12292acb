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
 * Returns the positions of one entry of the experience list: usually one, or several if the entry
 * is a company with `roles`. Returns `undefined` if the entry is empty. A string counts as the
 * title.
 *
 * Whether a position is current: as the answer says; otherwise, if it ends at "Present"; otherwise,
 * if its start could be read and there is no end. Without dates it isn't current.
 */
export function normalizePositions(entry: unknown): readonly Position[] | undefined {
  const fields = fieldsOf(entry);
  if (!fields) {
    const roles = roleOf(entry);
    return roles.length > 0 ? roles : undefined;
  }
  const roles = readFirst(fields, ROLES, (value) => rolesOf(fields, value));
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

/** A role under a company: its fields, or a string that is its title. */
function roleOf(role: unknown): Position[] {
  const fields = fieldsOf(role);
  if (fields) return [positionOf(fields)];
  const title = readText(role);
  return title === undefined ? [] : [{ title, isCurrent: false }];
}

function rolesOf(employer: Fields, value: unknown): readonly Position[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const company = readFirst(employer, [...COMPANY, 'name', 'title'], readText);
  const location = readFirst(employer, PLACE, readPlace);
  const positions = value
    .flatMap(roleOf)
    .filter((role) => Object.keys(role).length > 1)
    .map((role) => ({ ...omitUndefined({ company, location }), ...role }));
  return positions.length > 0 ? positions : undefined;
}
