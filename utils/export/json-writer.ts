import { asJson, headFields, recordAsJson } from './json-record.ts';
import type { ExportWriter } from './writer.ts';

/** One JSON document, its profiles a line each; described in README.md beside this file. */
export function createJsonWriter(exportedAt: string): ExportWriter {
  let separator = '\n';
  return {
    head: () => `${asJson(headFields(exportedAt)).slice(0, -1)},"profiles":[`,
    add: (record) => {
      const line = separator + recordAsJson(record);
      separator = ',\n';
      return line;
    },
    foot: () => '\n]}\n',
  };
}
