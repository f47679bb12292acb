import type { LibraryRecord } from '../profile/library-record.ts';

/**
 * Writes one export, a record at a time, so that the whole file is never in memory. The file is the
 * head, then the text of each record, then the foot; without its foot it is incomplete.
 */
export interface ExportWriter {
  head(): string;
  add(record: LibraryRecord): string;
  foot(): string;
}
