import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay } from '../../../utils/import/read-day.ts';
import { readPeople } from '../../../utils/import/read-people.ts';
import { ada, exported } from '../export/people.ts';

const connections = readFileSync(new URL('./fixtures/connections.csv', import.meta.url), 'utf8');
const HEADER = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';

test('LinkedIn’s Connections.csv gives its people, past the notes that it starts with', () => {
  expect(readPeople(connections)).toEqual({
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
        line: 6,
      },
    ],
    unusable: [],
  });
});

test('lines that can’t be used are listed with the reason', () => {
  const lines = [
    HEADER,
    'Jane,Doe,https://www.linkedin.com/in/jane-doe,,"Acme\nInc.",,',
    'John,Roe,,,,,',
    'Max,Moe,https://elsewhere.example/in/max,,,,',
    'Jane,Doe,https://www.linkedin.com/in/Jane-Doe/,,,,',
    'Eve,"Poe,https://www.linkedin.com/in/eve,,,,',
    'Ida,Loe,https://www.linkedin.com/in/ida,,,,',
  ];
  const list = readPeople(lines.join('\n'));
  expect(list?.people.map(({ slug, line }) => [slug, line])).toEqual([['jane-doe', 2]]);
  expect(list?.unusable).toEqual([
    { line: 4, reason: 'no-address' },
    { line: 5, reason: 'not-a-profile' },
    { line: 6, reason: 'repeated' },
    { line: 7, reason: 'unclosed-quote' },
  ]);
});

test.each([',', ';'] as const)('an earlier export with %j gives its people', (separator) => {
  const labeled = exported('csv', [ada], { csv: { separator, withBom: true } });
  expect(readPeople(labeled)?.people).toEqual([
    {
      slug: 'ada-lovelace',
      name: 'Ada King Lovelace, FRS',
      company: 'Analytical Engine; Ltd',
      role: 'Analyst',
      line: 2,
    },
  ]);
});

test('another tool’s headers are known, or columns can be given', () => {
  const tool = 'full_name\tLinkedIn Profile URL\tJob-Title\nJane Doe\tlinkedin.com/in/jane\tCTO';
  const person = { slug: 'jane', name: 'Jane Doe', role: 'CTO' };
  expect(readPeople(tool)?.people).toEqual([{ ...person, line: 2 }]);
  const unknown = 'Jane Doe,https://linkedin.com/in/jane,CTO';
  expect(readPeople(unknown, { name: 0, address: 1, role: 2 })?.people).toEqual([
    { ...person, line: 1 },
  ]);
});

test.each(['', '{"format":"calling-card"}', 'a,b\n1,2', HEADER, `${HEADER}\n,,,,,,`])(
  '%j is no list of people',
  (text) => {
    expect(readPeople(text)).toBeUndefined();
  },
);

test('whatever the text, it never throws, and each person has a line of the file', () => {
  const cell = fc.oneof(
    fc.constantFrom('"', '\n', '\r\n', ',', ';', 'https://www.linkedin.com/in/a', '/in/b'),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 30 }), (cells) => {
      const text = `${HEADER}\n${cells.join(',')}`;
      const lines = text.split(/\r\n|[\r\n]/).length;
      for (const { line } of readPeople(text)?.people ?? []) {
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
