import { currentPositions, displayName } from '../../../utils/profile/summarize.ts';
import { fold } from '../../../utils/search/fold.ts';
import type { SearchField } from '../../../utils/search/parse-query.ts';
import type { FetchedWhen, LibraryQuery } from '../../../utils/search/query.ts';
import { DAY, type NaiveTerm, type Person } from './library.ts';

type Search = readonly (readonly NaiveTerm[])[];

/** The search in its simplest form: slow, but obviously correct. Ranks with the default sort order. */
export function naiveSearch(
  people: readonly Person[],
  search: Search,
  query: LibraryQuery,
  now: number,
  withLongTexts: boolean,
): readonly Person[] {
  const found = people.flatMap((person) => {
    const ranks = search.map((clause) => rankOfClause(person, clause, withLongTexts));
    const matches = !ranks.includes(undefined) && passes(person, query, now);
    const isWhole = query.text !== '' && fold(displayName(person.profile)) === fold(query.text);
    const sum = ranks.reduce((one: number, other = 0) => one + other, 0);
    return matches ? [{ person, rank: isWhole ? -1 : sum }] : [];
  });
  const inOrder =
    query.sort === 'newest' ? found.toSorted((one, other) => one.rank - other.rank) : found;
  return inOrder.map(({ person }) => person);
}

/** `undefined` if no alternative matches. */
function rankOfClause(
  person: Person,
  clause: readonly NaiveTerm[],
  withLongTexts: boolean,
): number | undefined {
  const ranks = clause.flatMap((term) => {
    const rank = rankOf(person, term, withLongTexts);
    if (term.isExcluded) return rank === undefined ? [0] : [];
    return rank ?? [];
  });
  return ranks.length === 0 ? undefined : Math.min(...ranks);
}

/** Where the best occurrence is; `undefined` if there is none. */
function rankOf(
  { profile, annotation, lists }: Person,
  { words, field, isQuoted }: NaiveTerm,
  withLongTexts: boolean,
): number | undefined {
  const sought = fold(isQuoted ? words.join(' ') : (words[0] ?? ''));
  const has = (texts: readonly (string | undefined)[], startsWord = false) =>
    texts.some((text) => occurs(fold(text ?? ''), sought, isQuoted || startsWord, isQuoted));
  const current = currentPositions(profile);
  const former = profile.positions.filter((one) => !current.includes(one));
  const fields: Record<SearchField, readonly (string | undefined)[]> = {
    company: current.map(({ company }) => company),
    title: current.map(({ title }) => title),
    past: former.map(({ company }) => company),
    school: profile.education.map(({ school }) => school),
    skill: profile.skills,
    location: [profile.location],
    tag: annotation.tags,
    list: lists,
  };
  if (field) return has(fields[field]) ? 0 : undefined;
  const name = [displayName(profile)];
  if (has(name, true)) return 0;
  if (has(name)) return 1;
  if (has([...fields.company, ...fields.title])) return 2;
  const rest = [
    profile.headline,
    profile.slug,
    annotation.note,
    ...former.map(({ title }) => title),
    ...profile.education.map(({ degree }) => degree),
  ];
  if (has([...rest, ...Object.entries(fields).flatMap(([of, all]) => (of === 'list' ? [] : all))]))
    return 3;
  const long = [profile.about, ...profile.positions.map(({ description }) => description)];
  return withLongTexts && has(long, true) ? 4 : undefined;
}

/** Whether a text contains another one: anywhere, or where a word starts, or as whole words. */
function occurs(text: string, sought: string, startsWord: boolean, endsWord: boolean): boolean {
  return Array.from({ length: text.length + 1 }, (_, at) => at).some((at) => {
    const end = at + sought.length;
    return (
      text.startsWith(sought, at) &&
      !(startsWord && isWithinWord(text, at)) &&
      !(endsWord && isWithinWord(text, end))
    );
  });
}

const isWithinWord = (text: string, at: number) =>
  /^[\p{L}\p{M}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1)) &&
  !/[王小]/.test(text.slice(at - 1, at + 1));

const days = { day: 1, week: 7, month: 30, quarter: 91 };

function passes({ profile, annotation, ...times }: Person, query: LibraryQuery, now: number) {
  const within = (time: number | undefined, span: keyof typeof days) =>
    time !== undefined && now - time <= days[span] * DAY;
  const fetchedThen = (time: number | undefined, when: FetchedWhen) => {
    if (when === 'never' || time === undefined) return when === 'never' && time === undefined;
    return when === 'old' ? !within(time, 'quarter') : within(time, when);
  };
  const contain = (filter: string | undefined, texts: readonly (string | undefined)[]) =>
    (fold(filter ?? '').match(/\S+/g) ?? []).every((word) =>
      texts.some((text) => fold(text ?? '').includes(word)),
    );
  const current = currentPositions(profile);
  const employers = query.withPast ? profile.positions : current;
  const tags = annotation.tags.map(fold);
  return [
    contain(
      query.title,
      current.map(({ title }) => title),
    ),
    contain(
      query.company,
      employers.map(({ company }) => company),
    ),
    contain(
      query.school,
      profile.education.map(({ school }) => school),
    ),
    contain(query.skill, profile.skills),
    contain(query.location, [profile.location]),
    (query.tags ?? []).every((tag) => fold(tag) === '' || tags.includes(fold(tag))),
    !query.starred || annotation.starred,
    !query.hasNote || annotation.note !== '',
    !query.changed || within(times.changedAt, query.changed),
    !query.fetched || fetchedThen(times.fetchedAt, query.fetched),
  ].every(Boolean);
}
