import fc from 'fast-check';
import ICAL from 'ical.js';
import { parseVCards } from 'vcard4-ts';
import { describe, expect, test } from 'vitest';
import { currentUrl } from '../../../utils/profile/current-slug.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import { profileUrl } from '../../../utils/profile/slug.ts';
import { summarize } from '../../../utils/profile/summarize.ts';
import { ada, exported, libraries } from './people.ts';

/** A text as a card can contain it: all line breaks alike, no other control characters. */
const cardText = (text = '') =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');

/** The words of a name, in any order. */
const wordsOf = (name: string) =>
  name
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .sort();

/** What a person's card must contain. */
function expectedCard({ slug, saved, annotation }: LibraryRecord) {
  const { name, role, company, location } = summarize(saved);
  const { headline, about } = saved.profile;
  return {
    FN: cardText(name),
    TITLE: cardText(role),
    ORG: cardText(company),
    locality: cardText(location),
    NOTE: cardText([annotation.note, headline, about].filter((text) => text).join('\n\n')),
    CATEGORIES: annotation.tags.map(cardText),
    URL: currentUrl(saved.profile),
    UID: profileUrl(slug),
    VERSION: '4.0',
    KIND: 'individual',
    words: wordsOf(cardText(name)),
  };
}

function readByVcard4(file: string) {
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

function readByIcal(file: string) {
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

/** nb. ical.js misreads a separator after an escaped backslash as an escaped separator. */
const canReadWithIcal = ({ saved: { profile }, annotation }: LibraryRecord) =>
  ![profile.location ?? '', ...wordsOf(cardText(profile.name)), ...annotation.tags].some((text) =>
    text.endsWith('\\'),
  );

describe.each([
  ['vcard4-ts', readByVcard4, () => true],
  ['ical.js', readByIcal, canReadWithIcal],
])('read back by %s', (_, read, canRead) => {
  test('a card has all data of the person', () => {
    expect(read(exported('vcard', [ada]))).toEqual([
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

  test('every card has the data of its own person, whatever the texts', () => {
    fc.assert(
      fc.property(libraries(), (library) => {
        const all = library.filter(canRead);
        expect(read(exported('vcard', all))).toEqual(all.map(expectedCard));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the file conforms to RFC 6350', () => {
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
  ])('a line of %s is folded as late as possible', (character, times) => {
    const name = character.repeat(times);
    const profile = { ...ada.saved.profile, name };
    const card = exported('vcard', [{ ...ada, saved: { ...ada.saved, profile } }]);
    const [folded = ''] = /FN:(?:.|\r\n )*/.exec(card) ?? [];
    expect(folded.replaceAll('\r\n ', '')).toBe(`FN:${name}`);
    for (const line of folded.split('\r\n').slice(0, -1)) {
      expect(Buffer.byteLength(line)).toBeGreaterThan(75 - Buffer.byteLength(character));
    }
  });

  test.each([
    [Date.UTC(2026, 10, 23, 9, 30, 0, 5), 'REV:20261123T093000Z\r\n'],
    [0, 'REV:19700101T000000Z\r\n'],
  ])('REV of %d is %s', (fetchedAt, line) => {
    expect(exported('vcard', [{ ...ada, saved: { ...ada.saved, fetchedAt } }])).toContain(line);
  });

  test('a year with more than four digits has no REV', () => {
    const saved = { ...ada.saved, fetchedAt: 8.64e15 };
    expect(exported('vcard', [{ ...ada, saved }])).not.toContain('REV');
  });
});
