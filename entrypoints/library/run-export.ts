import type { ExportReader } from '../../utils/engine/ports/library.ts';
import { writeExport } from '../../utils/engine/write-export.ts';
import { createExportWriter, type ExportOptions } from '../../utils/export/create-export-writer.ts';
import { type ExportFormat, isWholeFormat } from '../../utils/export/export-formats.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { blobSink, type FileSink, fileSink } from '../shared/file-sinks.ts';

/** An export, as it can be sent to a worker. */
export interface ExportJob {
  readonly slugs: readonly Slug[];
  /** Whether the file has the profiles in the order of `slugs`. nb. In their order in the storage, they are read faster. */
  readonly isOrdered: boolean;
  readonly format: ExportFormat;
  readonly options: ExportOptions;
  /** The file to write to. Without one, the content is returned. */
  readonly file: FileSystemFileHandle | undefined;
}

/** What was written. */
export interface WrittenExport {
  /** The number of profiles. */
  readonly count: number;
  /** The content, unless it went into a file. */
  readonly parts: readonly Blob[];
}

/**
 * Writes an export. `onProgress` gets how many of the slugs are done. Rejects if the storage or the file does, and if the
 * signal aborts; then there is no file.
 */
export async function runExport(
  openReader: ExportReader,
  { slugs, isOrdered, format, options, file }: ExportJob,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<WrittenExport> {
  const sink: FileSink = file ? await fileSink(file) : blobSink();
  try {
    const read = await openReader(isWholeFormat(format));
    const writer = createExportWriter(format, options);
    const target = { write: sink.write, onProgress };
    const count = await writeExport(
      read,
      isOrdered ? slugs : slugs.toSorted(),
      writer,
      target,
      signal,
    );
    const parts = await sink.end();
    signal.throwIfAborted();
    return { count, parts };
  } catch (error) {
    await sink.drop();
    throw error;
  }
}
