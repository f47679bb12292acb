// @vitest-environment happy-dom
import '../fake-browser.ts';

import { act, cleanup, renderHook } from '@testing-library/preact';
import { type ComponentChildren, h } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ExportChoice } from '../../../components/transfer/export-choice.ts';
import { TranslateProvider } from '../../../components/ui/translate.tsx';
import { answerBackupCommands } from '../../../entrypoints/background/answer-backup-commands.ts';
import type { exportInWorker } from '../../../entrypoints/library/export-in-worker.ts';
import { runExport } from '../../../entrypoints/library/run-export.ts';
import { pickedFrom, useExport } from '../../../entrypoints/library/use-export.ts';
import type { BackupEdit } from '../../../utils/backup/backup.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { defaultQuery, type LibraryQuery } from '../../../utils/search/query.ts';
import { createExportReader } from '../../../utils/store/export-reader.ts';
import { t } from '../../components/translate.ts';
import { bob, first, slugOf, version } from '../../e2e/harness/records.ts';
import { openEmptyStores, type Stores, saveMany } from '../../utils/store/store.ts';
import { fakeBrowser, identity } from '../fake-browser.ts';

let edits: BackupEdit[] = [];
answerBackupCommands({ edit: async (edit) => void edits.push(edit) }, () => {}, identity);

let stores: Stores;
beforeEach(async () => {
  fakeBrowser.reset();
  edits = [];
  stores = openEmptyStores();
  await saveMany(stores, [first, version(bob, 5_000)]);
  vi.spyOn(HTMLAnchorElement.prototype, 'click')
    .mockReset()
    .mockImplementation(() => {});
});
afterEach(cleanup);

const everyone = [first.slug, bob];

const choice = (format: ExportChoice['format']): ExportChoice => ({
  format,
  csv: { columns: ['name'], separator: ',', escapesFormulas: true, withBom: false },
  vcard: { version: '3.0', isZipped: false },
});

/** As the worker does it. */
const write: typeof exportInWorker = (...args) =>
  runExport(createExportReader(stores.database), ...args);

let query: LibraryQuery = defaultQuery;

const page = () =>
  renderHook(() => useExport(stores.library, query, write), {
    wrapper: ({ children }: { children: ComponentChildren }) =>
      h(TranslateProvider, { value: t }, children),
  }).result;

/** Exports the profiles of these slugs. Returns the name of the file. */
async function exported(slugs: readonly Slug[], format?: ExportChoice['format']) {
  const result = page();
  if (format) {
    act(() => result.current.open(slugs));
    act(() => result.current.start(choice(format)));
  } else act(() => result.current.backUp(slugs));
  await vi.waitFor(() => expect(result.current.current?.outcome?.kind).toBe('saved'));
  const outcome = result.current.current?.outcome;
  return outcome?.kind === 'saved' ? outcome.fileName : undefined;
}

test.each(['json', 'ndjson', undefined] as const)(
  'a file of everyone in %s is a backup',
  async (format) => {
    const fileName = await exported(everyone, format);
    expect(fileName).toMatch(/-2-profiles\.(nd)?json$/);
    await vi.waitFor(() => expect(edits).toHaveLength(2));
    const at = expect.any(Number);
    expect(edits).toEqual([
      { kind: 'begin', at },
      { kind: 'end', at, count: 2, fileName },
    ]);
    const [begun, ended] = edits as { at: number }[];
    expect(ended?.at).toBe(begun?.at);
  },
);

test.each([
  ['of some', [bob], 'json'],
  ['that can’t be imported', everyone, 'csv'],
] as const)('a file %s is none', async (_, slugs, format) => {
  await exported(slugs, format);
  expect(edits).toEqual([]);
});

test('an export is saved even if the background doesn’t answer', async () => {
  vi.spyOn(fakeBrowser.api.runtime, 'sendMessage').mockImplementationOnce(() => {
    throw new Error('Extension context invalidated.');
  });
  vi.spyOn(console, 'error').mockImplementationOnce(() => {});
  expect(await exported(everyone, 'json')).toMatch(/2-profiles/);
  expect(edits).toEqual([]);
});

