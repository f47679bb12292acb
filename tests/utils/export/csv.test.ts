import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvColumns } from '../../../utils/export/csv-columns.ts';
import { escapeFormula } from '../../../utils/export/escape-formula.ts';
import { createExportWriter } from '../../../utils/export/export-writer.ts';
import { labels } from './labels.ts';
import { ada, exported, exportedAt, libraries } from './people.ts';

const all = { columns: csvColumns, withBom: false };
const cellsOf = (file: string) =>
  papaparse.parse<string[]>(file, { delimiter: ',', newline: '\r\n' }).data.slice(0, -1);

/** Signs that show nothing in front of a cell, or are lost there. */
const unseen = [
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

describe('a CSV tells of each person on a row', () => {
  test('everything, in the columns asked for', () => {
    const [header = [], row = []] = cellsOf(exported('csv', [ada], all));
    expect(Object.fromEntries(header.map((name, index) => [name, row[index]]))).toEqual({
      Name: 'Ada King Lovelace, FRS',
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
      Tags: 'first, of all; maths',
      Note: 'Met at Babbage’s.',
      Starred: 'Yes',
      Address: 'https://www.linkedin.com/in/ada-lovelace/',
      Slug: 'ada-lovelace',
      Fetched: '2026-11-23T09:30:00.005Z',
      Changed: '2026-11-23T09:30:00.005Z',
      Versions: '2',
    });
  });

  test('the columns stand in the order asked for, numbers bare, line ends CRLF', () => {
    const columns = ['followers', 'name', 'versions'] as const;
    expect(exported('csv', [ada, ada], { columns, withBom: false })).toBe(
      `"Followers","Name","Versions"\r\n${'1843,"Ada King Lovelace, FRS",2\r\n'.repeat(2)}`,
    );
  });

  test('a byte order mark stands at the head when asked for', () => {
    expect(exported('csv', [], { columns: ['name'], withBom: true })).toBe('\ufeff"Name"\r\n');
  });

  test('papaparse reads the cells that were written, save for apostrophes put in', () => {
    const without = (text: string) => text.replaceAll("'", '');
    const column = csvColumns.indexOf('note');
    fc.assert(
      fc.property(libraries(), (people) => {
        const [, ...rows] = cellsOf(exported('csv', people, all));
        expect(rows.map((row) => row.length)).toEqual(people.map(() => csvColumns.length));
        expect(rows.map((row) => without(row[column] ?? ''))).toEqual(
          people.map(({ annotation }) => without(annotation.note)),
        );
        expect(rows.map((row) => without(row[0] ?? ''))).toEqual(
          people.map(({ slug, saved }) => without(saved.profile.name ?? slug)),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('no spreadsheet runs anything in a CSV', () => {
  test.each(triggers)('%s at the start of a cell, behind whatever shows nothing', (trigger) => {
    for (const blank of [...unseen, ' \u200b\n\t', '"', '\u2060\u00ad']) {
      const text = `${blank}${trigger}1+1`;
      expect(escapeFormula(text).charAt(0)).toBe("'");
      expect(escapeFormula(text).replaceAll("'", '')).toBe(text);
    }
  });

  test.each(['\t1', '\r1', '\n1'])('%j at the start of a cell', (text) => {
    expect(escapeFormula(text)).toBe(`'${text}`);
  });

  test.each([
    ['a;=1', "a;'=1"],
    ['a\n=1', "a\n'=1"],
    ['a\r\n \t-1;+2', "a\r\n \t'-1;'+2"],
    ['a;"=1"', 'a;"\'=1"'],
    ['=1;=1', "'=1;'=1"],
  ])('%j, where a reader of semicolons or lines begins a cell', (text, safe) => {
    expect(escapeFormula(text)).toBe(safe);
  });

  test.each(['Ada', '', 'a=b', 'C++', 'a-b', 'a@b.example', '12', "'", 'a, -b', '1\n2', '«=»'])(
    '%j is left as it is',
    (text) => {
      expect(escapeFormula(text)).toBe(text);
    },
  );

  test.each([' ', '\n', ';', '\u200b', '"'])(
    'a million times %j does not hold the page up',
    (sign) => {
      const text = `a${sign.repeat(1_000_000)}`;
      expect(escapeFormula(`${text}a`)).toBe(`${text}a`);
    },
  );

  test('headers are made inert as well', () => {
    const options = { labels: { ...labels, name: '=1' }, exportedAt, csv: all };
    expect(createExportWriter('csv', options).head()).toMatch(/^"'=1",/);
  });

  test('whatever the texts, however a reader parts the cells', () => {
    // What stands in front of a sign, for a reader who sees separators, quotes or neither.
    const begins = /(?:^|[\r\n\t;])[\s"\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;
    const hostile = fc
      .array(
        fc.oneof(
          fc.constantFrom(...unseen, ...triggers, '"', ';', ',', "'", 'a', '1'),
          fc.string({ unit: 'binary', maxLength: 3 }),
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(hostile, hostile, (note, tag) => {
        const record = { ...ada, annotation: { starred: true, tags: ['a', tag], note } };
        const file = exported('csv', [record], all);
        expect(file).not.toMatch(begins);
        for (const cell of cellsOf(file).flat()) expect(cell).not.toMatch(begins);
      }),
      { numRuns: 3000 },
    );
  });
});
