import { indexOfDate, monthOf } from '../profile/month-index.ts';
import { oncePer } from '../profile/once-per.ts';
import type { CareerDate, Position, Profile } from '../profile/profile.ts';
import { currentPositions } from '../profile/summarize.ts';
import { companyKey, looseTextKey } from '../profile/text-key.ts';
import { isCareerBreak } from './career-break.ts';
import { isSamePosition, isSameStart, parsedDate } from './same-entry.ts';

/** A position with the keys by which two careers are compared. */
export interface Role {
  readonly position: Position;
  /** The key of the company, or of the title if there is no company. */
  readonly employer: string;
  readonly title: string | undefined;
  /** Months since year 0, if the start is known. */
  readonly start: number | undefined;
  readonly isCurrent: boolean;
  /** LinkedIn lists a career break like a position. */
  readonly isBreak: boolean;
}

/** The roles of two versions of a career, matched with each other. */
export interface Careers {
  readonly before: readonly Role[];
  readonly after: readonly Role[];
  /**
   * From each role of the earlier version that is still listed to the same role in the newer one.
   */
  readonly kept: ReadonlyMap<Role, Role>;
  readonly added: readonly Role[];
  /** From each former employer of kept roles to its keys in the newer version. */
  readonly newEmployers: ReadonlyMap<string, ReadonlySet<string>>;
}

type Listed = Pick<Careers, 'before' | 'after'>;

/**
 * When two roles are the same position, the most reliable rule first. By each rule, they have the
 * same employer or title.
 */
const matchRules: readonly ((before: Role, after: Role, careers: Listed) => boolean)[] = [
  (one, other) =>
    one.employer === other.employer && one.title === other.title && one.start === other.start,
  (one, other) => isSamePosition(one.position, other.position),
  isRetitled,
  // nb. A renamed company changes in every career at once, as when Facebook became Meta.
  (one, other) =>
    one.title !== undefined && one.title === other.title && startsInSameMonth(one, other),
  // nb. With the year alone, two companies' roles are one only if each version has just one of them.
  (one, other, { before, after }) =>
    one.title !== undefined &&
    one.title === other.title &&
    isSameStart(one.position.start, other.position.start) === true &&
    !after.some(({ employer }) => employer === one.employer) &&
    !before.some(({ employer }) => employer === other.employer),
];

/** Matches the roles of two versions. The order in which they are listed doesn't matter. */
export function compareCareers(before: Profile, after: Profile): Careers {
  const [rolesBefore, rolesAfter] = [rolesOf(before), rolesOf(after)];
  const kept = new Map<Role, Role>();
  const added = new Set(rolesAfter);
  const listed = { before: rolesBefore, after: rolesAfter };
  const candidates = oncePer((role: Role) =>
    rolesAfter.filter(({ employer, title }) => employer === role.employer || title === role.title),
  );
  for (const isMatch of matchRules) {
    for (const role of rolesBefore) {
      const match = kept.has(role)
        ? undefined
        : candidates(role).find((other) => added.has(other) && isMatch(role, other, listed));
      if (!match) continue;
      kept.set(role, match);
      added.delete(match);
    }
  }
  const newEmployers = new Map<string, Set<string>>();
  for (const [{ employer: former }, { employer }] of kept) {
    newEmployers.set(former, (newEmployers.get(former) ?? new Set()).add(employer));
  }
  return { ...listed, kept, added: [...added], newEmployers };
}

/** Whether two roles have the same company and start, but different titles. */
export function isRetitled(one: Role, other: Role): boolean {
  const haveCompany = one.position.company !== undefined && other.position.company !== undefined;
  return (
    haveCompany &&
    one.employer === other.employer &&
    isSameStart(one.position.start, other.position.start) === true &&
    one.title !== other.title
  );
}

/** Whether a role started after another one, or may have, because that can't be known. */
export function mayBeLater(role: Role, than: Role): boolean {
  if (role.start === undefined || than.start === undefined) return true;
  if (isSameStart(role.position.start, than.position.start)) return !startsInSameMonth(role, than);
  return role.start > than.start;
}

/** The roles, latest start first. Positions without title and company are left out. */
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
  // nb. The leading space keeps titles apart from companies, whose keys never start with one.
  const employer = company === undefined ? ` ${title}` : companyKey(company);
  const start = indexOfDate(parsedDate(position.start));
  return { position, employer, title, start, isCurrent, isBreak: isCareerBreak(position) };
}

/** An arbitrary but fixed order, so that a reordered list is matched in the same way. */
function byContent(one: Role, other: Role): number {
  const [a, b] = [contentOf(one), contentOf(other)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const contentOf = oncePer((role: Role) => JSON.stringify(role));

function startsInSameMonth(one: Role, other: Role): boolean {
  return (
    one.start === other.start && hasMonth(one.position.start) && hasMonth(other.position.start)
  );
}

function hasMonth(start: CareerDate | undefined): boolean {
  const date = parsedDate(start);
  return date !== undefined && monthOf(date) !== undefined;
}