describe('a large export', () => {
  const many = Array.from({ length: pickedFrom }, () => bob);
  const downloads = () => vi.mocked(HTMLAnchorElement.prototype.click).mock.calls.length;

  /** A file that the user chooses, with what was written to it. */
  function chosenFile(stored = async () => {}) {
    const seen = { content: [] as string[], state: 'open' };
    const stream = {
      write: async (blob: Blob) => {
        seen.content.push(await blob.text());
        await stored();
      },
      async close() {
        seen.state = 'closed';
      },
      async abort() {
        seen.state = 'aborted';
      },
    };
    const file = {
      name: 'mine.csv',
      createWritable: async () => stream,
      async remove() {
        seen.state += ', removed';
      },
    };
    const picker = vi.fn(async (_: unknown) => file);
    vi.stubGlobal('showSaveFilePicker', picker);
    return { seen, picker };
  }

  async function started(slugs: readonly Slug[]) {
    const result = page();
    act(() => result.current.open(slugs));
    act(() => result.current.start(choice('csv')));
    return result;
  }

  afterEach(() => {
    query = defaultQuery;
    vi.unstubAllGlobals();
  });

  test('is written to the file that the user chooses', async () => {
    const { seen, picker } = chosenFile();
    const result = await started(many);
    await vi.waitFor(() =>
      expect(result.current.current?.outcome).toEqual({ kind: 'saved', fileName: 'mine.csv' }),
    );
    expect(picker).toHaveBeenCalledWith({
      suggestedName: expect.stringMatching(/-1000-profiles\.csv$/),
      types: [{ accept: { 'text/csv': ['.csv'] } }],
    });
    expect(seen.state).toBe('closed');
    expect(seen.content.join('').split('\r\n')).toHaveLength(pickedFrom + 2);
    expect(downloads()).toBe(0);
  });

  test.each([
    ['that of the storage', defaultQuery, [first.slug, bob].sort()],
    ['that of the list, if the user has sorted it', { ...defaultQuery, sort: 'name' }, undefined],
    ['that of the list, if it is a search', { ...defaultQuery, text: 'name' }, undefined],
  ] as const)('has an order: %s', async (_, chosen, expected) => {
    query = chosen;
    const reversed = [first.slug, bob].sort().reverse();
    const { seen } = chosenFile();
    await started([...reversed, ...Array.from({ length: pickedFrom }, () => slugOf('nobody'))]);
    await vi.waitFor(() => expect(seen.state).toBe('closed'));
    const names = seen.content.join('').split('\r\n').slice(1, 3);
    const nameOf = (slug: Slug) =>
      `"${slug === first.slug ? first.profile.name : `Name of ${slug}`}"`;
    expect(names).toEqual((expected ?? reversed).map(nameOf));
  });

  test('leaves no file when it is cancelled', async () => {
    const pages: Awaited<ReturnType<typeof started>>[] = [];
    const { seen } = chosenFile(async () => pages[0]?.current.cancel());
    pages.push(await started(many));
    await vi.waitFor(() => expect(pages[0]?.current.current?.outcome?.kind).toBe('cancelled'));
    expect(seen.state).toMatch(/, removed$/);
  });

  test('doesn’t begin if the user closes the question', async () => {
    chosenFile().picker.mockRejectedValueOnce(new DOMException('', 'AbortError'));
    const result = await started(many);
    await new Promise((resolve) => setTimeout(resolve));
    expect(result.current.current).toEqual({ slugs: many });
    expect(downloads()).toBe(0);
  });

  test.each([
    ['the browser doesn’t ask', () => vi.unstubAllGlobals(), many],
    [
      'the browser may not ask',
      (picker: ReturnType<typeof chosenFile>['picker']) => {
        vi.spyOn(console, 'error').mockImplementationOnce(() => {});
        picker.mockRejectedValueOnce(new DOMException('', 'SecurityError'));
      },
      many,
    ],
    ['it is small', () => {}, everyone],
  ] as const)('is a download if %s', async (_, prepare, slugs) => {
    prepare(chosenFile().picker);
    const result = await started(slugs);
    await vi.waitFor(() => expect(result.current.current?.outcome?.kind).toBe('saved'));
    expect(downloads()).toBe(1);
  });
});
