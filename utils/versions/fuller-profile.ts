import { knownName } from '../profile/known-name.ts';
import { monthOf } from '../profile/month-index.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';
import type { CareerDate, Position, Profile } from '../profile/profile.ts';
import { textKey } from '../profile/text-key.ts';
import { isSamePosition, isSameStart, parsedDate } from './same-entry.ts';
import { isWithin } from './same-location.ts';
import { hidesLastName } from './same-name.ts';

/**
 * Returns a newer profile with what an earlier version had in full, field by field, where the newer one
 * has less of the same: no name or a hidden last name, no location or only the country, a truncated
 * *About*, positions without their dates, lists and sections that are missing. So a less complete value
 * never replaces a fuller one, and everything else is as in the newer profile.
 *
 * Doing it again changes nothing.
 */
export function fullerProfile(before: Profile, after: Profile): Profile {
  const sections = { ...before.sections, ...after.sections };
  return omitUndefined({
    ...after,
    name: fullerName(before, after),
    location: fullerLocation(before, after),
    about: isTruncated(after.about, before.about) ? before.about : after.about,
    positions: orElse(fullerPositions(before, after), before.positions),
    education: orElse(after.education, before.education),
    skills: orElse(after.skills, before.skills),
    sections: Object.keys(sections).length > 0 ? sections : undefined,
  });
}

const orElse = <Entry>(entries: readonly Entry[], others: readonly Entry[]) =>
  entries.length > 0 ? entries : others;

function fullerName(before: Profile, after: Profile): string | undefined {
  const [fuller, name] = [knownName(before), knownName(after)];
  if (fuller === undefined) return after.name;
  return name === undefined || hidesLastName(name, fuller) ? fuller : name;
}

function fullerLocation({ location: fuller }: Profile, { location }: Profile): string | undefined {
  if (fuller === undefined || location === undefined) return location ?? fuller;
  return isWithin(fuller, location) && !isWithin(location, fuller) ? fuller : location;
}

/** Whether a text is the start of the full text, as LinkedIn truncates it: "… see more". */
export function isTruncated(text = '', fullText = ''): boolean {
  const [, start] = /^(.+?) ?(?:…|\.\.\.)(?: ?see more)?$/.exec(textKey(text)) ?? [];
  return start !== undefined && textKey(fullText).startsWith(start);
}

/** nb. Two stays at a company are told apart by their dates, so only one that is alone gets them. */
function fullerPositions(before: Profile, after: Profile): readonly Position[] {
  return after.positions.map((position) => {
    const formers = before.positions.filter((former) => isSamePosition(former, position));
    const [former, ...others] = formers;
    if (!former || others.length > 0) return position;
    const rivals = after.positions.filter((other) => isSamePosition(former, other));
    return rivals.length === 1 ? fullerPosition(former, position) : position;
  });
}

function fullerPosition(former: Position, position: Position): Position {
  const start = fullerDate(former.start, position.start);
  const isUndated = !isDate(position.start) && !isDate(position.end);
  // nb. Without dates, an answer can't tell that a position is over.
  const isCurrent = position.isCurrent || (isUndated && former.isCurrent);
  const end = isCurrent ? position.end : fullerDate(former.end, position.end);
  return omitUndefined({
    ...position,
    title: position.title ?? former.title,
    company: position.company ?? former.company,
    start,
    end,
    isCurrent,
  });
}

/** The newer date, unless it is missing, or a text, or lacks the month of the same year. */
function fullerDate(
  former: CareerDate | undefined,
  date: CareerDate | undefined,
): CareerDate | undefined {
  const parsed = parsedDate(former);
  if (!isDate(former) || parsed === undefined) return date;
  if (!isDate(date)) return former;
  const hasMore =
    monthOf(parsed) !== undefined && monthOf(parsedDate(date) ?? parsed) === undefined;
  return hasMore && isSameStart(former, date) ? former : date;
}

function isDate(date: CareerDate | undefined): boolean {
  const parsed = parsedDate(date);
  return parsed !== undefined && 'year' in parsed;
}
