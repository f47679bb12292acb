import { csvColumns } from './csv-columns.ts';

/** The words of ours that a person reads in an export: column headers, section headings. */
export const exportLabelNames = [...csvColumns, 'present', 'yes'] as const;

export type ExportLabelName = (typeof exportLabelNames)[number];

/** Each of those words in the person's language, from the locale file. */
export type ExportLabels = Readonly<Record<ExportLabelName, string>>;
