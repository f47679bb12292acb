import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay } from '../../../utils/import/read-day.ts';
import { readList } from '../../../utils/import/read-list.ts';
import { ada, exported } from '../export/people.ts';

const connections = readFileSync(new URL('./fixtures/connections.csv', import.meta.url), 'utf8');
const HEADER = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';

test('LinkedIn’s Connections.csv gives its people, past the notes that it starts with', () => {
  expect(readList(connections)).toEqual({
    people: [
      {
        slug: 'jane-doe',
        name: 'Jane Doe',
        company: 'Acme, Inc.',
        role: 'Engineer',
        connectedAt: Date.UTC(2024, 0, 2),
        line: 5,
      },
      {
        slug: 'åsa-roe',
        name: 'Åsa Roe, PhD',
        company: 'Bolt',
        role: 'CEO',
        connectedAt: Date.UTC(2023, 2, 15),
        data: [{ name: 'Email Address', value: 'asa@example.com' }],
        line: 6,
      },
    ],
    unusable: [],
    table: {
      names: HEADER.split(','),
      choice: { address: 2, data: [3] },
    },
  });
});

test('lines that can’t be used are listed with the reason', () => {
  const lines = [
    HEADER,
    'Jane,Doe,https://www.linkedin.com/in/jane-doe,,"Acme\nInc.",,',
    'John,Roe,,,,,',
    'Max,Moe,https://elsewhere.example/in/max,,,,',
    'Jane,Doe,https://www.linkedin.com/in/Jane-Doe/,,,,',
    'Moe,Max,https://www.linkedin.com/company/moe,,,,',
    'Zoe,Poe,n/a,,,,',
    'Eve,"Poe,https://www.linkedin.com/in/eve,,,,',
    'Ida,Loe,https://www.linkedin.com/in/ida,,,,',
  ];
  const list = readList(lines.join('\n'));
  expect(list.people.map(({ slug, line }) => [slug, line])).toEqual([['jane-doe', 2]]);
  expect(list.unusable).toEqual([
    { line: 4, reason: 'no-address' },
    { line: 5, reason: 'not-linkedin' },
    { line: 6, reason: 'repeated' },
    { line: 7, reason: 'not-a-profile' },
    { line: 8, reason: 'no-address' },
    { line: 9, reason: 'unclosed-quote' },
  ]);
});

test.each([',', ';'] as const)('an earlier export with %j gives its people', (separator) => {
  const labeled = exported('csv', [ada], { csv: { separator, withBom: true } });
  expect(readList(labeled).people).toEqual([
    {
      slug: 'ada-lovelace',
      name: 'Ada King Lovelace, FRS',
      company: 'Analytical Engine; Ltd',
      role: 'Analyst',
      line: 2,
    },
  ]);
});

test('another tool’s headers are known, and its addresses may be anything that has one', () => {
  const tool = `full_name\tLinkedIn Profile URL\tJob-Title
Jane Doe\tlinkedin.com/in/jane\tCTO
John Roe\t"=HYPERLINK(""https://www.google.com/url?q=https%3A%2F%2Flinkedin.com%2Fin%2Fjohn"")"\t
Max Moe\tmax-moe-1\t
Nobody\tnone\t`;
  const list = readList(tool);
  expect(list.people).toEqual([
    { slug: 'jane', name: 'Jane Doe', role: 'CTO', line: 2 },
    { slug: 'john', name: 'John Roe', line: 3 },
    { slug: 'max-moe-1', name: 'Max Moe', line: 4 },
  ]);
  expect(list.unusable).toEqual([{ line: 5, reason: 'no-address' }]);
});

const crm = `Wer,Web,E-Mail,Firma,e-mail,Leer,Profil
Jane,acme.com,j@acme.com,"Acme
Inc.",jane@home.com,,linkedin.com/in/jane
John,,,,john@home.com,,linkedin.com/in/john
Max,lnkd.in/a,,,,,
`;

test('without known headers, the column with profiles counts, and the others are kept', () => {
  expect(readList(crm)).toEqual({
    people: [
      {
        slug: 'jane',
        line: 2,
        data: [
          { name: 'Wer', value: 'Jane' },
          { name: 'Web', value: 'acme.com' },
          { name: 'E-Mail', value: 'j@acme.com' },
          { name: 'Firma', value: 'Acme\nInc.' },
        ],
      },
      {
        slug: 'john',
        line: 4,
        data: [
          { name: 'Wer', value: 'John' },
          { name: 'e-mail', value: 'john@home.com' },
        ],
      },
    ],
    unusable: [{ line: 5, reason: 'no-address' }],
    table: {
      names: ['Wer', 'Web', 'E-Mail', 'Firma', 'e-mail', 'Leer', 'Profil'],
      choice: { address: 6, data: [0, 1, 2, 3, 4] },
    },
  });
});

test('the user chooses which column has the addresses, and which ones to keep', () => {
  const choice = { address: 1, data: [3] };
  expect(readList(crm, choice)).toMatchObject({
    people: [],
    unusable: [
      { line: 2, reason: 'no-address' },
      { line: 4, reason: 'no-address' },
      { line: 5, reason: 'short-link' },
    ],
    table: { choice },
  });
  const [jane] = readList(crm, { address: 6, data: [3] }).people;
  expect(jane?.data).toEqual([{ name: 'Firma', value: 'Acme\nInc.' }]);
});

test.each<[kind: string, text: string, ...slugs: string[]]>([
  [
    'a table without a header',
    'Jane,linkedin.com/in/jane\nJohn,linkedin.com/in/john',
    'jane',
    'john',
  ],
  ['a mail', 'Jane, hi\nsee linkedin.com/in/max, and linkedin.com/in/eve', 'max', 'eve'],
  ['a signature', 'linkedin.com/in/max\nLinkedIn\nlinkedin.com/in/jane\n"Hi', 'max', 'jane'],
  ['a list of slugs', 'slug\njane\njohn', 'jane', 'john'],
  ['nothing', ''],
  ['JSON', '{"format":"calling-card"}'],
  ['another table', 'a,b\n1,2'],
  ['an empty table', HEADER],
  ['a table of nobody', `${HEADER}\n,,,,,,`],
])('%s', (_, text, ...slugs) => {
  expect(readList(text).people.map(({ slug }) => slug)).toEqual(slugs);
});

test('whatever the text, it never throws, and each person has a line of the file', () => {
  const cell = fc.oneof(
    fc.constantFrom('"', '\n', '\r\n', ',', ';', 'https://www.linkedin.com/in/a', '/in/b'),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 30 }), (cells) => {
      const text = `${HEADER}\n${cells.join(',')}`;
      const lines = text.split(/\r\n|[\r\n]/).length;
      for (const { line } of readList(text).people ?? []) {
        expect(line).toBeGreaterThan(1);
        expect(line).toBeLessThanOrEqual(lines);
      }
    }),
  );
});

describe('the day of a connection', () => {
  test.each([
    ['02 Jan 2024', Date.UTC(2024, 0, 2)],
    ['2 December 2023', Date.UTC(2023, 11, 2)],
    ['2024-02-29', Date.UTC(2024, 1, 29)],
    ['31 Feb 2024', undefined],
    ['02 Foo 2024', undefined],
    ['01/02/2024', undefined],
    ['', undefined],
  ])('%s', (text, time) => {
    expect(readDay(text)).toBe(time);
  });
});
