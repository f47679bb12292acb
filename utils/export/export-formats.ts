/** The file formats that profiles can be exported to. */
export const exportFormats = ['csv', 'json', 'ndjson', 'vcard', 'markdown'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** How a file of a format is named and labeled. */
export interface FileType {
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
}

/** All formats are UTF-8. */
const fileTypes: Readonly<Record<ExportFormat, FileType>> = {
  csv: { extension: 'csv', mediaType: 'text/csv;charset=utf-8' },
  json: { extension: 'json', mediaType: 'application/json' },
  ndjson: { extension: 'ndjson', mediaType: 'application/x-ndjson' },
  vcard: { extension: 'vcf', mediaType: 'text/vcard;charset=utf-8' },
  markdown: { extension: 'md', mediaType: 'text/markdown;charset=utf-8' },
};

const zip: FileType = { extension: 'zip', mediaType: 'application/zip' };

/** The type of the file that an export of this format saves. */
export const fileTypeOf = (format: ExportFormat, isZipped: boolean): FileType =>
  format === 'vcard' && isZipped ? zip : fileTypes[format];

/** Whether a file of this format holds everything about a person, so that importing it restores them. */
export const isWholeFormat = (format: ExportFormat): boolean =>
  format === 'json' || format === 'ndjson';
