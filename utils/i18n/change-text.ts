import type { Change, ChangeKind } from '../profile/change.ts';
import type { CareerDate } from '../profile/profile.ts';
import { careerDate } from './career-dates.ts';
import { exactCount, shortCount } from './counts.ts';
import { localeOf } from './locale.ts';
import { counted } from './plural.ts';
import { underscored } from './underscored.ts';
import type { Words } from '../../components/ui/translate.tsx';

/** Stands around the person's own texts while a sentence is made: of private use, so in none. */
const EDGE = '\ue000';

/** More new skills than this are counted, and only the first two of them named. */
const FEW = 3;

type OfKind<K extends ChangeKind> = Extract<Change, { readonly kind: K }>;

/** What kind of change it is, in the few words that a list's row has place for. */
export function changeBrief(kind: ChangeKind, words: Words): string {
  return words(`change_brief_${underscored(kind)}`);
}

/** What has changed, in a sentence without a full stop. */
export function changeSentence(change: Change, words: Words): string {
  return changeParts(change, words).join('');
}

/**
 * The sentence in parts: the second and every other one after it is a text of the person's own,
 * which may run in another direction than the rest.
 */
export function changeParts(change: Change, words: Words): readonly string[] {
  return marked(change, words).split(EDGE);
}

function marked(change: Change, words: Words): string {
  switch (change.kind) {
    case 'new-role':
      return dated('change_since', placed(change, words), change.since, words);
    case 'left':
      return dated('change_in', placed(change, words), change.until, words);
    case 'promoted':
    case 'retitled':
      return formerly(placed(change, words), change.formerTitle, words);
    case 'renamed':
      return formerly(words('change_renamed', own(change.to)), change.from, words);
    case 'moved':
      return change.from
        ? words('change_moved', own(change.from), own(change.to))
        : words('change_moved_to', own(change.to));
    case 'new-headline':
      return words('change_new_headline', own(change.to));
    case 'new-about':
      return words('change_new_about');
    case 'new-education':
      return education(change, words);
    case 'new-skills':
      return skills(change, words);
    case 'more-followers':
      return followers(change, words);
  }
}

const own = (text: string) => EDGE + text.replaceAll(EDGE, '') + EDGE;

/** The sentence that fits what is known of the position. */
function placed(
  { kind, title, company }: OfKind<'new-role' | 'left' | 'promoted' | 'retitled'>,
  words: Words,
): string {
  const known = title ? (company ? 'both' : 'title') : company ? 'company' : 'none';
  return words(`change_${underscored(kind)}_${known}`, own(title ?? ''), own(company ?? ''));
}

/** nb. A date that could not be read stays out: in a sentence, words like "last spring" jar. */
function dated(
  key: 'change_since' | 'change_in',
  sentence: string,
  date: CareerDate | undefined,
  words: Words,
): string {
  return date && 'year' in date ? words(key, sentence, careerDate(date, words)) : sentence;
}

const formerly = (sentence: string, former: string | undefined, words: Words) =>
  former ? words('change_was', sentence, own(former)) : sentence;

function education({ degree, field, school }: OfKind<'new-education'>, words: Words): string {
  const known = [degree, field, school].flatMap((text) => (text ? own(text) : []));
  return known.length > 0
    ? words('change_new_education', known.join(' · '))
    : words('change_new_education_none');
}

function skills({ skills }: OfKind<'new-skills'>, words: Words): string {
  const named = skills.slice(0, skills.length > FEW ? 2 : FEW);
  const list = named.map(own);
  if (skills.length > named.length) {
    list.push(words('change_more', String(skills.length - named.length)));
  }
  const and = new Intl.ListFormat(localeOf(words));
  return counted(words, 'change_new_skills', skills.length, and.format(list));
}

function followers({ from, to }: OfKind<'more-followers'>, words: Words): string {
  const locale = localeOf(words);
  const told = shortCount(from, locale) === shortCount(to, locale) ? exactCount : shortCount;
  return words('change_more_followers', told(to, locale), told(from, locale));
}
