import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvColumns } from '../../../utils/export/csv-columns.ts';
import { csvSeparatorFor } from '../../../utils/export/csv-separator.ts';
import { createCsvWriter, csvOfRows } from '../../../utils/export/csv-writer.ts';
import { escapeFormula } from '../../../utils/export/escape-formula.ts';
import { labels } from './labels.ts';
import { ada, exported, libraries } from './people.ts';

const cellsOf = (file: string) =>
  papaparse.parse<string[]>(file, { delimiter: ',', newline: '\r\n' }).data.slice(0, -1);

/** Prefixes that are invisible at the start of a cell, or that a spreadsheet strips. */
const invisible = [
  '',
  ' ',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\ufeff',
  '\u0000',
];
const triggers = [...'=+-@＝＋－＠|%'];

describe('a CSV has one row per person', () => {
  test('with all data in the chosen columns', () => {
    const [header = [], row = []] = cellsOf(exported('csv', [ada]));
    expect(Object.fromEntries(header.map((name, index) => [name, row[index]]))).toEqual({
      Name: 'Ada King Lovelace, FRS',
      'First-name': 'Ada King',
      'Last-name': 'Lovelace',
      Headline: 'Analyst of engines',
      Role: 'Analyst',
      Company: 'Analytical Engine; Ltd',
      Location: 'London, England',
      Connections: '500+',
      Followers: '1843',
      About: 'Poetical science.\n\nNotes A to G.',
      Experience:
        'Analyst, Analytical Engine; Ltd (1842-03 – Present); Translator, Taylor (1840 – spring 1842)',
      Education: 'Lessons, Mathematics, Somerville',
      Skills: 'Bernoulli numbers; French',
      Volunteering: '',
      Certifications: 'Calculus, De Morgan, No. 7 (1841-05)',
      Courses: '',
      Projects: '',
      Publications: '',
      Patents: '',
      Honors: '',
      'Test-scores': '',
      Languages: 'English, Native; French',
      Organizations: '',
      Websites: 'Notes, https://notes.example/a;b,c',
      Picture: 'https://pictures.example/ada.jpg',
      Unread: 'services',
      Tags: 'first, of all; maths',
      Lists: 'Engines; Royal Society',
      Note: 'Met at Babbage’s.',
      Data: 'E-mail: ada@engines.example\nBirthday: 10 December',
      Starred: 'Yes',
      Address: 'https://www.linkedin.com/in/ada-lovelace/',
      Slug: 'ada-lovelace',
      Fetched: '2026-11-23T09:30:00.005Z',
      Changed: '2026-11-23T09:30:00.005Z',
      Versions: '2',
    });
  });

  test('a person of a list has no fetch and no version', () => {
    const saved = { ...ada.saved, listed: {} };
    const csv = { columns: ['name', 'fetched', 'versions'] as const };
    const [, row] = cellsOf(exported('csv', [{ ...ada, saved, versions: [] }], { csv }));
    expect(row).toEqual(['Ada King Lovelace, FRS', '', '0']);
  });

  test('with their own data each', () => {
    const positions = [{ title: 'Painter', company: 'Studio', isCurrent: true }];
    const profile = { ...ada.saved.profile, name: 'Bob Ross', positions };
    const bob = { ...ada, saved: { ...ada.saved, profile } };
    const csv = { columns: ['first-name', 'last-name', 'role', 'company'] as const };
    expect(cellsOf(exported('csv', [ada, bob, ada], { csv })).slice(1)).toEqual([
      ['Ada King', 'Lovelace', 'Analyst', 'Analytical Engine; Ltd'],
      ['Bob', 'Ross', 'Painter', 'Studio'],
      ['Ada King', 'Lovelace', 'Analyst', 'Analytical Engine; Ltd'],
    ]);
  });

  test('columns are in the chosen order, numbers are not quoted, and lines end in CRLF', () => {
    const columns = ['followers', 'name', 'versions'] as const;
    expect(exported('csv', [ada, ada], { csv: { columns } })).toBe(
      `"Followers","Name","Versions"\r\n${'1843,"Ada King Lovelace, FRS",2\r\n'.repeat(2)}`,
    );
  });

  test('the file starts with a byte order mark if chosen', () => {
    expect(exported('csv', [], { csv: { columns: ['name'], withBom: true } })).toBe(
      '\ufeff"Name"\r\n',
    );
  });

  test('papaparse reads back every cell, apart from added apostrophes', () => {
    const without = (text: string) => text.replaceAll("'", '');
    const column = csvColumns.indexOf('note');
    fc.assert(
      fc.property(libraries(), (people) => {
        const [, ...rows] = cellsOf(exported('csv', people));
        expect(rows.map((row) => row.length)).toEqual(people.map(() => csvColumns.length));
        expect(rows.map((row) => without(row[column] ?? ''))).toEqual(
          people.map(({ annotation }) => without(annotation.note)),
        );
        expect(rows.map((row) => without(row[0] ?? ''))).toEqual(
          people.map(({ slug, saved }) => without(saved.profile.name ?? slug)),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('what spreadsheets expect', () => {
  test.each([
    ['en-US', ','],
    ['en-GB', ','],
    ['de-DE', ';'],
    ['fr-FR', ';'],
    ['pt-BR', ';'],
    ['de-CH', ','],
    ['ja-JP', ','],
  ])('in %s, cells are separated by %j', (locale, separator) => {
    expect(csvSeparatorFor(locale)).toBe(separator);
  });

  test('a semicolon as separator keeps every cell apart', () => {
    const file = exported('csv', [ada], { csv: { separator: ';' } });
    const { data } = papaparse.parse<string[]>(file, { delimiter: ';' });
    expect(data[1]?.length).toBe(csvColumns.length);
    expect(data[1]).toContain('Analytical Engine; Ltd');
  });

  test.each([
    ['+1 opening – Ops; EMEA', true, "'+1 opening – Ops; EMEA"],
    ['+1 opening – Ops; EMEA', false, '+1 opening – Ops; EMEA'],
    ['I did:\n- built one', true, "I did:\n'- built one"],
    ['I did:\n- built one', false, 'I did:\n- built one'],
  ])('%j with formulas made harmless (%s) is %j', (note, escapesFormulas, cell) => {
    const record = { ...ada, annotation: { ...ada.annotation, note } };
    const csv = { columns: ['note'], escapesFormulas } as const;
    expect(cellsOf(exported('csv', [record], { csv }))[1]).toEqual([cell]);
  });

  test.each([
    ['a', 32_767, 'a'],
    ['a', 40_000, ' […]'],
    ['😀', 20_000, ' […]'],
    ['=', 32_767, ' […]'],
  ])(
    '%s times %d fits into a cell of 32,767 UTF-16 units and ends in %j',
    (unit, times, ending) => {
      const record = { ...ada, annotation: { ...ada.annotation, note: unit.repeat(times) } };
      const [, [cell = ''] = []] = cellsOf(
        exported('csv', [record], { csv: { columns: ['note'] } }),
      );
      expect(cell.length).toBeLessThanOrEqual(32_767);
      expect(cell.length).toBeGreaterThan(32_760);
      expect(cell.endsWith(ending)).toBe(true);
      expect(cell.isWellFormed()).toBe(true);
    },
  );
});

describe('no spreadsheet runs a formula from a CSV', () => {
  test.each(triggers)('%s at the start of a cell, also after invisible characters', (trigger) => {
    for (const blank of [...invisible, ' \u200b\n\t', '"', '\u2060\u00ad']) {
      const text = `${blank}${trigger}1+1`;
      expect(escapeFormula(text).charAt(0)).toBe("'");
      expect(escapeFormula(text).replaceAll("'", '')).toBe(text);
    }
  });

  test.each(['\t1', '\r1', '\n1'])('%j, which starts with a tab or a line break', (text) => {
    expect(escapeFormula(text)).toBe(`'${text}`);
  });

  test.each([
    ['a;=1', "a;'=1"],
    ['a\n=1', "a\n'=1"],
    ['a\r\n \t-1;+2', "a\r\n \t'-1;'+2"],
    ['a;"=1"', 'a;"\'=1"'],
    ['=1;=1', "'=1;'=1"],
  ])('%j, where a reader that splits at semicolons or lines starts a cell', (text, safe) => {
    expect(escapeFormula(text)).toBe(safe);
  });

  test.each(['Ada', '', 'a=b', 'C++', 'a-b', 'a@b.example', '12', "'", 'a, -b', '1\n2', '«=»'])(
    '%j is not changed',
    (text) => {
      expect(escapeFormula(text)).toBe(text);
    },
  );

  test.each([' ', '\n', ';', '\u200b', '"'])(
    'a million times %j is escaped without delay',
    (character) => {
      const text = `a${character.repeat(1_000_000)}`;
      expect(escapeFormula(`${text}a`)).toBe(`${text}a`);
    },
  );

  test('headers are escaped too', () => {
    const options = {
      columns: csvColumns,
      separator: ',',
      escapesFormulas: true,
      withBom: false,
    } as const;
    const writer = createCsvWriter(options, { ...labels, name: '=1' });
    expect(writer.head()).toMatch(/^"'=1",/);
  });

  test('with any texts, however a reader splits the cells', () => {
    // A trigger at the start of a cell, for readers that interpret separators, quotes or neither.
    const formulaStart = /(?:^|[\r\n\t;])[\s"\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;
    const hostile = fc
      .array(
        fc.oneof(
          fc.constantFrom(...invisible, ...triggers, '"', ';', ',', "'", 'a', '1'),
          fc.string({ unit: 'binary', maxLength: 3 }),
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(hostile, hostile, (note, tag) => {
        const record = { ...ada, annotation: { starred: true, tags: ['a', tag], note } };
        const file = exported('csv', [record]);
        expect(file).not.toMatch(formulaStart);
        for (const cell of cellsOf(file).flat()) expect(cell).not.toMatch(formulaStart);
      }),
      { numRuns: 1000 },
    );
  });
});

test('rows that are not of people are written as theirs are: quoted, and inert', () => {
  expect(
    csvOfRows(
      [
        ['Name', 'When'],
        ['=A1', 'a "b"; c'],
      ],
      ';',
    ),
  ).toBe('\ufeff"Name";"When"\r\n"\'=A1";"a ""b""; c"\r\n');
});
