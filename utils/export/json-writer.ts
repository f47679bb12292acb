import type { ExportWriter } from './export-writer.ts';
import { asJson, headFields, recordAsJson } from './json-record.ts';

/** One JSON document with one profile per line. README.md in this folder describes it. */
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
