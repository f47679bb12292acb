import type { LibraryRecord } from '../profile/library-record.ts';

/**
 * Writes one export, a record at a time, so that nothing ever holds the whole file: the head, each
 * record's text, the foot, put one after the other. A file is complete only with its foot.
 */
export interface ExportWriter {
  head(): string;
  add(record: LibraryRecord): string;
  foot(): string;
}
