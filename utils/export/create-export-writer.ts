import { type CsvOptions, createCsvWriter } from './csv-writer.ts';
import type { ExportFormat } from './export-formats.ts';
import type { ExportLabels } from './export-labels.ts';
import type { ExportWriter } from './export-writer.ts';
import { createJsonWriter } from './json-writer.ts';
import { createMarkdownWriter } from './markdown-writer.ts';
import { createNdjsonWriter } from './ndjson-writer.ts';
import type { VcardVersion } from './vcard-line.ts';
import { createVcardWriter } from './vcard-writer.ts';
import { createZippedVcardWriter } from './zipped-vcard-writer.ts';

/** What an export needs besides the records. Each format uses what applies to it. */
export interface ExportOptions {
  readonly labels: ExportLabels;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  readonly csv: CsvOptions;
  readonly vcard: VcardOptions;
}

export interface VcardOptions {
  readonly version: VcardVersion;
  /** Whether each person gets a file of their own, in a zip. */
  readonly isZipped: boolean;
}

/** Creates the writer for one file of this format. */
export function createExportWriter(format: ExportFormat, options: ExportOptions): ExportWriter {
  switch (format) {
    case 'csv':
      return createCsvWriter(options.csv, options.labels);
    case 'json':
      return createJsonWriter(options.exportedAt);
    case 'ndjson':
      return createNdjsonWriter(options.exportedAt);
    case 'vcard':
      return options.vcard.isZipped
        ? createZippedVcardWriter(options.vcard.version)
        : createVcardWriter(options.vcard.version);
    case 'markdown':
      return createMarkdownWriter(options.labels);
  }
}
