import { expect, test } from 'vitest';
import { previewImport } from '../../../utils/engine/preview-import.ts';
import { readImport } from '../../../utils/engine/read-import.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import { mergeRecords } from '../../../utils/versions/merge-records.ts';
import { ada, exported } from '../export/people.ts';
import { slugOf } from '../profile/slug-of.ts';

const named = (name: string, fetchedAt: number, record: LibraryRecord = ada): LibraryRecord => {
  const slug = slugOf(name);
  const profile = { ...ada.saved.profile, slug, headline: `Fetched at ${fetchedAt}` };
  const { answer: _, ...rest } = record;
  return { ...rest, slug, saved: { slug, profile, fetchedAt }, versions: [], aliases: [] };
};
const library = (...records: readonly LibraryRecord[]) => ({
  merged: async (imported: readonly LibraryRecord[]) =>
    imported.map((theirs) => {
      const ours = records.find(({ slug }) => slug === theirs.slug);
      return { ours, merged: mergeRecords(ours, theirs) };
    }),
});
const now = Date.UTC(2026, 10, 24);
const never = new AbortController().signal;
function preview(
  file: Blob,
  ours: Parameters<typeof previewImport>[1],
  onProgress: (bytesRead: number) => void,
  signal: AbortSignal,
) {
  const run = { now, signal, pause: async () => {} };
  return previewImport(readImport(file, run), ours, onProgress, run);
}

test('counts the effect on each profile, and a profile that is in the file twice only once', async () => {
  const tagged = { ...ada, annotation: { ...ada.annotation, tags: ['new tag'] } };
  const file = exported('json', [
    named('new', 1),
    named('newer', 2),
    named('tagged', 1, tagged),
    named('same', 1),
    named('new', 5),
  ]);
  const ours = library(named('newer', 1), named('tagged', 1), named('same', 1));
  const bytes: number[] = [];
  const blob = new Blob([file]);
  expect(await preview(blob, ours, (read) => bytes.push(read), never)).toEqual({
    preview: { added: 1, updated: 1, extended: 1, unchanged: 1, redated: 0 },
    recordCount: 5,
  });
  expect(bytes).toEqual([blob.size]);
});

test('counts the profiles with times ahead of now, which become now', async () => {
  const file = new Blob([exported('json', [named('ada', 1), named('eve', 8.64e15)])]);
  const { signal } = new AbortController();
  const ours = library(named('eve', now + 1));
  expect(await preview(file, ours, () => {}, signal)).toMatchObject({
    preview: { added: 1, updated: 0, extended: 1, redated: 1 },
  });
});

test('returns what is wrong with a file', async () => {
  const file = new Blob(['{"format":"calling-card"}']);
  expect(await preview(file, library(), () => {}, never)).toEqual({
    problem: { code: 'not-an-export', line: 1 },
  });
});

test('reads a large file part by part, and rejects once it is cancelled', async () => {
  const people = Array.from({ length: 2000 }, (_, n) => named(`person-${n}`, n));
  const file = new Blob([exported('ndjson', people)]);
  const bytes: number[] = [];
  await preview(file, library(), (read) => bytes.push(read), never);
  expect(bytes.length).toBeGreaterThan(2);
  expect(bytes.at(-1)).toBe(file.size);

  const run = new AbortController();
  const cancelled = preview(file, library(), () => run.abort(), run.signal);
  await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
});
