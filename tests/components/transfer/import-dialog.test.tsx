// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ImportDialog } from '../../../components/transfer/import-dialog.tsx';
import type { ImportStage } from '../../../components/transfer/import-stage.ts';
import { type ImportProblem, importProblemCodes } from '../../../utils/import/import-problem.ts';
import { show } from '../render.tsx';

afterEach(cleanup);

function showImport(stage: ImportStage = { kind: 'choosing' }, fileName?: string) {
  const spies = { onFile: vi.fn(), onImport: vi.fn(), onCancel: vi.fn(), onClose: vi.fn() };
  const view = (next: ImportStage) => <ImportDialog stage={next} fileName={fileName} {...spies} />;
  const page = show(view(stage));
  const dialog = page.getByRole('dialog', { name: 'Import profiles' });
  const pressEscape = () => dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
  const names = () => page.queryAllByRole('button').map((button) => button.textContent);
  const lines = () => page.queryAllByRole('listitem').map((line) => line.textContent);
  return {
    ...page,
    ...spies,
    dialog,
    pressEscape,
    names,
    lines,
    go: (next: ImportStage) => page.reshow(view(next)),
  };
}

const file = new File(['{}'], 'export.json', { type: 'application/json' });
const preview = { added: 800, updated: 300, extended: 54, unchanged: 50 };

test('a file is chosen', async () => {
  const { getByLabelText, person, onFile } = showImport();
  await person.upload(getByLabelText('File to import') as HTMLInputElement, file);
  expect(onFile.mock.calls).toEqual([[file]]);
});

test('a file is dropped, too', () => {
  const { getByLabelText, onFile } = showImport();
  const target = getByLabelText('File to import').parentElement as HTMLElement;
  const drop = new Event('drop', { bubbles: true, cancelable: true });
  target.dispatchEvent(Object.assign(drop, { dataTransfer: { files: [file] } }));
  expect(drop.defaultPrevented).toBe(true);
  expect(onFile.mock.calls).toEqual([[file]]);
});

test('while the file is checked, it shows how far, and can be stopped', async () => {
  const { getByLabelText, getByText, names, person, getByRole, pressEscape, onCancel } = showImport(
    { kind: 'checking', done: 1_500_000, total: 200_000_000 },
    'export.json',
  );
  const bar = getByLabelText('Checking the file') as HTMLProgressElement;
  expect([Number(bar.getAttribute('value')), Number(bar.getAttribute('max'))]).toEqual([
    1_500_000, 200_000_000,
  ]);
  expect(getByText('1.5 MB of 200 MB')).toBeTruthy();
  expect(getByText('export.json')).toBeTruthy();
  expect(names()).toEqual(['Cancel']);
  await person.click(getByRole('button', { name: 'Cancel' }));
  pressEscape();
  expect(onCancel).toHaveBeenCalledTimes(2);
});

test('before anything changes, it tells what would', async () => {
  const { getByText, lines, person, getByRole, onImport } = showImport({
    kind: 'preview',
    preview,
  });
  expect(getByText('The file has 1,204 profiles:')).toBeTruthy();
  expect(lines()).toEqual([
    '800 are new',
    '300 are newer than yours',
    '54 have tags, notes, stars or earlier versions to add',
    '50 are in your library as they are',
  ]);
  expect(getByText(/Nothing of yours is lost/)).toBeTruthy();
  await person.click(getByRole('button', { name: 'Import into library' }));
  expect(onImport).toHaveBeenCalledOnce();
});

test('what there is none of is not told', () => {
  const one = { added: 1, updated: 0, extended: 0, unchanged: 0 };
  expect(showImport({ kind: 'preview', preview: one }).lines()).toEqual(['1 is new']);
});

test.each([
  [{ added: 0, updated: 0, extended: 0, unchanged: 50 }, /your library has all of it/],
  [{ added: 0, updated: 0, extended: 0, unchanged: 0 }, /nobody in this file/],
])('a file that would change nothing is not offered for import: %j', (counts, sentence) => {
  const { dialog, names } = showImport({ kind: 'preview', preview: counts });
  expect(dialog.textContent).toMatch(sentence);
  expect(names()).toEqual(['Close']);
});

