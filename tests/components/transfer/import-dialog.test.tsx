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
const preview = { added: 800, updated: 300, extended: 54, unchanged: 50, redated: 0 };

test('a file can be chosen', async () => {
  const { getByLabelText, user, onFile } = showImport();
  await user.upload(getByLabelText('File to import') as HTMLInputElement, file);
  expect(onFile.mock.calls).toEqual([[file]]);
});

test('a file can be dropped', () => {
  const { getByLabelText, onFile } = showImport();
  const target = getByLabelText('File to import').parentElement as HTMLElement;
  const drop = new Event('drop', { bubbles: true, cancelable: true });
  target.dispatchEvent(Object.assign(drop, { dataTransfer: { files: [file] } }));
  expect(drop.defaultPrevented).toBe(true);
  expect(onFile.mock.calls).toEqual([[file]]);
});

test('while the file is checked, it shows the progress and can be cancelled', async () => {
  const { getByLabelText, getByText, names, user, getByRole, pressEscape, onCancel } = showImport(
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
  await user.click(getByRole('button', { name: 'Cancel' }));
  pressEscape();
  expect(onCancel).toHaveBeenCalledTimes(2);
});

test('before anything is changed, a preview shows the changes', async () => {
  const { getByText, lines, user, getByRole, onImport } = showImport({
    kind: 'preview',
    preview,
  });
  expect(getByText('The file has 1,204 profiles:')).toBeTruthy();
  expect(lines()).toEqual([
    '800 are new',
    '300 are newer than yours',
    '54 add tags, notes, stars or earlier versions',
    '50 are already in your library',
  ]);
  expect(getByText(/You won’t lose anything/)).toBeTruthy();
  await user.click(getByRole('button', { name: 'Import into library' }));
  expect(onImport).toHaveBeenCalledOnce();
});

test('numbers that are zero aren’t shown', () => {
  const one = { added: 1, updated: 0, extended: 0, unchanged: 0, redated: 0 };
  expect(showImport({ kind: 'preview', preview: one }).lines()).toEqual(['1 is new']);
});

test('says how many profiles are dated in the future', () => {
  const { dialog, go } = showImport({ kind: 'preview', preview });
  expect(dialog.textContent).not.toMatch(/in the future/);
  go({ kind: 'preview', preview: { ...preview, redated: 2 } });
  expect(dialog.textContent).toMatch(/2 have dates in the future/);
});

test.each([
  [
    { added: 0, updated: 0, extended: 0, unchanged: 50, redated: 0 },
    /library already has all of it/,
  ],
  [{ added: 0, updated: 0, extended: 0, unchanged: 0, redated: 0 }, /no profiles/],
])('a file that would change nothing can’t be imported: %j', (counts, sentence) => {
  const { dialog, names } = showImport({ kind: 'preview', preview: counts });
  expect(dialog.textContent).toMatch(sentence);
  expect(names()).toEqual(['Close']);
});

test('during the import, it shows the progress and can be cancelled', async () => {
  const { getByLabelText, getByText, user, getByRole, onCancel } = showImport({
    kind: 'importing',
    done: 1000,
    total: 1204,
  });
  expect(getByLabelText('Importing').getAttribute('max')).toBe('1204');
  expect(getByText('1,000 of 1,204')).toBeTruthy();
  await user.click(getByRole('button', { name: 'Cancel' }));
  expect(onCancel).toHaveBeenCalledOnce();
});

test('while everything is saved, it shows the progress, and Escape cancels, too', () => {
  const saving = { kind: 'saving', done: 500, total: 1204 } as const;
  const { getByRole, getByText, names, pressEscape, onCancel, onClose } = showImport(saving);
  expect(getByRole('progressbar').getAttribute('value')).toBe('500');
  expect(getByText('500 of 1,204')).toBeTruthy();
  expect(names()).toEqual(['Cancel']);
  pressEscape();
  expect(onCancel).toHaveBeenCalledOnce();
  expect(onClose).not.toHaveBeenCalled();
});

test('at the end it shows the number of changed profiles', async () => {
  const { dialog, user, getByRole, onClose } = showImport({ kind: 'imported', changed: 1154 });
  expect(dialog.textContent).toMatch(/Imported\. 1,154 profiles are new or have changed/);
  await user.click(getByRole('button', { name: 'Close' }));
  expect(onClose).toHaveBeenCalledOnce();
});

const problem: ImportProblem = { code: 'bad-record', line: 1037, field: 'profile.skills[0]' };

test('for an invalid file, it shows where the error is, and another file can be chosen', async () => {
  const { getByRole, getByLabelText, user, onFile } = showImport({ kind: 'broken', problem });
  const alert = getByRole('alert');
  expect(alert.textContent).toMatch(/At line 1,037, field profile\.skills\[0\]/);
  expect(alert.textContent).toMatch(/Nothing was changed\./);
  await user.upload(getByLabelText('File to import') as HTMLInputElement, file);
  expect(onFile).toHaveBeenCalledOnce();
});

test('each problem of a file has its own message', () => {
  const messages = importProblemCodes.map((code) => {
    const { getByRole } = showImport({ kind: 'broken', problem: { code, line: 3 } });
    const message = getByRole('alert').textContent;
    cleanup();
    return message;
  });
  expect(new Set(messages).size).toBe(importProblemCodes.length);
});

test('for a file that isn’t an export, no line is shown', () => {
  const { getByRole } = showImport({ kind: 'broken', problem: { code: 'not-an-export', line: 1 } });
  expect(getByRole('alert').textContent).not.toMatch(/line/);
});

test('the field’s name is shown as text, not as markup', () => {
  const field = '<img src=x onerror=alert(1)>';
  const { dialog } = showImport({ kind: 'broken', problem: { ...problem, field } });
  expect(dialog.textContent).toContain(field);
  expect(dialog.querySelector('img')).toBeNull();
});

test.each([
  ['storage-full', /isn’t enough space/],
  ['storage-fault', /storage couldn’t be used/],
  ['unreadable', /couldn’t be read/],
  ['interrupted', /interrupted/],
] as const)('a failed import says why, and that nothing was changed: %s', (reason, sentence) => {
  const alert = showImport({ kind: 'failed', reason }).getByRole('alert');
  expect(alert.textContent).toMatch(sentence);
  expect(alert.textContent).toMatch(/Nothing was changed\./);
  const help = alert.querySelector('a')?.getAttribute('href');
  const isOfStorage = reason.startsWith('storage');
  expect(help).toBe(isOfStorage ? `docs/troubleshooting.html#${reason}` : undefined);
});

test('the focus stays in the dialog at every step', () => {
  const { dialog, go } = showImport();
  for (const stage of [
    { kind: 'checking', done: 1, total: 2 },
    { kind: 'preview', preview },
    { kind: 'importing', done: 1, total: 2 },
    { kind: 'saving', done: 0, total: 2 },
    { kind: 'imported', changed: 1 },
  ] as const) {
    go(stage);
    expect(dialog.contains(document.activeElement), stage.kind).toBe(true);
  }
});

test('each stage is announced once, and its numbers are not', () => {
  const { dialog, go } = showImport({ kind: 'checking', done: 1, total: 200 });
  const announced = () => dialog.querySelector('[aria-live]')?.textContent;
  expect(announced()).toBe('Checking the file');
  go({ kind: 'checking', done: 150, total: 200 });
  expect(announced()).toBe('Checking the file');
  go({ kind: 'saving', done: 0, total: 200 });
  expect(announced()).toBe('Saving. Keep this page open.');
});
