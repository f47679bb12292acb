import type { Change, ChangeKind } from '../profile/change.ts';
import type { CareerDate } from '../profile/profile.ts';
import { careerDate } from './career-dates.ts';
import { exactCount, shortCount } from './counts.ts';
import { localeOf } from './locale.ts';
import type { Translate } from './messages.ts';
import { plural } from './plural.ts';
import { snakeCase } from './snake-case.ts';

/** Encloses the profile's texts in a message. A private-use character, so no message contains it. */
const MARK = '\ue000';

/** If there are more new skills or entries, only the first two are listed and the rest counted. */
const MAX_LISTED = 3;

type OfKind<K extends ChangeKind> = Extract<Change, { readonly kind: K }>;

/** Names the kind of change in the few words that fit a row of a list. */
export function changeBrief(kind: ChangeKind, t: Translate): string {
  return t(`change_brief_${snakeCase(kind)}`);
}

/** Describes a change in a sentence without a full stop. */
export function changeSentence(change: Change, t: Translate): string {
  return changeParts(change, t).join('');
}

/**
 * The sentence in parts. Every second part is a text of the profile, which may run in another
 * direction than the rest.
 */
export function changeParts(change: Change, t: Translate): readonly string[] {
  return markedSentence(change, t).split(MARK);
}

function markedSentence(change: Change, t: Translate): string {
  switch (change.kind) {
    case 'new-role':
      return withDate('change_since', roleSentence(change, t), change.since, t);
    case 'left':
      return withDate('change_in', roleSentence(change, t), change.until, t);
    case 'career-break':
      return withDate('change_since', breakSentence(change, t), change.since, t);
    case 'promoted':
    case 'retitled':
      return withPrevious(roleSentence(change, t), change.formerTitle, t);
    case 'renamed':
      return withPrevious(t('change_renamed', mark(change.to)), change.from, t);
    case 'moved':
      return change.from
        ? t('change_moved', mark(change.from), mark(change.to))
        : t('change_moved_to', mark(change.to));
    case 'new-headline':
      return t('change_new_headline', mark(change.to));
    case 'new-about':
      return t('change_new_about');
    case 'new-education':
      return educationSentence(change, t);
    case 'new-skills':
      return listSentence('change_new_skills', change.skills, t);
    case 'new-entries':
      return listSentence('change_new_entries', change.titles, t);
    case 'more-followers':
      return followersSentence(change, t);
  }
}

const mark = (text: string) => MARK + text.replaceAll(MARK, '') + MARK;

/** Uses the message for what is known about the position: title, company, both or neither. */
function roleSentence(
  { kind, title, company }: OfKind<'new-role' | 'left' | 'promoted' | 'retitled'>,
  t: Translate,
): string {
  const known = title ? (company ? 'both' : 'title') : company ? 'company' : 'none';
  return t(`change_${snakeCase(kind)}_${known}`, mark(title ?? ''), mark(company ?? ''));
}

/** nb. Leaves out a date that couldn't be parsed: "last spring" doesn't fit into the sentence. */
function withDate(
  key: 'change_since' | 'change_in',
  sentence: string,
  date: CareerDate | undefined,
  t: Translate,
): string {
  return date && 'year' in date ? t(key, sentence, careerDate(date, t)) : sentence;
}

const withPrevious = (sentence: string, previous: string | undefined, t: Translate) =>
  previous ? t('change_was', sentence, mark(previous)) : sentence;

function educationSentence(
  { degree, field, school }: OfKind<'new-education'>,
  t: Translate,
): string {
  const known = [degree, field, school].flatMap((text) => (text ? mark(text) : []));
  return known.length > 0
    ? t('change_new_education', known.join(' · '))
    : t('change_new_education_none');
}

const breakSentence = ({ reason }: OfKind<'career-break'>, t: Translate) =>
  reason ? t('change_career_break_for', mark(reason)) : t('change_career_break');

function listSentence(
  key: 'change_new_skills' | 'change_new_entries',
  texts: readonly string[],
  t: Translate,
): string {
  const listed = texts.slice(0, texts.length > MAX_LISTED ? 2 : MAX_LISTED);
  const items = listed.map(mark);
  if (texts.length > listed.length) {
    items.push(t('change_more', String(texts.length - listed.length)));
  }
  const list = new Intl.ListFormat(localeOf(t)).format(items);
  return plural(t, key, texts.length, list);
}

function followersSentence({ from, to }: OfKind<'more-followers'>, t: Translate): string {
  const locale = localeOf(t);
  const format = shortCount(from, locale) === shortCount(to, locale) ? exactCount : shortCount;
  return t('change_more_followers', format(to, locale), format(from, locale));
}
