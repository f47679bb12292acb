import type { WrittenBackup } from '../../utils/backup/backup.ts';
import type { Library, LibraryDetails } from '../../utils/engine/ports/library.ts';
import { writeExport } from '../../utils/engine/write-export.ts';
import type { ExportPart } from '../../utils/export/export-writer.ts';
import { createJsonWriter } from '../../utils/export/json-writer.ts';
import type { Slug } from '../../utils/profile/slug.ts';

/** Writes the whole library as it is exported in JSON. `now` is in ms since the epoch. Rejects when the storage does. */
export async function writeBackup(
  library: Pick<Library, 'index'> & Pick<LibraryDetails, 'records'>,
  now: number,
): Promise<Extract<WrittenBackup, { url: string }>> {
  const slugs: Slug[] = [];
  for await (const rows of library.index()) slugs.push(...rows.map(({ slug }) => slug));
  // nb. Blobs, which the browser can keep on disk.
  const parts: Blob[] = [];
  const target = {
    write: (next: readonly ExportPart[]) => void parts.push(new Blob([...next])),
    onProgress() {},
  };
  const writer = createJsonWriter(new Date(now).toISOString());
  const count = await writeExport(library, slugs, writer, target, new AbortController().signal);
  return { url: URL.createObjectURL(new Blob(parts, { type: 'application/json' })), count };
}
