import type { Change } from '../profile/change.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';
import type { Profile } from '../profile/profile.ts';
import { type Careers, compareCareers, isRetitled, mayBeLater, type Role } from './career.ts';
import { breakReason } from './career-break.ts';
import { parsedDate } from './same-entry.ts';

/**
 * Returns the changes of a person's current positions: new roles, promotions, companies left,
 * career breaks and new titles, in this order, each with the latest start first. Returns none if either version has
 * no positions, because then one of the answers lacks the section.
 */
export function careerChanges(before: Profile, after: Profile): readonly Change[] {
  if (before.positions.length === 0 || after.positions.length === 0) return [];
  const careers = compareCareers(before, after);
  const newRoles = findNewRoles(careers);
  const breaks = findBreaks(careers);
  return [
    ...newRoles,
    ...findPromotions(careers),
    ...findDepartures(careers, newRoles.length > 0 || breaks.length > 0),
    ...breaks,
    ...findNewTitles(careers),
  ];
}

function findNewRoles(careers: Careers): Change[] {
  const employers = careers.before.filter(isCurrent).flatMap((role) => employersOf(careers, role));
  const newRoles = careers.added.filter(
    (role) => isJob(role) && !employers.includes(role.employer),
  );
  return oncePerEmployer(newRoles).map(({ position: { title, company, start } }) =>
    omitUndefined({ kind: 'new-role' as const, title, company, since: start }),
  );
}

function findPromotions(careers: Careers): Change[] {
  return careers.added.filter(isJob).flatMap((role) => {
    const formerRoles = careers.before.filter(
      (former) => isJob(former) && employersOf(careers, former).includes(role.employer),
    );
    const former =
      formerRoles.find((other) => !careers.kept.get(other)?.isCurrent) ?? formerRoles[0];
    const hadTitle = formerRoles.some(({ title }) => title === role.title);
    if (!former || role.title === undefined || hadTitle || !mayBeLater(role, former)) return [];
    const { title, company } = role.position;
    return omitUndefined({
      kind: 'promoted' as const,
      title,
      company,
      formerTitle: former.position.title,
    });
  });
}

function findDepartures(careers: Careers, hasNewRole: boolean): Change[] {
  const left = careers.before.filter((role) => {
    if (!isJob(role)) return false;
    const employers = employersOf(careers, role);
    if (careers.after.some((other) => isCurrent(other) && employers.includes(other.employer)))
      return false;
    const kept = careers.kept.get(role);
    return kept ? hasEnded(kept) : wasLeft(careers, role, hasNewRole);
  });
  return oncePerEmployer(left).map((role) => {
    const { title, company } = role.position;
    const until = careers.kept.get(role)?.position.end;
    return omitUndefined({ kind: 'left' as const, title, company, until });
  });
}

/**
 * Whether the person left a current position that is no longer listed, rather than the answer
 * having cut the list short: a new role replaces it, or the rest of the career is still listed.
 *
 * nb. Lists are cut at the end, where the oldest positions are. So an older position must still be
 * listed, unless the new role replaces the main position.
 */
function wasLeft(careers: Careers, role: Role, hasNewRole: boolean): boolean {
  const others = careers.before.filter((other) => other !== role);
  const hasOlder = others.some((other) => careers.kept.has(other) && isOlder(other, role));
  if (hasNewRole) return hasOlder || careers.before.find(isCurrent) === role;
  return hasOlder && others.every((other) => careers.kept.has(other));
}

function findBreaks(careers: Careers): Change[] {
  const isOnBreak = (role: Role) => role.isCurrent && role.isBreak;
  const [begun] = careers.before.some(isOnBreak) ? [] : careers.added.filter(isOnBreak);
  if (!begun) return [];
  const { position } = begun;
  const reason = breakReason(position);
  return [omitUndefined({ kind: 'career-break' as const, reason, since: position.start })];
}

function findNewTitles(careers: Careers): Change[] {
  return [...careers.kept].flatMap(([former, role]) => {
    const { title, company } = role.position;
    const formerTitle = former.position.title;
    const hasNewTitle = isJob(former) && isJob(role) && isRetitled(former, role);
    if (!hasNewTitle || title === undefined || formerTitle === undefined) return [];
    return omitUndefined({ kind: 'retitled' as const, title, company, formerTitle });
  });
}

const isCurrent = (role: Role) => role.isCurrent;

const isJob = (role: Role) => role.isCurrent && !role.isBreak;

/** The keys of a role's employer, in both versions: the company may have been renamed. */
const employersOf = ({ newEmployers }: Careers, { employer }: Role): string[] => [
  employer,
  ...(newEmployers.get(employer) ?? []),
];

const hasEnded = ({ isCurrent, position }: Role) =>
  !isCurrent && parsedDate(position.end) !== undefined;

const isOlder = (role: Role, than: Role) =>
  role.start !== undefined && than.start !== undefined && role.start < than.start;

const oncePerEmployer = (roles: readonly Role[]) =>
  roles.filter(
    (role, index) => roles.findIndex(({ employer }) => employer === role.employer) === index,
  );
