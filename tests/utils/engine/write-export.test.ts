import { expect, test, vi } from 'vitest';
import { writeExport } from '../../../utils/engine/write-export.ts';
import type { ExportPart } from '../../../utils/export/export-writer.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { ada } from '../export/people.ts';
import { slugOf } from '../profile/slug-of.ts';

const slugs = Array.from({ length: 600 }, (_, n) => slugOf(`person-${n}`));
const deleted = slugOf('person-7');
const read = async (asked: readonly Slug[]) =>
  asked.filter((slug) => slug !== deleted).map((slug): LibraryRecord => ({ ...ada, slug }));
/** Writes slugs, each with so many characters of filling. */
const writer = (filling = 0) => ({
  head: () => 'head',
  add: ({ slug }: LibraryRecord) => ` ${slug}${'.'.repeat(filling)}`,
  foot: () => ' foot',
});

test('writes the profiles that are still there, in order, between head and foot', async () => {
  const parts: string[] = [];
  const progress: number[] = [];
  const target = {
    write: async (text: readonly ExportPart[]) => void parts.push(text.join('')),
    onProgress: (done: number) => void progress.push(done),
  };
  const { signal } = new AbortController();
  expect(await writeExport(read, slugs, writer(), target, signal)).toBe(599);
  const rest = slugs.filter((slug) => slug !== deleted);
  expect(parts).toEqual([['head', ...rest, 'foot'].join(' ')]);
  expect(progress).toEqual([500, 600]);
});

test('writes a large export in several parts', async () => {
  const parts: string[] = [];
  const target = {
    write: async (text: readonly ExportPart[]) => void parts.push(text.join('')),
    onProgress() {},
  };
  await writeExport(read, slugs, writer(20_000), target, new AbortController().signal);
  expect(parts).toHaveLength(2);
  expect(parts.join('')).toMatch(/^head person-0\.{20000} person-1\..* foot$/);
});

test('rejects once it is cancelled', async () => {
  const run = new AbortController();
  const target = { async write() {}, onProgress: () => run.abort() };
  const writing = writeExport(read, slugs, writer(), target, run.signal);
  await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
});

test('reads and makes no more than the next profiles while the target is storing', async () => {
  const asked: number[] = [];
  const counting = async (next: readonly Slug[]) => {
    asked.push(next.length);
    return read(next);
  };
  let stored = () => {};
  const writing = new Promise<void>((resolve) => {
    stored = resolve;
  });
  const made: string[] = [];
  const target = { write: () => writing, onProgress: () => void made.push('batch') };
  const many = Array.from({ length: 5 }, () => slugs).flat();
  const { signal } = new AbortController();
  const written = writeExport(counting, many, writer(20_000), target, signal);
  await new Promise((resolve) => setImmediate(resolve));
  expect(made).toHaveLength(2);
  expect(asked).toEqual([500, 500, 500, 500]);
  stored();
  expect(await written).toBe(2995);
  expect(asked.slice(0, 6)).toEqual([500, 500, 500, 500, 500, 500]);
});

test('rejects if a part isn’t stored, although those after it are', async () => {
  const failing = new Error('The disk is full.');
  const write = vi.fn(async () => {}).mockRejectedValueOnce(failing);
  const { signal } = new AbortController();
  const target = { write, onProgress() {} };
  await expect(writeExport(read, slugs, writer(20_000), target, signal)).rejects.toBe(failing);
});

test('rejects once if nothing can be read', async () => {
  const failing = new Error('The storage is gone.');
  const target = { async write() {}, onProgress() {} };
  const { signal } = new AbortController();
  const writing = writeExport(() => Promise.reject(failing), slugs, writer(), target, signal);
  await expect(writing).rejects.toBe(failing);
});
