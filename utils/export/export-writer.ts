import type { LibraryRecord } from '../profile/library-record.ts';

/** A piece of a file: text, to be written as UTF-8, or bytes. */
export type ExportPart = string | Uint8Array<ArrayBuffer>;

/**
 * Writes one export, a record at a time, so that the whole file is never in memory. The file is the
 * head, then the part of each record, then the foot; without its foot it is incomplete.
 */
export interface ExportWriter {
  head(): ExportPart;
  add(record: LibraryRecord): ExportPart;
  foot(): ExportPart;
}
