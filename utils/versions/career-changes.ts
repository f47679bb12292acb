import type { Change } from '../profile/change.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';
import type { Profile } from '../profile/profile.ts';
import { type Careers, compareCareers, isRetitled, mayBeLater, type Role } from './career.ts';
import { plainDate } from './same-entry.ts';

/**
 * What changed in a person's current positions: new roles, promotions, companies left, titles
 * reworded, in this order; within each the latest start first. Nothing where either version has no
 * positions: a section that an answer lacks is no career given up, nor does it begin with the first
 * answer that has it.
 */
export function careerChanges(before: Profile, after: Profile): readonly Change[] {
  if (before.positions.length === 0 || after.positions.length === 0) return [];
  const careers = compareCareers(before, after);
  const arrivals = newRoles(careers);
  return [
    ...arrivals,
    ...promotions(careers),
    ...departures(careers, arrivals.length > 0),
    ...retitlings(careers),
  ];
}

function newRoles(careers: Careers): Change[] {
  const held = careers.before.filter(isCurrent).flatMap((role) => placesOf(careers, role));
  const arrivals = careers.added.filter((role) => isCurrent(role) && !held.includes(role.place));
  return oncePerPlace(arrivals).map(({ position: { title, company, start } }) =>
    omitUndefined({ kind: 'new-role' as const, title, company, since: start }),
  );
}

function promotions(careers: Careers): Change[] {
  return careers.added.filter(isCurrent).flatMap((role) => {
    const held = careers.before.filter(
      (former) => isCurrent(former) && placesOf(careers, former).includes(role.place),
    );
    const former = held.find((other) => !careers.kept.get(other)?.isCurrent) ?? held[0];
    const isOldTitle = held.some(({ title }) => title === role.title);
    if (!former || role.title === undefined || isOldTitle || !mayBeLater(role, former)) return [];
    const { title, company } = role.position;
    return omitUndefined({
      kind: 'promoted' as const,
      title,
      company,
      formerTitle: former.position.title,
    });
  });
}

function departures(careers: Careers, hasNewRole: boolean): Change[] {
  const left = careers.before.filter((role) => {
    if (!isCurrent(role)) return false;
    const places = placesOf(careers, role);
    if (careers.after.some((other) => isCurrent(other) && places.includes(other.place)))
      return false;
    const kept = careers.kept.get(role);
    return kept ? hasEnded(kept) : isGivenUp(careers, role, hasNewRole);
  });
  return oncePerPlace(left).map((role) => {
    const { title, company } = role.position;
    const until = careers.kept.get(role)?.position.end;
    return omitUndefined({ kind: 'left' as const, title, company, until });
  });
}

/**
 * Whether a current position that is no longer listed was given up, and the list not just cut short:
 * a new role came in its place, or all the rest of the career is still there. nb. a list is cut at
 * its end, where the oldest stands: so something older must be listed still, unless it was the main
 * position that made room for the new one.
 */
function isGivenUp(careers: Careers, role: Role, hasNewRole: boolean): boolean {
  const others = careers.before.filter((other) => other !== role);
  const hasOlder = others.some((other) => careers.kept.has(other) && isOlder(other, role));
  if (hasNewRole) return hasOlder || careers.before.find(isCurrent) === role;
  return hasOlder && others.every((other) => careers.kept.has(other));
}

function retitlings(careers: Careers): Change[] {
  return [...careers.kept].flatMap(([former, role]) => {
    const { title, company } = role.position;
    const formerTitle = former.position.title;
    const isHeld = former.isCurrent && role.isCurrent && isRetitled(former, role);
    if (!isHeld || title === undefined || formerTitle === undefined) return [];
    return omitUndefined({ kind: 'retitled' as const, title, company, formerTitle });
  });
}

const isCurrent = (role: Role) => role.isCurrent;

/** The keys of a role's company: it may have taken another name. */
const placesOf = ({ kept }: Careers, { place }: Role): string[] => [
  place,
  ...[...kept].filter(([former]) => former.place === place).map(([, role]) => role.place),
];

const hasEnded = ({ isCurrent, position }: Role) =>
  !isCurrent && plainDate(position.end) !== undefined;

const isOlder = (role: Role, than: Role) =>
  role.start !== undefined && than.start !== undefined && role.start < than.start;

const oncePerPlace = (roles: readonly Role[]) =>
  roles.filter((role, at) => roles.findIndex(({ place }) => place === role.place) === at);
