import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { createExportWriter } from '../../../utils/export/create-export-writer.ts';
import { createZipWriter } from '../../../utils/export/zip-writer.ts';
import { slugOf } from '../profile/slug-of.ts';
import { labels } from './labels.ts';
import { ada, exported, exportedAt } from './people.ts';

/** The files of a zip by name, found through its directory; every checksum is checked. */
function filesOf(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'));
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  const files = new Map<string, string>();
  for (let index = 0; index < count; index += 1) {
    expect(zip.toString('latin1', at, at + 4)).toBe('PK\x01\x02');
    const [crc, size] = [zip.readUInt32LE(at + 16), zip.readUInt32LE(at + 24)];
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const start = zip.readUInt32LE(at + 42);
    expect(zip.toString('utf8', start + 30, start + 30 + nameLength)).toBe(name);
    const content = zip.subarray(start + 30 + nameLength, start + 30 + nameLength + size);
    expect(crc32(content)).toBe(crc);
    files.set(name, content.toString());
    at += 46 + nameLength;
  }
  return files;
}

test('a zip has one vCard file per person', () => {
  const people = ['ada-lovelace', '张伟', 'con'].map((slug) => ({ ...ada, slug: slugOf(slug) }));
  const writer = createExportWriter('vcard', {
    labels,
    exportedAt,
    csv: { columns: [], separator: ',', escapesFormulas: true, withBom: false },
    vcard: { version: '3.0', isZipped: true },
  });
  const parts = [writer.head(), ...people.map((record) => writer.add(record)), writer.foot()];
  const files = filesOf(Buffer.concat(parts.map((part) => Buffer.from(part))));
  expect([...files.keys()]).toEqual(['ada-lovelace.vcf', '张伟.vcf', '_con.vcf']);
  expect([...files.values()]).toEqual(people.map((record) => exported('vcard', [record])));
});

const zipOf = (count: number) => {
  const zip = createZipWriter();
  const files = Array.from({ length: count }, (_, index) => zip.add(`${index}.txt`, `é${index}`));
  return Buffer.concat([...files, zip.end()]);
};

test.each([0, 1, 65_534])('a zip of %d files is read in full', (count) => {
  const files = filesOf(zipOf(count));
  expect(files.size).toBe(count);
  if (count > 0) expect(files.get(`${count - 1}.txt`)).toBe(`é${count - 1}`);
});

test.each([
  [65_534, false],
  [65_535, true],
])('a zip of %d files has a 64-bit end: %s', (count, has64) => {
  expect(zipOf(count).includes('PK\x06\x06')).toBe(has64);
});

test.each([3, 65_600])('another program reads a zip of %d files', (count) => {
  const folder = mkdtempSync(join(tmpdir(), 'calling-card-zip-'));
  const path = join(folder, 'a.zip');
  writeFileSync(path, zipOf(count));
  const script =
    'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);print(z.testzip(),len(z.namelist()))';
  try {
    expect(execFileSync('python3', ['-c', script, path], { encoding: 'utf8' })).toBe(
      `None ${count}\n`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
