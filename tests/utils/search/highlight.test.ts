import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../utils/search/fold.ts';
import { excerpt, highlight, type Piece } from '../../../utils/search/highlight.ts';
import { parseQuery, wantedTerms } from '../../../utils/search/parse-query.ts';

const terms = (query: string) => wantedTerms(parseQuery(query));

/** Writes pieces down: `[match]`. */
const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

describe('a text is highlighted where a search finds it', () => {
  test.each<[string, string, string]>([
    ['Ada Lovelace', 'love', 'Ada [Love]lace'],
    ['Ada Lovelace', 'ada lace', '[Ada] Love[lace]'],
    ['Ada', 'xyz', 'Ada'],
    ['Ada', '', 'Ada'],
    ['Ada', '-ada', 'Ada'],
    ['banana', 'ana', 'b[anana]'],
    ['Renée', 'renee', '[Renée]'],
    ['Rene\u0301e', 'ne', 'Re[ne\u0301]e'],
    ['Straße 1', 'sse', 'Stra[ße] 1'],
    ['oﬃce', 'fi', 'o[ﬃ]ce'],
    ['王小明', '小', '王[小]明'],
    ['👩🏽‍🚀 Ada', 'ada', '👩🏽‍🚀 [Ada]'],
    ['Café  Ada', '"cafe ada"', '[Café  Ada]'],
    ['JavaScript, Java', '"java"', 'JavaScript, [Java]'],
    ['O´Brien', "o'b", '[O´B]rien'],
  ])('%s by %s: %s', (text, query, expected) => {
    expect(shown(highlight(text, terms(query)))).toBe(expected);
  });

  test('and in a long one only where a word starts', () => {
    expect(shown(highlight('My email: AI, aid', terms('ai'), true))).toBe('My email: [AI], [ai]d');
  });
});

test('an excerpt begins shortly before the first match, at a word, and is short', () => {
  const text = `${'Nothing to see here. '.repeat(20)}Then Kotlin. ${'And more. '.repeat(40)}`;
  const parts = shown(excerpt(text, terms('kotlin'), true));
  expect(parts).toMatch(/^… see here. Then \[Kotlin]\. And more/);
  expect(parts.length).toBeLessThan(180);
  expect(parts).toMatch(/…$/);
  expect(shown(excerpt('Kotlin', terms('kotlin'), true))).toBe('[Kotlin]');
});

const anything = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

test('the pieces are the text, and every match folds to a text with the term', () => {
  fc.assert(
    fc.property(anything, fc.string({ unit: 'grapheme', maxLength: 2 }), (text, query) => {
      const sought = terms(query);
      const pieces = highlight(text, sought);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      for (const piece of pieces.filter(({ isMatch }) => isMatch)) {
        expect(sought.some((term) => fold(piece.text).includes(term.text))).toBe(true);
      }
    }),
  );
});

test('no piece and no excerpt ends within a character', () => {
  const family = '👨‍👩‍👧‍👦';
  fc.assert(
    fc.property(fc.array(fc.constantFrom(family, 'e\u0301', 'x', ' ', '王')), (characters) => {
      for (const piece of excerpt(characters.join(''), terms('x OR 王'), false)) {
        const rest = piece.text.replaceAll(family, '').replaceAll('e\u0301', '');
        expect(rest).toMatch(/^[x王 …]*$/);
      }
    }),
  );
});
