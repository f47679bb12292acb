import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Logger, zip } from 'wxt';
import { unzip } from '../../../store/release/unzip.ts';

const folders = ['one', 'another folder'].map((name) =>
  join(mkdtempSync(join(tmpdir(), 'calling-card-packing-')), name),
);
afterAll(() => {
  for (const folder of folders) rmSync(join(folder, '..'), { recursive: true, force: true });
});

const files = {
  'package.json': '{ "name": "tiny", "version": "1.0.0" }',
  'entrypoints/page.html': '<!doctype html><title>Tiny</title>',
  'public/b.txt': 'b',
  'public/a.txt': 'a'.repeat(1_000),
};

const silent = new Proxy({} as Logger, { get: () => () => {} });

/** Packs an extension whose files are written in this order, with this time. */
async function pack(folder: string, names: readonly string[], time: Date): Promise<Buffer> {
  for (const name of names) {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, files[name as keyof typeof files]);
    utimesSync(path, time, time);
  }
  const [path = ''] = await zip({ root: folder, logger: silent });
  return readFileSync(path);
}

test('WXT packs the same files into the same bytes, wherever and whenever they were written', async () => {
  const names = Object.keys(files);
  const [first = '', second = ''] = folders;
  const one = await pack(first, names, new Date('2020-01-01T00:00:00Z'));
  const other = await pack(second, names.toReversed(), new Date('2026-06-01T12:34:56Z'));
  expect([...unzip(one).keys()]).toContain('a.txt');
  expect(unzip(one).get('a.txt')?.toString()).toBe(files['public/a.txt']);
  expect(other.equals(one)).toBe(true);
});
