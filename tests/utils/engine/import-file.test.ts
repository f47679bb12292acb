import { describe, expect, test } from 'vitest';
import { type ImportProgress, importParts } from '../../../utils/engine/import-file.ts';
import type { ImportChannel } from '../../../utils/engine/ports/import.ts';
import { type ImportRun, readImport } from '../../../utils/engine/read-import.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import { ada, exported } from '../export/people.ts';
import { slugOf } from '../profile/slug-of.ts';

/** So large that it needs more than one part of the file and more than one batch. */
const people = Array.from({ length: 40 }, (_, n): LibraryRecord => {
  const slug = slugOf(`person-${n}`);
  const saved = { ...ada.saved, slug, profile: { ...ada.saved.profile, slug } };
  const answer = { fetchedAt: 1, raw: 'x'.repeat(100_000) };
  return { ...ada, slug, saved, versions: [], answer };
});
const text = exported('ndjson', people);
const whole = new Blob([text]);

/** An import in memory, which can be set to fail. */
function fakeImport(failing?: 'stage' | 'commit') {
  const staged: LibraryRecord[][] = [];
  const calls: string[] = [];
  const failure = { code: 'storage-full', at: 0 } as const;
  const channel: ImportChannel = {
    async stage(records) {
      calls.push('stage');
      if (failing === 'stage' && staged.length === 1) throw new Error('The disk is full.');
      staged.push(records.map((json) => JSON.parse(json)));
    },
    async commit(count, onProgress) {
      calls.push(`commit ${count}`);
      onProgress(count);
      return failing === 'commit' ? { failure } : { changed: staged.flat().length };
    },
    async discard() {
      calls.push('discard');
    },
  };
  return { channel, staged, calls };
}

const importFile = (file: Blob, channel: ImportChannel, progress: ImportProgress, run: ImportRun) =>
  importParts(readImport(file, run), channel, progress, run);

const ignored: ImportProgress = { read() {}, saving() {} };
const now = Date.UTC(2026, 10, 24);
const never = new AbortController().signal;
const runWith = (signal: AbortSignal) => ({ now, signal, pause: async () => {} });

describe('importing a file', () => {
  test('stages every record in several batches, then merges them', async () => {
    const { channel, staged, calls } = fakeImport();
    const seen: (number | string)[] = [];
    const progress = {
      read: (n: number) => seen.push(n),
      saving: (n: number) => seen.push(`saved ${n}`),
    };
    expect(await importFile(whole, channel, progress, runWith(never))).toEqual({ changed: 40 });
    expect(staged.flat()).toEqual(people);
    expect(staged.length).toBeGreaterThan(2);
    expect(calls.slice(staged.length)).toEqual(['commit 40']);
    expect(seen.slice(-3)).toEqual([40, 'saved 0', 'saved 40']);
  });

  test('of a broken file discards what was staged, and merges nothing', async () => {
    const { channel, calls } = fakeImport();
    const file = new Blob([text.slice(0, -20)]);
    expect(await importFile(file, channel, ignored, runWith(never))).toEqual({
      problem: { code: 'cut-off', line: 41 },
    });
    expect(calls.at(-1)).toBe('discard');
    expect(calls.join()).not.toContain('commit');
  });

  test('discards everything if the merge fails', async () => {
    const { channel, calls } = fakeImport('commit');
    expect(await importFile(whole, channel, ignored, runWith(never))).toEqual({
      failure: { code: 'storage-full', at: 0 },
    });
    expect(calls.at(-1)).toBe('discard');
  });

  test('discards everything and rejects if the storage rejects a batch', async () => {
    const { channel, calls } = fakeImport('stage');
    await expect(importFile(whole, channel, ignored, runWith(never))).rejects.toThrow('disk');
    expect(calls).toEqual(['stage', 'stage', 'discard']);
  });

  test('discards everything and rejects if it is cancelled', async () => {
    const { channel, calls } = fakeImport();
    const run = new AbortController();
    const progress = { ...ignored, read: () => run.abort() };
    await expect(importFile(whole, channel, progress, runWith(run.signal))).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(calls.at(-1)).toBe('discard');
    expect(calls.join()).not.toContain('commit');
  });
});
