import { type CsvOptions, createCsvWriter } from './csv.ts';
import type { ExportFormat } from './export-formats.ts';
import type { ExportLabels } from './export-labels.ts';
import { createJsonWriter } from './json.ts';
import { createMarkdownWriter } from './markdown.ts';
import { createNdjsonWriter } from './ndjson.ts';
import { createVcardWriter } from './vcard.ts';
import type { ExportWriter } from './writer.ts';

/** What an export is made with, besides the records. */
export interface ExportOptions {
  readonly labels: ExportLabels;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  readonly csv: CsvOptions;
}

/** A writer for one file of the format. */
export function createExportWriter(format: ExportFormat, options: ExportOptions): ExportWriter {
  switch (format) {
    case 'csv':
      return createCsvWriter(options.csv, options.labels);
    case 'json':
      return createJsonWriter(options.exportedAt);
    case 'ndjson':
      return createNdjsonWriter(options.exportedAt);
    case 'vcard':
      return createVcardWriter();
    case 'markdown':
      return createMarkdownWriter(options.labels);
  }
}
