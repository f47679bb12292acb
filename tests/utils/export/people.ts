import fc from 'fast-check';
import { createExportWriter } from '../../../utils/export/create-export-writer.ts';
import { csvColumns } from '../../../utils/export/csv-columns.ts';
import type { CsvOptions } from '../../../utils/export/csv-writer.ts';
import type { ExportFormat } from '../../../utils/export/export-formats.ts';
import type { VcardVersion } from '../../../utils/export/vcard-line.ts';
import { readLink } from '../../../utils/parsing/read-link.ts';
import { cleanTag, withTag } from '../../../utils/profile/annotation.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import { omitUndefined } from '../../../utils/profile/omit-undefined.ts';
import {
  type ProfileSections,
  type SectionEntry,
  sectionKinds,
} from '../../../utils/profile/section.ts';
import { slugOf } from '../profile/slug-of.ts';
import { records, texts } from '../versions/arbitrary-records.ts';
import { labels } from './labels.ts';

export const exportedAt = '2026-11-23T12:04:00.000Z';

/** A person with data in every field. */
export const ada: LibraryRecord = {
  slug: slugOf('ada-lovelace'),
  saved: {
    slug: slugOf('ada-lovelace'),
    profile: {
      slug: slugOf('ada-lovelace'),
      name: 'Ada King Lovelace, FRS',
      headline: 'Analyst of engines',
      location: 'London, England',
      profileUrl: 'https://elsewhere.example/ada',
      connections: { value: 500, orMore: true },
      followers: { value: 1843, orMore: false },
      about: 'Poetical science.\n\nNotes A to G.',
      positions: [
        {
          title: 'Analyst',
          company: 'Analytical Engine; Ltd',
          start: { year: 1842, month: 3 },
          isCurrent: true,
          description: 'Wrote *the* notes.',
        },
        {
          title: 'Translator',
          company: 'Taylor',
          start: { year: 1840 },
          end: { text: 'spring 1842' },
          isCurrent: false,
        },
      ],
      education: [{ school: 'Somerville', degree: 'Lessons', field: 'Mathematics' }],
      skills: ['Bernoulli numbers', 'French'],
      sections: {
        certifications: [
          { title: 'Calculus', by: 'De Morgan', detail: 'No. 7', end: { year: 1841, month: 5 } },
        ],
        languages: [{ title: 'English', detail: 'Native' }, { title: 'French' }],
        websites: [{ title: 'Notes', url: 'https://notes.example/a;b,c' }],
      },
      pictureUrl: 'https://pictures.example/ada.jpg',
      unread: ['services'],
    },
    fetchedAt: Date.UTC(2026, 10, 23, 9, 30, 0, 5),
  },
  versions: [
    {
      slug: slugOf('ada-lovelace'),
      profile: {
        slug: slugOf('ada-lovelace'),
        name: 'Ada Byron',
        positions: [],
        education: [],
        skills: [],
      },
      fetchedAt: Date.UTC(2025, 0, 2),
    },
  ],
  annotation: {
    starred: true,
    tags: ['first, of all', 'maths'],
    note: 'Met at Babbage’s.',
    data: [
      { name: 'E-mail', value: 'ada@engines.example' },
      { name: 'Birthday', value: '10 December' },
    ],
  },
  aliases: [slugOf('ada-byron')],
  lists: ['Engines', 'Royal Society'],
  answer: { fetchedAt: Date.UTC(2026, 10, 23, 9, 30, 0, 5), raw: { name: 'Ada' } },
};

/** Records as in a library, each slug once. */
export const libraries = (maxLength = 5): fc.Arbitrary<readonly LibraryRecord[]> =>
  fc.uniqueArray(records().map(withCleanTags).chain(withSections), {
    selector: ({ slug }) => slug,
    maxLength,
  });

/** The content of an export file. */
export function exported(
  format: ExportFormat,
  all: readonly LibraryRecord[],
  options: { readonly csv?: Partial<CsvOptions>; readonly version?: VcardVersion } = {},
): string {
  const writer = createExportWriter(format, {
    labels,
    exportedAt,
    csv: { ...plainCsv, ...options.csv },
    vcard: { version: options.version ?? '3.0', isZipped: false },
  });
  return [writer.head(), ...all.map((record) => writer.add(record)), writer.foot()].join('');
}

/** All columns, as an importer expects them. */
const plainCsv: CsvOptions = {
  columns: csvColumns,
  separator: ',',
  escapesFormulas: true,
  withBom: false,
};

function withCleanTags(record: LibraryRecord): LibraryRecord {
  const tags = record.annotation.tags.flatMap((tag) => cleanTag(tag) ?? []);
  return {
    ...record,
    annotation: { ...record.annotation, tags: tags.reduce<readonly string[]>(withTag, []) },
  };
}

/** The record with further sections in its saved profile. */
function withSections(record: LibraryRecord): fc.Arbitrary<LibraryRecord> {
  return fc
    .record({
      sections: maybe(sections),
      pictureUrl: maybe(links),
      unread: maybe(lists(texts(), 20)),
    })
    .map((fields) => ({
      ...record,
      saved: { ...record.saved, profile: { ...record.saved.profile, ...omitUndefined(fields) } },
    }));
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const lists = <T>(value: fc.Arbitrary<T>, maxLength: number) =>
  fc.array(value, { minLength: 1, maxLength, size: 'small' });

const links = fc.webUrl({ withQueryParameters: true }).filter((url) => readLink(url) === url);

const entries: fc.Arbitrary<SectionEntry> = fc
  .record({
    title: texts(),
    by: maybe(texts()),
    detail: maybe(texts()),
    start: maybe(fc.record({ year: fc.integer({ min: 1990, max: 2030 }) })),
    end: maybe(texts().map((text) => ({ text }))),
    url: maybe(links),
    description: maybe(texts()),
  })
  .map((fields) => omitUndefined(fields));

const sections: fc.Arbitrary<ProfileSections> = fc
  .dictionary(fc.constantFrom(...sectionKinds), lists(entries, 3), { minKeys: 1, maxKeys: 3 })
  .map((all) => ({ ...all }));
