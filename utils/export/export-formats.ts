/** The formats that profiles can be taken elsewhere in. */
export const exportFormats = ['csv', 'json', 'ndjson', 'vcard', 'markdown'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** What a file of a format is called and sent as. */
export interface FileKind {
  /** Without the dot. */
  readonly ending: string;
  readonly mediaType: string;
}

/** All of them are UTF-8. */
export const fileKinds: Readonly<Record<ExportFormat, FileKind>> = {
  csv: { ending: 'csv', mediaType: 'text/csv;charset=utf-8' },
  json: { ending: 'json', mediaType: 'application/json' },
  ndjson: { ending: 'ndjson', mediaType: 'application/x-ndjson' },
  vcard: { ending: 'vcf', mediaType: 'text/vcard;charset=utf-8' },
  markdown: { ending: 'md', mediaType: 'text/markdown;charset=utf-8' },
};
