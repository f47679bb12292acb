import type { Change, ChangeKind } from '../profile/change.ts';
import type { CareerDate } from '../profile/profile.ts';
import { careerDate } from './career-dates.ts';
import { exactCount, shortCount } from './counts.ts';
import { localeOf } from './locale.ts';
import type { Translate } from './messages.ts';
import { counted } from './plural.ts';
import { underscored } from './underscored.ts';

/** Stands around the person's own texts while a sentence is made: of private use, so in none. */
const EDGE = '\ue000';

/** More new skills than this are counted, and only the first two of them named. */
const FEW = 3;

type OfKind<K extends ChangeKind> = Extract<Change, { readonly kind: K }>;

/** What kind of change it is, in the few words that a list's row has place for. */
export function changeBrief(kind: ChangeKind, t: Translate): string {
  return t(`change_brief_${underscored(kind)}`);
}

/** What has changed, in a sentence without a full stop. */
export function changeSentence(change: Change, t: Translate): string {
  return changeParts(change, t).join('');
}

/**
 * The sentence in parts: the second and every other one after it is a text of the person's own,
 * which may run in another direction than the rest.
 */
export function changeParts(change: Change, t: Translate): readonly string[] {
  return marked(change, t).split(EDGE);
}

function marked(change: Change, t: Translate): string {
  switch (change.kind) {
    case 'new-role':
      return dated('change_since', placed(change, t), change.since, t);
    case 'left':
      return dated('change_in', placed(change, t), change.until, t);
    case 'promoted':
    case 'retitled':
      return formerly(placed(change, t), change.formerTitle, t);
    case 'renamed':
      return formerly(t('change_renamed', own(change.to)), change.from, t);
    case 'moved':
      return change.from
        ? t('change_moved', own(change.from), own(change.to))
        : t('change_moved_to', own(change.to));
    case 'new-headline':
      return t('change_new_headline', own(change.to));
    case 'new-about':
      return t('change_new_about');
    case 'new-education':
      return education(change, t);
    case 'new-skills':
      return skills(change, t);
    case 'more-followers':
      return followers(change, t);
  }
}

const own = (text: string) => EDGE + text.replaceAll(EDGE, '') + EDGE;

/** The sentence that fits what is known of the position. */
function placed(
  { kind, title, company }: OfKind<'new-role' | 'left' | 'promoted' | 'retitled'>,
  t: Translate,
): string {
  const known = title ? (company ? 'both' : 'title') : company ? 'company' : 'none';
  return t(`change_${underscored(kind)}_${known}`, own(title ?? ''), own(company ?? ''));
}

/** nb. A date that could not be read stays out: in a sentence, words like "last spring" jar. */
function dated(
  key: 'change_since' | 'change_in',
  sentence: string,
  date: CareerDate | undefined,
  t: Translate,
): string {
  return date && 'year' in date ? t(key, sentence, careerDate(date, t)) : sentence;
}

const formerly = (sentence: string, former: string | undefined, t: Translate) =>
  former ? t('change_was', sentence, own(former)) : sentence;

function education({ degree, field, school }: OfKind<'new-education'>, t: Translate): string {
  const known = [degree, field, school].flatMap((text) => (text ? own(text) : []));
  return known.length > 0
    ? t('change_new_education', known.join(' · '))
    : t('change_new_education_none');
}

function skills({ skills }: OfKind<'new-skills'>, t: Translate): string {
  const named = skills.slice(0, skills.length > FEW ? 2 : FEW);
  const list = named.map(own);
  if (skills.length > named.length) {
    list.push(t('change_more', String(skills.length - named.length)));
  }
  const and = new Intl.ListFormat(localeOf(t));
  return counted(t, 'change_new_skills', skills.length, and.format(list));
}

function followers({ from, to }: OfKind<'more-followers'>, t: Translate): string {
  const locale = localeOf(t);
  const told = shortCount(from, locale) === shortCount(to, locale) ? exactCount : shortCount;
  return t('change_more_followers', told(to, locale), told(from, locale));
}
