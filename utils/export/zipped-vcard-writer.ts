import type { ExportWriter } from './export-writer.ts';
import type { VcardVersion } from './vcard-line.ts';
import { vcardOf } from './vcard-writer.ts';
import { createZipWriter } from './zip-writer.ts';

/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A zip with one vCard file per person, for programs that read only the first card of a file. */
export function createZippedVcardWriter(version: VcardVersion): ExportWriter {
  const zip = createZipWriter();
  return {
    head: () => '',
    add: (record) => zip.add(`${record.slug.replace(DEVICE, '_$&')}.vcf`, vcardOf(record, version)),
    foot: () => zip.end(),
  };
}
