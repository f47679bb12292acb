import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../utils/search/fold.ts';

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes)),
);

describe('folds texts of any script to what people type', () => {
  test.each<[string, string, string]>([
    ['case', 'Ada LOVELACE', 'ada lovelace'],
    ['accents', 'Renée Šimůnek-Ångström', 'renee simunek-angstrom'],
    ['accents as combining marks', 'Rene\u0301e', 'renee'],
    ['Vietnamese', 'Nguyễn Thị Đào', 'nguyen thi dao'],
    ['letters without a decomposition', 'Søren Łuk Đặng Ægir Œuvre', 'soren luk dang aegir oeuvre'],
    ['Icelandic', 'Þórður Guðmundsson', 'thordur gudmundsson'],
    ['sharp s, lower and upper case', 'Strauß STRAUẞ STRAUSS', 'strauss strauss strauss'],
    ['Turkish', 'Işık İNCİ ışık', 'isik inci isik'],
    ['ligatures', 'ﬁnance oﬃce', 'finance office'],
    ['full width', 'ＡＤＡ　１２', 'ada 12'],
    ['Greek with accents and final sigma', 'Γιώργος ΓΙΏΡΓΟΣ', 'γιωργοσ γιωργοσ'],
    ['Cyrillic', 'Артём Йовчев', 'артем иовчев'],
    ['Arabic vowels, hamza and tatweel', 'مُحَمَّد أحـــمد', 'محمد احمد'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['the Hebrew hyphen', 'בן־גוריון', 'בן-גוריון'],
    ['Devanagari keeps its vowels', 'हिन्दी', 'हिन्दी'],
    ['Chinese', '王小明', '王小明'],
    ['Japanese keeps its dakuten', 'がは ば', 'がは ば'],
    ['half-width katakana', 'ｶﾞｽ', 'ガス'],
    ['Korean, composed and decomposed', `김민수 ${'김민수'.normalize('NFD')}`, '김민수 김민수'],
    ['apostrophes', 'O’Brien O‘Brien Oʼbrien O´Brien', "o'brien o'brien o'brien o'brien"],
    ['dashes', 'a–b—c‑d−e', 'a-b-c-d-e'],
    ['zero-width characters', 'a\u200bb\u00adc\u200ed\u202ee\ufefff', 'abcdef'],
    ['white space of all kinds', '\n a \t\u00a0\u2003\r\n b\u2028', 'a b'],
    ['control characters', 'a\u001fb\u0000c', 'a b c'],
    ['an emoji with its selector', '❤️', '❤'],
    ['nothing', ' \u200b ', ''],
  ])('%s', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

test('distinguishes は from ば, and words that differ in a vowel sign', () => {
  expect(fold('は')).not.toBe(fold('ば'));
  expect(fold('कि')).not.toBe(fold('की'));
});

test('is idempotent for any text', () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test('ignores case, except for the Greek iota subscript', () => {
  const withoutIotaSubscript = anything.filter((text) => !text.normalize('NFD').includes('\u0345'));
  fc.assert(
    fc.property(withoutIotaSubscript, (text) => {
      expect(fold(text.toUpperCase())).toBe(fold(text));
      expect(fold(text.toLowerCase())).toBe(fold(text));
    }),
  );
});

test('folds every Unicode character idempotently, onto one line', () => {
  const wrong: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const folded = fold(`a${String.fromCodePoint(code)}b`);
    if (fold(folded) !== folded || /[\p{Cc}\u2028\u2029]/u.test(folded)) wrong.push(`${code}`);
  }
  expect(wrong).toEqual([]);
});

test('returns one line of words with single spaces between them', () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(fold(text)).not.toMatch(/\p{Cc}|^\s|\s$|\s\s/u);
    }),
  );
});
