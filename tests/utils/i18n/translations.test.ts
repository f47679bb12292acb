import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { type LocaleFile, languages } from '../../../utils/i18n/languages.ts';
import { type Node, nodesBelow, parse, stringOf } from '../../architecture/syntax.ts';

const englishKeys = Object.keys(english) as (keyof typeof english)[];
const stems = englishKeys
  .filter((key) => /_other$/.test(key) && key.replace(/_other$/, '_one') in english)
  .map((key) => key.replace(/_other$/, ''));

const read = (language: string): LocaleFile =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));

const placesIn = (message: string) => [...new Set(message.match(/\$\d/g))].sort().join(' ');

test('there is a locale file for each language, and for no other', () => {
  expect(globSync('*', { cwd: 'public/_locales' }).sort()).toEqual([...languages].sort());
});

describe.each(languages.filter((language) => language !== 'en'))(
  'the messages in %s',
  (language) => {
    const messages = read(language);
    const tag = language.replace('_', '-');
    const text = (key: string) => messages[key as keyof LocaleFile]?.message ?? '';
    /** nb. French, Spanish and Portuguese have a form for millions, which ours do not need. */
    const forms = new Intl.PluralRules(tag)
      .resolvedOptions()
      .pluralCategories.filter((form) => form !== 'many' || language === 'ar');

    /** The English message that each message translates. */
    const sources = new Map<string, string>(
      englishKeys.flatMap((key): (readonly [string, string])[] => {
        const stem = key.replace(/_(?:one|other)$/, '');
        if (!stems.includes(stem)) return [[key, english[key].message]];
        const { message } = english[`${stem}_other` as keyof typeof english];
        return forms.map((form) => [`${stem}_${form}`, message]);
      }),
    );

    test('are complete, in every plural form of the language, and no others', () => {
      expect(Object.keys(messages).sort()).toEqual([...sources.keys()].sort());
      for (const key of sources.keys()) expect(text(key).trim(), key).toMatch(/./);
    });

    test('have the same places, but for a number that a plural form says in words', () => {
      const different = [...sources].filter(([key, source]) => {
        const places = placesIn(text(key));
        const isForm = /_(?:zero|one|two)$/.test(key) && stems.some((stem) => key.startsWith(stem));
        return (
          places !== placesIn(source) && !(isForm && `$1 ${places}`.trim() === placesIn(source))
        );
      });
      expect(different.map(([key]) => [key, text(key)])).toEqual([]);
    });

    test('are translated', () => {
      const same = [...sources].filter(
        ([key, source]) =>
          text(key) === source && source.split(/\s+/).length > 2 && /\p{L}{2}/u.test(source),
      );
      expect(same).toEqual([]);
    });

    test('name their language, and fit into the stores', () => {
      expect(text('language')).toBe(tag.split('-')[0]);
      expect(text('extension_name')).toBe(english.extension_name.message);
      expect(text('extension_description').length).toBeLessThanOrEqual(132);
    });

    test('keep the words that the search understands', () => {
      const words = /\b(?:company|title|past|school|skill|location|tag|list):/g;
      for (const [key, source] of sources) {
        expect(text(key).match(words) ?? [], key).toEqual(source.match(words) ?? []);
      }
    });
  },
);

/** What is the same in every language. */
const universal = /^(?:[^\p{L}]*|•••• |linkedin\.com\/in\/|kbd)$/u;
const spokenAttributes = new Set(['aria-label', 'title', 'placeholder', 'alt', 'aria-description']);

test('components have no texts of their own', () => {
  const found = globSync('{components,entrypoints}/**/*.tsx').flatMap((path) => {
    const nodes = nodesBelow(parse(path, readFileSync(path, 'utf8')));
    return nodes
      .flatMap(literalText)
      .filter((text) => !universal.test(text.trim()))
      .map((text) => `${path}: ${text.trim()}`);
  });
  expect(found).toEqual([]);
});

/** A text that is shown or spoken. */
function literalText(node: Node): string[] {
  if (node.type === 'JSXText') return [String(node.value)];
  if (node.type === 'JSXAttribute' && spokenAttributes.has((node.name as { name: string }).name)) {
    return [stringOf(node.value as Node) ?? ''];
  }
  return [];
}
