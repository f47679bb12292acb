import type { ExportWriter } from './export-writer.ts';
import { asJson, headFields, recordAsJson } from './json-record.ts';

/**
 * One JSON value per line: the head, each profile, and an end line. Without the end line, a file that
 * was cut off between two lines would look complete. README.md in this folder describes it.
 */
export function createNdjsonWriter(exportedAt: string): ExportWriter {
  return {
    head: () => `${asJson(headFields(exportedAt))}\n`,
    add: (record) => `${recordAsJson(record)}\n`,
    foot: () => `${asJson({ end: true })}\n`,
  };
}