test('while it imports, it shows how far, and can be stopped', async () => {
  const { getByLabelText, getByText, person, getByRole, onCancel } = showImport({
    kind: 'importing',
    done: 1000,
    total: 1204,
  });
  expect(getByLabelText('Importing').getAttribute('max')).toBe('1204');
  expect(getByText('1,000 of 1,204')).toBeTruthy();
  await person.click(getByRole('button', { name: 'Cancel' }));
  expect(onCancel).toHaveBeenCalledOnce();
});

test('while all is filed in one step, it can neither be stopped nor closed', () => {
  const { getByRole, names, pressEscape, onCancel, onClose } = showImport({ kind: 'saving' });
  expect(getByRole('progressbar').hasAttribute('value')).toBe(false);
  expect(names()).toEqual([]);
  pressEscape();
  expect(onCancel).not.toHaveBeenCalled();
  expect(onClose).not.toHaveBeenCalled();
});

test('in the end it tells how many came', async () => {
  const { dialog, person, getByRole, onClose } = showImport({ kind: 'imported', changed: 1154 });
  expect(dialog.textContent).toMatch(/Imported: 1,154 profiles are new or have changed/);
  await person.click(getByRole('button', { name: 'Close' }));
  expect(onClose).toHaveBeenCalledOnce();
});

const problem: ImportProblem = { code: 'bad-record', line: 1037, field: 'profile.skills[0]' };

test('a broken file is told where it is broken, that nothing was changed, and another can be chosen', async () => {
  const { getByRole, getByLabelText, person, onFile } = showImport({ kind: 'broken', problem });
  const alert = getByRole('alert');
  expect(alert.textContent).toMatch(/Where: line 1,037, field profile\.skills\[0\]/);
  expect(alert.textContent).toMatch(/Nothing was changed\./);
  await person.upload(getByLabelText('File to import') as HTMLInputElement, file);
  expect(onFile).toHaveBeenCalledOnce();
});

test('each way in which a file can be broken has its own sentence', () => {
  const sentences = importProblemCodes.map((code) => {
    const { getByRole } = showImport({ kind: 'broken', problem: { code, line: 3 } });
    const sentence = getByRole('alert').textContent;
    cleanup();
    return sentence;
  });
  expect(new Set(sentences).size).toBe(importProblemCodes.length);
});

test('where a file is no export from here at all, no line is blamed', () => {
  const { getByRole } = showImport({ kind: 'broken', problem: { code: 'not-an-export', line: 1 } });
  expect(getByRole('alert').textContent).not.toMatch(/line/);
});

test('the field of a broken file is shown as text', () => {
  const field = '<img src=x onerror=alert(1)>';
  const { dialog } = showImport({ kind: 'broken', problem: { ...problem, field } });
  expect(dialog.textContent).toContain(field);
  expect(dialog.querySelector('img')).toBeNull();
});

test.each([
  ['storage-full', /not enough space/],
  ['storage-fault', /storage could not be used/],
  ['unreadable', /could not be read/],
  ['interrupted', /interrupted/],
] as const)('a failed import says why, and that nothing was changed: %s', (reason, sentence) => {
  const alert = showImport({ kind: 'failed', reason }).getByRole('alert');
  expect(alert.textContent).toMatch(sentence);
  expect(alert.textContent).toMatch(/Nothing was changed\./);
});

test('the focus stays in the dialog from step to step', () => {
  const { dialog, go } = showImport();
  for (const stage of [
    { kind: 'checking', done: 1, total: 2 },
    { kind: 'preview', preview },
    { kind: 'importing', done: 1, total: 2 },
    { kind: 'saving' },
    { kind: 'imported', changed: 1 },
  ] as const) {
    go(stage);
    expect(dialog.contains(document.activeElement), stage.kind).toBe(true);
  }
});
