import { expect, test } from 'vitest';
import type { MessageKey, Translate } from '../../../utils/i18n/messages.ts';
import { plural } from '../../../utils/i18n/plural.ts';
import { t } from '../../components/translate.ts';

test.each([
  [1, '1 profile has arrived. Click to see it'],
  [2, '2 profiles have arrived. Click to see them'],
  [1200, '1,200 profiles have arrived. Click to see them'],
])('English has a singular and a plural: %d', (count, sentence) => {
  expect(plural(t, 'badge_arrived', count)).toBe(sentence);
});

/** A locale file that has messages for these plural categories of `library_count`. */
function localeWith(language: string, categories: readonly string[]): Translate {
  const messages = new Map<MessageKey, string>([['language', language]]);
  for (const category of categories) {
    messages.set(`library_count_${category as Intl.LDMLPluralRule}`, category);
  }
  return (key) => messages.get(key) ?? '';
}

test.each([
  ['en', { 0: 'other', 1: 'one', 2: 'other' }],
  ['ja', { 0: 'other', 1: 'other', 5: 'other' }],
  ['fr', { 0: 'one', 1: 'one', 2: 'other', 1000000: 'many' }],
  ['ru', { 1: 'one', 2: 'few', 5: 'many', 11: 'many', 21: 'one', 24: 'few' }],
  ['pl', { 1: 'one', 2: 'few', 5: 'many', 12: 'many', 22: 'few', 100: 'many' }],
  ['cs', { 1: 'one', 3: 'few', 5: 'other' }],
  ['lv', { 0: 'zero', 1: 'one', 2: 'other' }],
  ['sl', { 1: 'one', 2: 'two', 3: 'few', 5: 'other' }],
  ['ar', { 0: 'zero', 1: 'one', 2: 'two', 3: 'few', 11: 'many', 100: 'other' }],
  ['cy', { 0: 'zero', 1: 'one', 2: 'two', 3: 'few', 6: 'many', 7: 'other' }],
])('%s uses its own plural categories', (language, expected) => {
  const translate = localeWith(language, ['zero', 'one', 'two', 'few', 'many', 'other']);
  for (const [count, category] of Object.entries(expected)) {
    expect(plural(translate, 'library_count', Number(count)), count).toBe(category);
  }
});

test.each(['pl', 'ar', 'ru'])('%s falls back to `_other` for a missing category', (language) => {
  const translate = localeWith(language, ['one', 'other']);
  expect(plural(translate, 'library_count', 1)).toBe('one');
  expect(plural(translate, 'library_count', 3)).toBe('other');
});

test('the number is formatted and comes first, followed by the other substitutions', () => {
  expect(plural(t, 'edit_tagged', 1200, 'hot')).toBe('Tag "hot" added to 1,200 people.');
});
