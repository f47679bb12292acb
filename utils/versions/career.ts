import { indexOfDate, monthOf } from '../profile/month-index.ts';
import type { CareerDate, Position, Profile } from '../profile/profile.ts';
import { currentPositions } from '../profile/summarize.ts';
import { companyKey, looseTextKey } from '../profile/text-key.ts';
import { isSamePosition, plainDate, startsAgree } from './same-entry.ts';

/** A position as two careers are compared by it. */
export interface Role {
  readonly position: Position;
  /** The company's key; of a position without one its title's, since that is all there is to leave. */
  readonly place: string;
  readonly title: string | undefined;
  /** Months since year 0, where the start is known. */
  readonly start: number | undefined;
  readonly isCurrent: boolean;
}

/** The roles of two careers, told apart by what became of them. */
export interface Careers {
  readonly before: readonly Role[];
  readonly after: readonly Role[];
  /** From each role of the earlier career that is still listed to what it is listed as. */
  readonly kept: ReadonlyMap<Role, Role>;
  readonly added: readonly Role[];
}

/** When one pair of roles is the same position, the surest rule first. */
const sameness: readonly ((before: Role, after: Role) => boolean)[] = [
  (one, other) =>
    one.place === other.place && one.title === other.title && one.start === other.start,
  (one, other) => isSamePosition(one.position, other.position),
  isRetitled,
  // nb. a company that takes another name does so in everybody's career at once: Facebook, Meta.
  (one, other) =>
    one.title !== undefined && one.title === other.title && startsInOneMonth(one, other),
];

/** Matches two careers, position by position; the order in which they are listed does not matter. */
export function compareCareers(before: Profile, after: Profile): Careers {
  const [former, latter] = [rolesOf(before), rolesOf(after)];
  const kept = new Map<Role, Role>();
  const added = new Set(latter);
  for (const isSame of sameness) {
    for (const role of former) {
      const match = kept.has(role) ? undefined : [...added].find((other) => isSame(role, other));
      if (!match) continue;
      kept.set(role, match);
      added.delete(match);
    }
  }
  return { before: former, after: latter, kept, added: [...added] };
}

/** Whether the titles differ, but neither company nor start. */
export function isRetitled(one: Role, other: Role): boolean {
  const isNamed = one.position.company !== undefined && other.position.company !== undefined;
  const starts = startsAgree(one.position.start, other.position.start);
  return isNamed && one.place === other.place && starts === true && one.title !== other.title;
}

/** Whether a role may have begun after another: it did, or that cannot be known. */
export function mayBeLater(role: Role, than: Role): boolean {
  if (role.start === undefined || than.start === undefined) return true;
  if (startsAgree(role.position.start, than.position.start)) return !startsInOneMonth(role, than);
  return role.start > than.start;
}

/** What a position that says neither title nor company is worth to a reader: nothing. */
function rolesOf(profile: Profile): readonly Role[] {
  const current = new Set(currentPositions(profile));
  return profile.positions
    .filter(({ title, company }) => title !== undefined || company !== undefined)
    .map((position) => roleOf(position, current.has(position)))
    .sort((one, other) => (other.start ?? 0) - (one.start ?? 0) || byContent(one, other));
}

function roleOf(position: Position, isCurrent: boolean): Role {
  const { company } = position;
  const title = position.title === undefined ? undefined : looseTextKey(position.title);
  // nb. no company's key begins with a blank.
  const place = company === undefined ? ` ${title}` : companyKey(company);
  return { position, place, title, start: indexOfDate(plainDate(position.start)), isCurrent };
}

/** Some order, so that a list shuffled is matched in the same way. */
function byContent(one: Role, other: Role): number {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function startsInOneMonth(one: Role, other: Role): boolean {
  return (
    one.start === other.start && hasMonth(one.position.start) && hasMonth(other.position.start)
  );
}

function hasMonth(start: CareerDate | undefined): boolean {
  const date = plainDate(start);
  return date !== undefined && monthOf(date) !== undefined;
}
