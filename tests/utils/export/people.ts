import fc from 'fast-check';
import { createExportWriter } from '../../../utils/export/create-export-writer.ts';
import type { ExportFormat } from '../../../utils/export/export-formats.ts';
import { cleanTag, withTag } from '../../../utils/profile/annotation.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import { slugOf } from '../profile/slug-of.ts';
import { records } from '../versions/arbitrary-records.ts';
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
  annotation: { starred: true, tags: ['first, of all', 'maths'], note: 'Met at Babbage’s.' },
  aliases: [slugOf('ada-byron')],
  answer: { fetchedAt: Date.UTC(2026, 10, 23, 9, 30, 0, 5), raw: { name: 'Ada' } },
};

/** Records as in a library, each slug once. */
export const libraries = (maxLength = 5): fc.Arbitrary<readonly LibraryRecord[]> =>
  fc.uniqueArray(records().map(withCleanTags), { selector: ({ slug }) => slug, maxLength });

/** The content of an export file. */
export function exported(
  format: ExportFormat,
  all: readonly LibraryRecord[],
  csv: Parameters<typeof createExportWriter>[1]['csv'] = { columns: ['name'], withBom: false },
): string {
  const writer = createExportWriter(format, { labels, exportedAt, csv });
  return writer.head() + all.map((record) => writer.add(record)).join('') + writer.foot();
}

function withCleanTags(record: LibraryRecord): LibraryRecord {
  const tags = record.annotation.tags.flatMap((tag) => cleanTag(tag) ?? []);
  return {
    ...record,
    annotation: { ...record.annotation, tags: tags.reduce<readonly string[]>(withTag, []) },
  };
}
