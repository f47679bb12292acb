import fc from 'fast-check';
import ICAL from 'ical.js';
import { parseVCards } from 'vcard4-ts';
import { describe, expect, test } from 'vitest';
import { nameParts } from '../../../utils/export/name-parts.ts';
import { type VcardVersion, vcardVersions } from '../../../utils/export/vcard-line.ts';
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

/** What a person's card must contain. */
function expectedCard({ slug, saved, annotation }: LibraryRecord, version: VcardVersion) {
  const { name, role, company, location } = summarize(saved);
  const { headline, about, sections = {} } = saved.profile;
  const { family, given, prefix, suffix } = nameParts(name);
  const { data = [] } = annotation;
  const emails = data.filter(({ name, value }) => /\be-?mail\b/i.test(name) && value.includes('@'));
  const phones = data.filter(({ name, value }) => /\bphone\b/i.test(name) && /\d/.test(value));
  const own = data
    .filter((field) => !emails.includes(field) && !phones.includes(field))
    .map(({ name, value }) => `${name}: ${value}`);
  return {
    FN: cardText(name),
    TITLE: cardText(role),
    ORG: cardText(company),
    locality: cardText(location),
    NOTE: cardText(
      [annotation.note, own.join('\n'), headline, about].filter((text) => text).join('\n\n'),
    ),
    EMAIL: emails.map(({ value }) => cardText(value)),
    TEL: phones.map(({ value }) => cardText(value)),
    CATEGORIES: annotation.tags.map(cardText),
    URL: [
      currentUrl(saved.profile),
      ...(sections.websites ?? []).flatMap(({ url }) => url?.replaceAll(',', '%2C') ?? []),
    ],
    UID: profileUrl(slug),
    VERSION: version,
    KIND: version === '4.0' ? 'individual' : '',
    N: [family, given, '', prefix, suffix].map(cardText),
  };
}

function readByVcard4(file: string) {
  const { vCards = [], nags } = parseVCards(file);
  expect(nags).toBeUndefined();
  return vCards.map((card) => {
    const { familyNames, givenNames, additionalNames, honorificPrefixes, honorificSuffixes } =
      card.N?.value ?? {};
    expect([card.hasErrors, card.nags, card.unparseable]).toEqual([false, undefined, undefined]);
    return {
      FN: card.FN[0]?.value,
      TITLE: card.TITLE?.[0]?.value ?? '',
      ORG: card.ORG?.[0]?.value?.join('|') ?? '',
      locality: card.ADR?.[0]?.value.locality?.join('|') ?? '',
      NOTE: card.NOTE?.[0]?.value ?? '',
      EMAIL: card.EMAIL?.map(({ value }) => value) ?? [],
      TEL: card.TEL?.map(({ value }) => value) ?? [],
      CATEGORIES: card.CATEGORIES?.[0]?.value ?? [],
      URL: card.URL?.map(({ value }) => value),
      UID: card.UID?.value,
      VERSION: card.VERSION.value,
      KIND: card.KIND?.value,
      N: [familyNames, givenNames, additionalNames, honorificPrefixes, honorificSuffixes].map(
        (names) => names?.join('|') ?? '',
      ),
    };
  });
}

function readByIcal(file: string) {
  const parsed = file === '' ? [] : ICAL.parse(file);
  const cards = parsed[0] === 'vcard' ? [parsed] : parsed;
  return cards.map((jcard: unknown[]) => {
    const card = new ICAL.Component(jcard);
    const version = String(card.getFirstPropertyValue('version'));
    // nb. ical.js leaves the escaped semicolons of version 3.0 in texts as they are.
    const unescaped = (value: unknown) =>
      version === '3.0' ? String(value).replaceAll('\\;', ';') : String(value);
    const text = (name: string): string => unescaped(card.getFirstPropertyValue(name) ?? '');
    const parts = (name: string): string[] =>
      [card.getFirstPropertyValue(name) ?? []].flat() as string[];
    return {
      FN: text('fn'),
      TITLE: text('title'),
      ORG: text('org'),
      locality: parts('adr')[3] ?? '',
      NOTE: text('note'),
      EMAIL: card.getAllProperties('email').map((each) => unescaped(each.getFirstValue())),
      TEL: card.getAllProperties('tel').map((each) => unescaped(each.getFirstValue())),
      CATEGORIES: (card.getFirstProperty('categories')?.getValues() ?? []).map(unescaped),
      URL: card.getAllProperties('url').map((property) => String(property.getFirstValue())),
      UID: text('uid'),
      VERSION: text('version'),
      KIND: text('kind'),
      N: parts('n'),
    };
  });
}

/** nb. ical.js misreads a separator after an escaped backslash as an escaped separator. */
const canReadWithIcal = ({ saved: { profile }, annotation }: LibraryRecord) =>
  ![profile.location, ...Object.values(nameParts(profile.name ?? '')), ...annotation.tags].some(
    (text) => cardText(text).endsWith('\\'),
  );

