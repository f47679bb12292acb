import { asJson, headFields, recordAsJson } from './json-record.ts';
import type { ExportWriter } from './writer.ts';

/**
 * A JSON value a line: the head, each profile, and a last line without which a file that lost its
 * end at the end of a line would look whole. Described in README.md beside this file.
 */
export function createNdjsonWriter(exportedAt: string): ExportWriter {
  return {
    head: () => `${asJson(headFields(exportedAt))}\n`,
    add: (record) => `${recordAsJson(record)}\n`,
    foot: () => `${asJson({ end: true })}\n`,
  };
}
