import type { ExportPart } from '../../utils/export/export-writer.ts';

/** Where the content of a file goes. */
export interface FileSink {
  /** Resolves once the parts are stored. */
  write(parts: readonly ExportPart[]): Promise<void>;
  /** Ends the file. Returns the content, unless it is in the file already. */
  end(): Promise<readonly Blob[]>;
  /** Leaves no file. Never rejects. */
  drop(): Promise<void>;
}

/** Collects the content in blobs, which the browser can keep on disk. */
export function blobSink(): FileSink {
  const blobs: Blob[] = [];
  return {
    async write(parts) {
      const blob = new Blob([...parts]);
      blobs.push(blob);
      // nb. The browser takes the content when it has time. To read it back is to wait for that.
      await blob.slice(-1).arrayBuffer();
    },
    end: async () => blobs,
    async drop() {},
  };
}

/** Writes to a file that the user has chosen. */
export async function fileSink(
  file: FileSystemFileHandle & { remove?(): Promise<void> },
): Promise<FileSink> {
  const stream = await file.createWritable();
  return {
    write: (parts) => stream.write(new Blob([...parts])),
    async end() {
      await stream.close();
      return [];
    },
    async drop() {
      await stream.abort().catch(() => {});
      // nb. The browser made it when the user chose it.
      await file.remove?.().catch(() => {});
    },
  };
}
