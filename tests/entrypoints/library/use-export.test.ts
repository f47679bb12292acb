// @vitest-environment happy-dom
import '../fake-browser.ts';

import { act, cleanup, renderHook } from '@testing-library/preact';
import { type ComponentChildren, h } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ExportChoice } from '../../../components/transfer/export-choice.ts';
import { TranslateProvider } from '../../../components/ui/translate.tsx';
import { answerBackupCommands } from '../../../entrypoints/background/answer-backup-commands.ts';
import { useExport } from '../../../entrypoints/library/use-export.ts';
import type { BackupEdit } from '../../../utils/backup/backup.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { t } from '../../components/translate.ts';
import { bob, first, version } from '../../e2e/harness/records.ts';
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
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
});
afterEach(cleanup);

const everyone = [first.slug, bob];

const choice = (format: ExportChoice['format']): ExportChoice => ({
  format,
  csv: { columns: ['name'], separator: ',', escapesFormulas: true, withBom: false },
  vcard: { version: '3.0', isZipped: false },
});

/** Exports the profiles of these slugs. Returns the name of the file. */
async function exported(slugs: readonly Slug[], format?: ExportChoice['format']) {
  const { result } = renderHook(() => useExport(stores.library), {
    wrapper: ({ children }: { children: ComponentChildren }) =>
      h(TranslateProvider, { value: t }, children),
  });
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
