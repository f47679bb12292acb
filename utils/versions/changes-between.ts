import type { Change } from '../profile/change.ts';
import { knownName } from '../profile/known-name.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';
import { oncePer } from '../profile/once-per.ts';
import type { Count, Profile } from '../profile/profile.ts';
import { type SectionEntry, sectionKinds } from '../profile/section.ts';
import { looseTextKey, textKey } from '../profile/text-key.ts';
import { careerChanges } from './career-changes.ts';
import { isTruncated } from './fuller-profile.ts';
import { isLessComplete } from './less-complete.ts';
import { isSameSchool } from './same-entry.ts';
import { isSameLocation } from './same-location.ts';
import { isSameName } from './same-name.ts';

/** Growth of followers is worth telling from this number and this share on. */
const MIN_GROWTH = 100;
const MIN_GROWTH_SHARE = 0.1;

/**
 * Returns what changed in a newer version of a profile, in the order of `changeKinds`.
 *
 * A section or text that either version lacks is not a change, because answers lack what LinkedIn
 * didn't show to the browser. The exception is a first headline, unless the earlier version was
 * less complete. Rewording is not a change either: order, case, whitespace, accents, a company's
 * legal form, a company's new name, a less exact date, a location with its country or in another
 * language, a degree after the name, a hidden last name. Few more followers aren't worth telling.
 */
export function changesBetween(before: Profile, after: Profile): readonly Change[] {
  return changesSince(before)(after);
}

// nb. Pages ask again at every render, which for long careers takes long.
const changesSince = oncePer((before: Profile) =>
  oncePer((after: Profile) => findChanges(before, after)),
);

function findChanges(before: Profile, after: Profile): readonly Change[] {
  return [
    ...careerChanges(before, after),
    ...moved(before, after),
    ...renamed(before, after),
    ...newHeadline(before, after),
    ...newEducation(before, after),
    ...newSkills(before, after),
    ...newEntries(before, after),
    ...newAbout(before, after),
    ...moreFollowers(before, after),
  ];
}

function moved({ location: from }: Profile, { location: to }: Profile): Change[] {
  if (from === undefined || to === undefined || isSameLocation(from, to)) return [];
  return [{ kind: 'moved', from, to }];
}

function renamed(before: Profile, after: Profile): Change[] {
  const [from, to] = [knownName(before), knownName(after)];
  if (from === undefined || to === undefined || isSameName(from, to)) return [];
  return [{ kind: 'renamed', from, to }];
}

function newHeadline(before: Profile, after: Profile): Change[] {
  const { headline: from } = before;
  const { headline: to } = after;
  if (to === undefined) return [];
  const isNew = from === undefined ? !isLessComplete(after, before) : textKey(from) !== textKey(to);
  return isNew ? [omitUndefined({ kind: 'new-headline' as const, from, to })] : [];
}

function newEducation(before: Profile, after: Profile): Change[] {
  if (before.education.length === 0) return [];
  return after.education
    .filter((entry) => !before.education.some((former) => isSameSchool(former, entry)))
    .filter(({ school, degree, field }) => school ?? degree ?? field)
    .map(({ school, degree, field }) =>
      omitUndefined({ kind: 'new-education' as const, school, degree, field }),
    );
}

function newSkills(before: Profile, after: Profile): Change[] {
  if (before.skills.length === 0) return [];
  const seen = new Set(before.skills.map(textKey));
  const skills = after.skills.filter((skill) => {
    const isNew = !seen.has(textKey(skill));
    seen.add(textKey(skill));
    return isNew;
  });
  return skills.length > 0 ? [{ kind: 'new-skills', skills }] : [];
}

/** nb. A section that the earlier version lacked isn't new: the answer may not have had it. */
function newEntries({ sections: before }: Profile, { sections: after }: Profile): Change[] {
  const titles = sectionKinds.flatMap((kind) => {
    const formers = before?.[kind];
    const entries = formers ? (after?.[kind] ?? []) : [];
    return entries
      .filter((entry) => !formers?.some((former) => isSameEntry(former, entry)))
      .map(({ title }) => title);
  });
  const once = [...new Map(titles.map((title) => [textKey(title), title])).values()];
  return once.length > 0 ? [{ kind: 'new-entries', titles: once }] : [];
}

// nb. Each entry of one version may be compared with each of the other: its keys are made once.
const entryKeys = oncePer(({ title, by = '' }: SectionEntry) => ({
  title: looseTextKey(title),
  by: looseTextKey(by),
}));

function isSameEntry(one: SectionEntry, other: SectionEntry): boolean {
  const a = entryKeys(one);
  const b = entryKeys(other);
  return a.title === b.title && (a.by === b.by || !a.by || !b.by);
}

function newAbout({ about: from }: Profile, { about: to }: Profile): Change[] {
  if (from === undefined || to === undefined) return [];
  const isSame = textKey(from) === textKey(to) || isTruncated(from, to) || isTruncated(to, from);
  return isSame ? [] : [{ kind: 'new-about', to }];
}

/** nb. "500+" may be any higher number, so only a higher "1,000+" is certainly more. */
function moreFollowers({ followers: from }: Profile, { followers: to }: Profile): Change[] {
  if (!from || !to || !isMore(from, to)) return [];
  return [{ kind: 'more-followers', from, to }];
}

function isMore(from: Count, to: Count): boolean {
  const growth = to.value - from.value;
  const isTelling = growth >= MIN_GROWTH && growth >= from.value * MIN_GROWTH_SHARE;
  return isTelling && (to.orMore || !from.orMore);
}
