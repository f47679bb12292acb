import { currentUrl } from '../profile/current-slug.ts';
import { fetchTime } from '../profile/fetch-time.ts';
import { summarize } from '../profile/summarize.ts';
import { csvCells } from './csv-cells.ts';
import type { CellReader, TableColumn } from './csv-table.ts';
import { optionalTime } from './iso-time.ts';
import { type NameParts, nameParts } from './name-parts.ts';
import { type PlaceParts, placeParts } from './place-parts.ts';
import { contactNotes } from './plain-text.ts';

/** The programs that a CSV can be made for, in the order of the dialog. */
export const csvPresetNames = [
  'hubspot',
  'salesforce',
  'pipedrive',
  'attio',
  'notion',
  'google-contacts',
  'outlook',
] as const;

export type CsvPreset = (typeof csvPresetNames)[number];

/** The table that a program imports. */
export interface PresetTable {
  readonly columns: readonly TableColumn[];
  /** The most people that one import takes. */
  readonly maxRows?: number;
}

const column = (header: string, cell: CellReader, maxLength?: number): TableColumn =>
  maxLength === undefined ? { header, cell } : { header, cell, maxLength };

/** Columns that the program's own template has, and that OutX has no data for. */
const empty = (...headers: readonly string[]) =>
  headers.map((header) => column(header, () => undefined));

const fixed =
  (text: string): CellReader =>
  () =>
    text;
const namePart =
  (part: keyof NameParts): CellReader =>
  ({ saved }) =>
    nameParts(summarize(saved).name)[part];
const placePart =
  (part: keyof PlaceParts): CellReader =>
  ({ saved }) =>
    placeParts(saved.profile.location)[part];
/** The day of the fetch as `YYYY-MM-DD`, in UTC. */
const fetchedOn: CellReader = ({ saved }) => optionalTime(fetchTime(saved))?.replace(/T.*/, '');
const linkedIn: CellReader = ({ saved }) => currentUrl(saved.profile);
const website: CellReader = ({ saved }) => saved.profile.sections?.websites?.[0]?.url;
/** Several values, separated in a way that none of them contains. */
const tags =
  (separator: string, ...more: readonly string[]): CellReader =>
  ({ annotation }) =>
    [...annotation.tags.map((tag) => tag.replaceAll(separator.trim(), ' ')), ...more].join(
      separator,
    );
/** For a name that must not be empty: the whole name if it has no last one. */
const requiredLastName: CellReader = ({ saved }) => {
  const { name, slug } = summarize(saved);
  const { family, given } = nameParts(name);
  return family || given || name || slug;
};
const requiredCompany: CellReader = ({ saved }) => summarize(saved).company ?? '[not provided]';

const { name, headline, role, company, location, about, experience, education, skills } = csvCells;

/**
 * What each program imports, with its headers and its forms of dates and lists. Where it has no column
 * for what is known, that goes into the notes.
 */
export const csvPresets: Readonly<Record<CsvPreset, PresetTable>> = {
  hubspot: {
    columns: [
      column('First Name', namePart('given')),
      column('Last Name', namePart('family')),
      ...empty('Email'),
      column('Job Title', role),
      column('Company Name', company),
      column('City', placePart('city')),
      column('Country/Region', placePart('country')),
      column('Website URL', website),
      column('LinkedIn URL', linkedIn),
    ],
  },
  salesforce: {
    // nb. A longer text makes Salesforce refuse the row.
    columns: [
      column('FirstName', firstNameBesideLast, 40),
      column('LastName', requiredLastName, 80),
      column('Title', role, 128),
      column('Company', requiredCompany, 255),
      column('City', placePart('city'), 40),
      column('Country', placePart('country'), 80),
      column('Description', contactNotes, 32_000),
      column('LeadSource', fixed('LinkedIn')),
    ],
    maxRows: 50_000,
  },
  pipedrive: {
    columns: [
      column('Person - Name', name),
      ...empty('Person - Email', 'Person - Phone'),
      column('Organization - Name', company),
      column('Person - Note', contactNotes),
      column('Person - Label', tags(', ')),
    ],
  },
  attio: {
    columns: [
      column('First Name', namePart('given')),
      column('Last Name', namePart('family')),
      ...empty('Email Addresses'),
      column('Job Title', role),
      column('Company', company),
      column('Primary Location', location),
      column('LinkedIn', linkedIn),
      column('Description', contactNotes),
      column('Tags', tags(',')),
      column('Fetched', fetchedOn),
    ],
  },
  notion: {
    columns: [
      column('Name', name),
      column('Headline', headline),
      column('Job Title', role),
      column('Company', company),
      column('Location', location),
      column('LinkedIn URL', linkedIn),
      column('Tags', tags(',')),
      column('Note', csvCells.note),
      column('About', about),
      column('Experience', experience),
      column('Education', education),
      column('Skills', skills),
      column('Fetched', fetchedOn),
    ],
  },
  'google-contacts': {
    columns: [
      column('First Name', namePart('given')),
      ...empty('Middle Name'),
      column('Last Name', namePart('family')),
      ...empty('Phonetic First Name', 'Phonetic Middle Name', 'Phonetic Last Name'),
      column('Name Prefix', namePart('prefix')),
      column('Name Suffix', namePart('suffix')),
      ...empty('Nickname', 'File As'),
      column('Organization Name', company),
      column('Organization Title', role),
      ...empty('Organization Department', 'Birthday'),
      column('Notes', contactNotes),
      // nb. Google would load the picture from LinkedIn.
      ...empty('Photo'),
      column('Labels', tags(' ::: ', '* myContacts')),
      ...empty('E-mail 1 - Label', 'E-mail 1 - Value', 'Phone 1 - Label', 'Phone 1 - Value'),
      column('Website 1 - Label', fixed('LinkedIn')),
      column('Website 1 - Value', linkedIn),
    ],
  },
  outlook: {
    columns: [
      column('First Name', namePart('given')),
      ...empty('Middle Name'),
      column('Last Name', namePart('family')),
      column('Title', namePart('prefix')),
      column('Suffix', namePart('suffix')),
      column('Company', company),
      column('Job Title', role),
      ...empty('E-mail Address'),
      column('Web Page', linkedIn),
      column('Notes', contactNotes),
    ],
  },
};

/** Not the name that `requiredLastName` took. */
function firstNameBesideLast({ saved }: Parameters<CellReader>[0]): string {
  const { family, given } = nameParts(summarize(saved).name);
  return family === '' ? '' : given;
}
