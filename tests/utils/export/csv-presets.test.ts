import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type CsvPreset, csvPresetNames } from '../../../utils/export/csv-presets.ts';
import { placeParts } from '../../../utils/export/place-parts.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import type { Profile } from '../../../utils/profile/profile.ts';
import { ada, exported } from './people.ts';

const adaWith = (changes: Partial<Profile>): LibraryRecord => ({
  ...ada,
  saved: { ...ada.saved, profile: { ...ada.saved.profile, ...changes } },
});
const rowsFor = (preset: CsvPreset, all: readonly LibraryRecord[] = [ada]) =>
  papaparse.parse<Record<string, string>>(
    exported('csv', all, { csv: { preset, escapesFormulas: false } }),
    { header: true, skipEmptyLines: true },
  ).data;
const headersOf = (preset: CsvPreset) => Object.keys(rowsFor(preset)[0] ?? {}).join();

describe('the headers are those that the program imports', () => {
  test.each<[CsvPreset, string]>([
    [
      'hubspot',
      'First Name,Last Name,Email,Job Title,Company Name,City,Country/Region,Website URL,LinkedIn URL',
    ],
    ['salesforce', 'FirstName,LastName,Title,Company,City,Country,Description,LeadSource'],
    [
      'pipedrive',
      'Person - Name,Person - Email,Person - Phone,Organization - Name,Person - Note,Person - Label',
    ],
    [
      'google-contacts',
      'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Website 1 - Label,Website 1 - Value',
    ],
    [
      'outlook',
      'First Name,Middle Name,Last Name,Title,Suffix,Company,Job Title,E-mail Address,Web Page,Notes',
    ],
  ])('%s', (preset, headers) => {
    expect(headersOf(preset)).toBe(headers);
  });

  test.each(csvPresetNames)('%s has each header once', (preset) => {
    const headers = headersOf(preset).split(',');
    expect(new Set(headers).size).toBe(headers.length);
  });
});

describe('the cells are in the program’s form', () => {
  test('HubSpot', () => {
    expect(rowsFor('hubspot', [adaWith({ location: 'Kiel, Holstein, Germany' })])).toEqual([
      {
        'First Name': 'Ada King',
        'Last Name': 'Lovelace',
        Email: '',
        'Job Title': 'Analyst',
        'Company Name': 'Analytical Engine; Ltd',
        City: 'Kiel',
        'Country/Region': 'Germany',
        'Website URL': 'https://notes.example/a;b,c',
        'LinkedIn URL': 'https://www.linkedin.com/in/ada-lovelace/',
      },
    ]);
  });

  test('Salesforce refuses a row without a last name or a company, so both are always there', () => {
    const rows = rowsFor('salesforce', [
      adaWith({ name: 'Cher', positions: [] }),
      adaWith({ name: '🚀' }),
    ]);
    expect(rows).toMatchObject([
      { FirstName: '', LastName: 'Cher', Company: '[not provided]', LeadSource: 'LinkedIn' },
      { FirstName: '', LastName: '🚀', Company: 'Analytical Engine; Ltd' },
    ]);
  });

  test('Salesforce refuses a row with a text that is too long, so texts are cut', () => {
    const [row] = rowsFor('salesforce', [
      adaWith({ name: `Ada ${'x'.repeat(100)}`, about: 'a'.repeat(40_000) }),
    ]);
    expect([row?.LastName?.length, row?.Description?.length]).toEqual([80, 32_000]);
    expect(row?.LastName).toMatch(/x \[…\]$/);
  });

  test('Attio and Notion get ISO dates, and tags separated by commas', () => {
    for (const preset of ['attio', 'notion'] as const) {
      expect(rowsFor(preset)[0]).toMatchObject({
        Fetched: '2026-11-23',
        Tags: 'first  of all,maths',
      });
    }
  });

  test('Google Contacts gets titles apart, and labels with the group of all contacts', () => {
    expect(
      rowsFor('google-contacts', [adaWith({ name: 'Dr. Ada Lovelace, FRS' })])[0],
    ).toMatchObject({
      'Name Prefix': 'Dr.',
      'First Name': 'Ada',
      'Last Name': 'Lovelace',
      'Name Suffix': 'FRS',
      Labels: 'first, of all ::: maths ::: * myContacts',
      Photo: '',
      'Website 1 - Label': 'LinkedIn',
      'Website 1 - Value': 'https://www.linkedin.com/in/ada-lovelace/',
    });
  });

  test('Outlook’s Title is the one before a name, not the job’s', () => {
    expect(rowsFor('outlook', [adaWith({ name: 'Dr. Ada Lovelace' })])[0]).toMatchObject({
      Title: 'Dr.',
      'Job Title': 'Analyst',
    });
  });

  test.each([
    ['salesforce', 'Description'],
    ['pipedrive', 'Person - Note'],
    ['attio', 'Description'],
    ['google-contacts', 'Notes'],
    ['outlook', 'Notes'],
  ] as const)('%s gets the rest in %s, the user’s note first', (preset, header) => {
    const notes = rowsFor(preset)[0]?.[header] ?? '';
    expect(notes).toMatch(/^Met at Babbage’s\.\n\nAnalyst of engines\n\n/);
    expect(notes).toContain('• Translator · Taylor · 1840 – spring 1842');
    expect(notes).toContain('• Calculus · De Morgan');
    expect(notes).toContain('https://www.linkedin.com/in/ada-lovelace/');
  });
});

describe('with formulas made harmless', () => {
  const safeRows = (preset: CsvPreset, record: LibraryRecord) =>
    papaparse.parse<string[]>(exported('csv', [record], { csv: { preset } })).data;

  test.each(csvPresetNames)('%s gets no cell or line that a spreadsheet runs', (preset) => {
    const text = '=1+1\n- built;@one';
    const position = { title: text, company: text, description: text, isCurrent: true };
    const record = {
      ...adaWith({
        name: text,
        headline: text,
        location: text,
        about: text,
        positions: [position],
      }),
      annotation: { starred: false, tags: [text], note: text },
    };
    for (const cell of safeRows(preset, record).flat()) {
      for (const start of cell.split(/[\n;]/)) expect(start).not.toMatch(/^\s*[=+\-@]/);
    }
  });

  test.each(csvPresetNames)(
    '%s gets no apostrophes in front of what the extension writes',
    (preset) => {
      for (const cell of safeRows(preset, ada).flat()) expect(cell).not.toMatch(/(?:^|\n)\s*'/);
    },
  );
});

test.each([
  ['Kiel, Schleswig-Holstein, Germany', 'Kiel', 'Germany'],
  ['London, England', 'London', 'England'],
  ['Germany', undefined, 'Germany'],
  ['Greater Kiel Area', 'Greater Kiel Area', undefined],
  [' , ', undefined, undefined],
  [undefined, undefined, undefined],
])('the place %j is in the city %j and the country %j', (place, city, country) => {
  const { city: foundCity, country: foundCountry } = placeParts(place);
  expect([foundCity, foundCountry]).toEqual([city, country]);
});
