import { csvColumns } from './csv-columns.ts';

/** What a person's posts need besides. CSV has no posts. */
const postLabels = ['posts', 'reactions', 'comments', 'reposts', 'reposted'] as const;

/** The texts in an export that aren't the profile's own: column headers, section headings. */
export const exportLabelNames = [...csvColumns, 'present', 'yes', ...postLabels] as const;

export type ExportLabelName = (typeof exportLabelNames)[number];

/** Those texts in the user's language, from the locale file. */
export type ExportLabels = Readonly<Record<ExportLabelName, string>>;