describe.each([
  ['4.0', 'vcard4-ts', readByVcard4, () => true],
  ['4.0', 'ical.js', readByIcal, canReadWithIcal],
  ['3.0', 'ical.js', readByIcal, canReadWithIcal],
] as const)('version %s read back by %s', (version, _, read, canRead) => {
  test('a card has all data of the person', () => {
    expect(read(exported('vcard', [ada], { version }))).toEqual([
      {
        FN: 'Ada King Lovelace, FRS',
        TITLE: 'Analyst',
        ORG: 'Analytical Engine; Ltd',
        locality: 'London, England',
        EMAIL: ['ada@engines.example'],
        TEL: [],
        NOTE: 'Met at Babbage’s.\n\nBirthday: 10 December\n\nAnalyst of engines\n\nPoetical science.\n\nNotes A to G.',
        CATEGORIES: ['first, of all', 'maths'],
        URL: ['https://www.linkedin.com/in/ada-lovelace/', 'https://notes.example/a;b%2Cc'],
        UID: 'https://www.linkedin.com/in/ada-lovelace/',
        VERSION: version,
        KIND: version === '4.0' ? 'individual' : '',
        N: ['Lovelace', 'Ada King', '', '', 'FRS'],
      },
    ]);
  });

  test('every card has the data of its own person, whatever the texts', () => {
    fc.assert(
      fc.property(libraries(), (library) => {
        const all = library.filter(canRead);
        expect(read(exported('vcard', all, { version }))).toEqual(
          all.map((record) => expectedCard(record, version)),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe.each(vcardVersions)('a file of version %s conforms to its standard', (version) => {
  test('lines end in CRLF, have at most 75 octets, and are never folded inside a character', () => {
    const lines = libraries().map((all) => exported('vcard', all, { version }).split('\r\n'));
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
    const card = exported('vcard', [{ ...ada, saved: { ...ada.saved, profile } }], { version });
    const [folded = ''] = /FN:(?:.|\r\n )*/.exec(card) ?? [];
    expect(folded.replaceAll('\r\n ', '')).toBe(`FN:${name}`);
    for (const line of folded.split('\r\n').slice(0, -1)) {
      expect(Buffer.byteLength(line)).toBeGreaterThan(75 - Buffer.byteLength(character));
    }
  });

  test.each([
    [Date.UTC(2026, 10, 23, 9, 30, 0, 5), '2026-11-23T09:30:00Z'],
    [0, '1970-01-01T00:00:00Z'],
  ])('REV of %d is %s', (fetchedAt, time) => {
    const card = exported('vcard', [{ ...ada, saved: { ...ada.saved, fetchedAt } }], { version });
    expect(card).toContain(`REV:${version === '3.0' ? time : time.replace(/[-:]/g, '')}\r\n`);
  });

  test('a year with more than four digits has no REV', () => {
    const saved = { ...ada.saved, fetchedAt: 8.64e15 };
    expect(exported('vcard', [{ ...ada, saved }], { version })).not.toContain('REV');
  });

  test('the picture is left out, because an address book would load it', () => {
    expect(exported('vcard', [ada], { version })).not.toMatch(/PHOTO|pictures\.example/);
  });

  test('an address with a line break adds no line', () => {
    const sections = { websites: [{ title: 'a', url: 'https://a.example/\r\nNOTE:x' }] };
    const profile = { ...ada.saved.profile, sections };
    const card = exported('vcard', [{ ...ada, saved: { ...ada.saved, profile } }], { version });
    expect(card).toContain('URL:https://a.example/NOTE:x\r\n');
  });
});

test.each([
  ['3.0', String.raw`a\;b\,c\\d\ne`],
  ['4.0', String.raw`a;b\,c\\d\ne`],
] as const)('version %s has texts escaped as %s', (version, text) => {
  const raw = 'a;b,c\\d\ne';
  const position = { title: raw, company: raw, isCurrent: true };
  const { about: _, headline: __, ...profile } = ada.saved.profile;
  const card = exported(
    'vcard',
    [
      {
        ...ada,
        saved: { ...ada.saved, profile: { ...profile, name: raw, positions: [position] } },
        annotation: { starred: false, tags: [raw, 'x'], note: raw },
      },
    ],
    { version },
  ).split('\r\n');
  expect(card).toEqual(
    expect.arrayContaining([`FN:${text}`, `TITLE:${text}`, `NOTE:${text}`, `CATEGORIES:${text},x`]),
  );
  // nb. Components are escaped in both.
  expect(card).toContain(String.raw`ORG:a\;b\,c\\d\ne`);
});

test('version 4.0 has the languages that have a tag; version 3.0 has no property for them', () => {
  const names = [
    'German',
    'Français',
    'Portuguese (Brazil)',
    'deutsch',
    'Klingon poetry',
    '日本語',
  ];
  const sections = { languages: names.map((title) => ({ title })) };
  const saved = { ...ada.saved, profile: { ...ada.saved.profile, sections } };
  const languages = (version: VcardVersion) =>
    exported('vcard', [{ ...ada, saved }], { version }).match(/^LANG:.*/gm);
  expect(languages('4.0')).toEqual(['LANG:de', 'LANG:fr', 'LANG:pt', 'LANG:ja']);
  expect(languages('3.0')).toBeNull();
});

test('a phone number among the user’s data is a TEL', () => {
  const data = [{ name: 'Mobile phone', value: '+44 20 7946 0018' }];
  const card = exported('vcard', [{ ...ada, annotation: { ...ada.annotation, data } }]);
  expect(card).toContain('TEL:+44 20 7946 0018\r\n');
});
