import type { WrittenBackup } from '../../utils/backup/backup.ts';
import type { ExportReader, Library } from '../../utils/engine/ports/library.ts';
import { writeExport } from '../../utils/engine/write-export.ts';
import { createJsonWriter } from '../../utils/export/json-writer.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { blobSink } from './file-sinks.ts';

/** Writes the whole library as it is exported in JSON. `now` is in ms since the epoch. Rejects when the storage does. */
export async function writeBackup(
  library: Pick<Library, 'index'>,
  openReader: ExportReader,
  now: number,
): Promise<Extract<WrittenBackup, { url: string }>> {
  const slugs: Slug[] = [];
  for await (const rows of library.index()) slugs.push(...rows.map(({ slug }) => slug));
  const { write, end } = blobSink();
  const target = { write, onProgress() {} };
  const writer = createJsonWriter(new Date(now).toISOString());
  const { signal } = new AbortController();
  const count = await writeExport(await openReader(true), slugs, writer, target, signal);
  const content = new Blob([...(await end())], { type: 'application/json' });
  return { url: URL.createObjectURL(content), count };
}
