import fc from 'fast-check';
import ICAL from 'ical.js';
import { parseVCards } from 'vcard4-ts';
import { describe, expect, test } from 'vitest';
import { nameParts } from '../../../utils/export/name-parts.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import { profileUrl } from '../../../utils/profile/slug.ts';
import { summarize } from '../../../utils/profile/summarize.ts';
import { ada, exported, libraries } from './people.ts';

/** A text as a card can hold it: line ends are one thing, other controls nothing. */
const held = (text = '') =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');

/** The words of a name, whatever their order. */
const wordsOf = (name: string) =>
  name
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .sort();

/** What a card is to say of a person. */
function told({ slug, saved, annotation }: LibraryRecord) {
  const { name, role, company, location } = summarize(saved);
  const { headline, about } = saved.profile;
  return {
    FN: held(name),
    TITLE: held(role),
    ORG: held(company),
    locality: held(location),
    NOTE: held([annotation.note, headline, about].filter((text) => text).join('\n\n')),
    CATEGORIES: annotation.tags.map(held),
    URL: profileUrl(slug),
    UID: profileUrl(slug),
    VERSION: '4.0',
    KIND: 'individual',
    words: wordsOf(held(name)),
  };
}

function toldByVcard4(file: string) {
  const { vCards = [], nags } = parseVCards(file);
  expect(nags).toBeUndefined();
  return vCards.map((card) => {
    const { familyNames, givenNames, honorificSuffixes } = card.N?.value ?? {};
    expect([card.hasErrors, card.nags, card.unparseable]).toEqual([false, undefined, undefined]);
    return {
      FN: card.FN[0]?.value,
      TITLE: card.TITLE?.[0]?.value ?? '',
      ORG: card.ORG?.[0]?.value?.join('|') ?? '',
      locality: card.ADR?.[0]?.value.locality?.join('|') ?? '',
      NOTE: card.NOTE?.[0]?.value ?? '',
      CATEGORIES: card.CATEGORIES?.[0]?.value ?? [],
      URL: card.URL?.[0]?.value,
      UID: card.UID?.value,
      VERSION: card.VERSION.value,
      KIND: card.KIND?.value,
      words: wordsOf([familyNames, givenNames, honorificSuffixes].flat().join(' ')),
    };
  });
}

function toldByIcal(file: string) {
  const parsed = file === '' ? [] : ICAL.parse(file);
  const cards = parsed[0] === 'vcard' ? [parsed] : parsed;
  return cards.map((jcard: unknown[]) => {
    const card = new ICAL.Component(jcard);
    const text = (name: string): string => String(card.getFirstPropertyValue(name) ?? '');
    const parts = (name: string): string[] =>
      [card.getFirstPropertyValue(name) ?? []].flat() as string[];
    const [family, given, , , suffix] = parts('n');
    return {
      FN: text('fn'),
      TITLE: text('title'),
      ORG: text('org'),
      locality: parts('adr')[3] ?? '',
      NOTE: text('note'),
      CATEGORIES: card.getFirstProperty('categories')?.getValues() ?? [],
      URL: text('url'),
      UID: text('uid'),
      VERSION: text('version'),
      KIND: text('kind'),
      words: wordsOf([family, given, suffix].join(' ')),
    };
  });
}

/** nb. ical.js takes the separator behind an escaped backslash for an escaped separator. */
const isForIcal = ({ saved: { profile }, annotation }: LibraryRecord) =>
  ![profile.location ?? '', ...wordsOf(held(profile.name)), ...annotation.tags].some((text) =>
    text.endsWith('\\'),
  );

describe.each([
  ['vcard4-ts', toldByVcard4, () => true],
  ['ical.js', toldByIcal, isForIcal],
])('read back by %s', (_, toldBy, isFor) => {
  test('a card tells what is known of the person', () => {
    expect(toldBy(exported('vcard', [ada]))).toEqual([
      {
        FN: 'Ada King Lovelace, FRS',
        TITLE: 'Analyst',
        ORG: 'Analytical Engine; Ltd',
        locality: 'London, England',
        NOTE: 'Met at Babbage’s.\n\nAnalyst of engines\n\nPoetical science.\n\nNotes A to G.',
        CATEGORIES: ['first, of all', 'maths'],
        URL: 'https://www.linkedin.com/in/ada-lovelace/',
        UID: 'https://www.linkedin.com/in/ada-lovelace/',
        VERSION: '4.0',
        KIND: 'individual',
        words: ['Ada', 'FRS', 'King', 'Lovelace'],
      },
    ]);
  });

  test("every card tells what it was made from, whatever the texts, and nobody else's", () => {
    fc.assert(
      fc.property(libraries(), (library) => {
        const all = library.filter(isFor);
        expect(toldBy(exported('vcard', all))).toEqual(all.map(told));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the file keeps to RFC 6350', () => {
  test('lines end in CRLF, have at most 75 octets, and are never folded inside a character', () => {
    const lines = libraries().map((all) => exported('vcard', all).split('\r\n'));
    fc.assert(
      fc.property(lines, (all) => {
        expect(all.pop()).toBe('');
        for (const line of all) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
          expect(line).not.toMatch(/[^\P{Cc}\t]/u);
        }
      }),
    );
  });

  test.each([
    ['a', 200],
    ['é', 100],
    ['張', 100],
    ['🚀', 80],
  ])('a line of %s is folded as late as may be', (sign, times) => {
    const name = sign.repeat(times);
    const profile = { ...ada.saved.profile, name };
    const card = exported('vcard', [{ ...ada, saved: { ...ada.saved, profile } }]);
    const [folded = ''] = /FN:(?:.|\r\n )*/.exec(card) ?? [];
    expect(folded.replaceAll('\r\n ', '')).toBe(`FN:${name}`);
    for (const line of folded.split('\r\n').slice(0, -1)) {
      expect(Buffer.byteLength(line)).toBeGreaterThan(75 - Buffer.byteLength(sign));
    }
  });

  test.each([
    [Date.UTC(2026, 10, 23, 9, 30, 0, 5), 'REV:20261123T093000Z\r\n'],
    [0, 'REV:19700101T000000Z\r\n'],
  ])('REV of %d is %s', (fetchedAt, line) => {
    expect(exported('vcard', [{ ...ada, saved: { ...ada.saved, fetchedAt } }])).toContain(line);
  });

  test('there is no REV for a year that it cannot hold', () => {
    const saved = { ...ada.saved, fetchedAt: 8.64e15 };
    expect(exported('vcard', [{ ...ada, saved }])).not.toContain('REV');
  });
});

describe('a name is guessed apart', () => {
  test.each([
    ['Ada Lovelace', 'Lovelace', 'Ada', ''],
    ['Ada King Lovelace', 'Lovelace', 'Ada King', ''],
    ['Ludwig van Beethoven', 'van Beethoven', 'Ludwig', ''],
    ['Oscar de la Renta, Ph.D., MBA', 'de la Renta', 'Oscar', 'Ph.D., MBA'],
    ['Cher', '', 'Cher', ''],
    ['ada king lovelace', 'lovelace', 'ada king', ''],
    ['张伟', '', '张伟', ''],
    ['김 민준', '김', '민준', ''],
    ['山田 太郎', '山田', '太郎', ''],
    ['محمد علي', 'علي', 'محمد', ''],
    [', PhD', '', '', 'PhD'],
  ])('%s', (name, family, given, suffix) => {
    expect(nameParts(name)).toEqual({ family, given, suffix });
  });
});
