import { isDeepStrictEqual } from 'node:util';
import ICAL from 'ical.js';
import { marked, type Token, type Tokens } from 'marked';
import papaparse from 'papaparse';
import { parseVCards } from 'vcard4-ts';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { csvColumns } from '../../../utils/export/csv-columns.ts';
import { csvPresetNames } from '../../../utils/export/csv-presets.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import { profileSchema } from '../../../utils/profile/profile-schema.ts';
import { profileUrl } from '../../../utils/profile/slug.ts';
import { hostileProfiles } from '../../harness/hostile-answers.ts';
import { openEmptyStores, saveMany } from '../store/store.ts';
import { exported } from './people.ts';

const count = 10_000;
/** nb. An annotation is the user's, but may be pasted or imported. */
const records: readonly LibraryRecord[] = hostileProfiles(count).map((profile) => {
  const [first = '', second = ''] = [profile.headline, profile.about];
  return {
    slug: profile.slug,
    saved: { slug: profile.slug, profile, fetchedAt: 1_790_000_000_000 },
    versions: [],
    annotation: {
      starred: false,
      tags: [first.slice(0, 60)].filter((tag) => tag !== ''),
      note: second,
      data: [{ name: `E-mail ${first.slice(0, 20)}`, value: second.slice(0, 200) }],
    },
    aliases: [],
    lists: [first.slice(0, 60)],
  };
});
const inFilesOf = (size: number) =>
  Array.from({ length: count / size }, (_, n) => records.slice(n * size, (n + 1) * size));
const files = inFilesOf(500);

describe(`${count} profiles whose every text is an attack`, () => {
  test('are parsed to profiles with links to the web alone', () => {
    for (const { saved } of records) {
      const { profile } = saved;
      expect(z.safeParse(profileSchema, profile).success).toBe(true);
      const entries = [...profile.positions, ...Object.values(profile.sections ?? {}).flat()];
      const links = entries.flatMap((entry) => [
        'companyUrl' in entry ? entry.companyUrl : undefined,
        'url' in entry ? entry.url : undefined,
      ]);
      for (const link of [profile.profileUrl, profile.pictureUrl, ...links]) {
        if (link !== undefined) expect(new URL(link).protocol).toMatch(/^https?:$/);
      }
    }
    expect(Object.hasOwn(Object.prototype, 'pwned')).toBe(false);
  });

  test('are stored and read back as they are, each under its own slug', async () => {
    const stores = openEmptyStores();
    await saveMany(
      stores,
      records.map(({ saved }) => saved),
    );
    const rows = await (await stores.database.connect()).getAll('profiles');
    const expected = new Map<string, unknown>(records.map(({ slug, saved }) => [slug, saved]));
    expect(rows).toHaveLength(count);
    // nb. Comparing with `toEqual` would take seconds.
    const others = rows.filter((row) => !isDeepStrictEqual(row, expected.get(row.slug)));
    expect(others).toEqual([]);
  });

  test.each([undefined, ...csvPresetNames])(
    'make no cell of a CSV (preset: %s) a formula, and no cell or row of their own',
    (preset) => {
      const formula = /(?:^|[\r\n\t;])[\s"\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;
      for (const people of preset === undefined ? files : files.slice(0, 2)) {
        const file = exported('csv', people, preset && { csv: { preset } });
        const { data, errors } = papaparse.parse<string[]>(file, {
          delimiter: ',',
          newline: '\r\n',
        });
        const [header = [], ...rows] = data.slice(0, -1);
        expect(errors).toEqual([]);
        expect(rows).toHaveLength(people.length);
        if (preset === undefined) expect(header).toHaveLength(csvColumns.length);
        expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.length]));
        expect(rows.flat().filter((cell) => formula.test(cell))).toEqual([]);
      }
    },
  );

  test.each(['3.0', '4.0'] as const)('add no property to a vCard of version %s', (version) => {
    const once = ['version', 'prodid', 'fn', 'n', 'uid', 'rev', 'note'];
    const known = [
      ...once,
      'kind',
      'title',
      'org',
      'adr',
      'email',
      'tel',
      'categories',
      'url',
      'lang',
    ];
    for (const people of files) {
      const file = exported('vcard', people, { version });
      const cards: [string, [string, ...unknown[]][], unknown[]][] = ICAL.parse(file);
      expect(cards).toHaveLength(people.length);
      for (const [index, [component, properties, within]] of cards.entries()) {
        expect([component, within]).toEqual(['vcard', []]);
        const names = properties.map(([name]) => name);
        expect(names.filter((name) => !known.includes(name))).toEqual([]);
        const repeated = names.filter((name, at) => names.indexOf(name) !== at);
        expect(repeated.filter((name) => name !== 'url' && name !== 'lang')).toEqual([]);
        expect(properties.find(([name]) => name === 'uid')?.[3]).toBe(
          profileUrl(people[index]?.slug ?? ('' as never)),
        );
      }
      if (version === '4.0') {
        const { vCards = [], nags } = parseVCards(file);
        expect([vCards.length, nags]).toEqual([people.length, undefined]);
        for (const card of vCards)
          expect([card.nags, card.unparseable, card.x]).toEqual([undefined, undefined, undefined]);
      }
    }
  });

  // nb. The parser is slow, all the more for long files.
  test('add, the first 1,000 of them, no heading, link, picture or HTML to a Markdown file', () => {
    for (const people of inFilesOf(20).slice(0, 50)) {
      const tokens = marked.lexer(exported('markdown', people));
      const found = { links: [] as string[], others: [] as string[], people: 0 };
      const isOurs = (href: string) => /^https:\/\/www\.linkedin\.com\/in\/[^/]+\/$/.test(href);
      marked.walkTokens(tokens as Token[], (token) => {
        if (token.type === 'link' && !isOurs((token as Tokens.Link).href))
          found.links.push(token.raw);
        if (/^(image|html|code|codespan|table|blockquote|hr|def|em|del)$/.test(token.type))
          found.others.push(token.raw);
        if (token.type === 'heading' && (token as Tokens.Heading).depth === 1) found.people += 1;
      });
      expect(found).toEqual({ links: [], others: [], people: people.length });
    }
  });

  test.each(['json', 'ndjson'] as const)(
    'are data in %s, and end no script around it',
    (format) => {
      for (const people of files) {
        const file = exported(format, people);
        expect(file).not.toMatch(/[<\u2028\u2029]/);
        const lines = file.trimEnd().split('\n');
        const profiles =
          format === 'json'
            ? JSON.parse(file).profiles
            : lines.slice(1, -1).map((line) => JSON.parse(line));
        expect(profiles).toHaveLength(people.length);
      }
    },
  );
});
