// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { ExportChoice } from '../../../components/transfer/export-choice.ts';
import { ExportDialog } from '../../../components/transfer/export-dialog.tsx';
import { csvColumns } from '../../../utils/export/csv-columns.ts';
import { exportLabelNames } from '../../../utils/export/export-labels.ts';
import { exportLabels } from '../../../utils/i18n/export-labels.ts';
import { show } from '../render.tsx';
import { t } from '../translate.ts';

afterEach(cleanup);

type Props = ComponentProps<typeof ExportDialog>;

function showExport(props: Partial<Props> = {}) {
  const onStart = vi.fn<(choice: ExportChoice) => void>();
  const spies = { onStart, onCancel: vi.fn(), onClose: vi.fn() };
  const view = (more: Partial<Props>) => (
    <ExportDialog count={37} {...spies} {...props} {...more} />
  );
  const page = show(view({}));
  const button = (name: string) => page.getByRole('button', { name }) as HTMLButtonElement;
  const box = (name: string) => page.getByRole('checkbox', { name }) as HTMLInputElement;
  const change = (more: Partial<Props>) => page.reshow(view(more));
  return {
    ...page,
    ...spies,
    button,
    box,
    change,
    format: (name: string) => page.getByRole('radio', { name }) as HTMLInputElement,
  };
}

test.each([
  [1, 'Export 1 profile'],
  [1204, 'Export 1,204 profiles'],
])('the title tells how many are exported: %d', (count, title) => {
  expect(showExport({ count }).getByRole('dialog', { name: title })).toBeTruthy();
});

test('a table with all columns is what is saved unless something else is chosen', async () => {
  const { person, button, onStart } = showExport();
  await person.click(button('Save file'));
  expect(onStart.mock.calls).toEqual([[{ format: 'csv', columns: csvColumns, withBom: false }]]);
});

test.each([
  ['JSON', 'json'],
  ['NDJSON', 'ndjson'],
  ['vCard', 'vcard'],
  ['Markdown', 'markdown'],
])('%s is saved on request, and has no columns to choose', async (name, format) => {
  const { person, button, onStart, format: radio, queryAllByRole } = showExport();
  await person.click(radio(name));
  expect(queryAllByRole('checkbox')).toEqual([]);
  await person.click(button('Save file'));
  expect(onStart.mock.calls[0]?.[0].format).toBe(format);
});

test('each format says what it is good for', () => {
  const { getAllByRole } = showExport();
  const uses = getAllByRole('radio').map(
    (radio) => document.getElementById(radio.getAttribute('aria-describedby') ?? '')?.textContent,
  );
  expect(uses).toHaveLength(5);
  expect(new Set(uses).size).toBe(5);
  expect(uses.every(Boolean)).toBe(true);
});

test('the columns that are left out are left out, the others keep their order', async () => {
  const { person, box, button, onStart } = showExport();
  for (const name of ['Name', 'About', 'Name']) await person.click(box(name));
  await person.click(button('Save file'));
  expect(onStart.mock.calls[0]?.[0].columns).toEqual(csvColumns.filter((name) => name !== 'about'));
});

test('without any column nothing is saved, and that is said', async () => {
  const { person, box, button, onStart, getByText, queryByText } = showExport();
  await person.click(button('Choose none'));
  expect(getByText('Choose at least one column.')).toBeTruthy();
  await person.click(button('Save file'));
  expect(onStart).not.toHaveBeenCalled();
  await person.click(box('Skills'));
  expect(queryByText('Choose at least one column.')).toBeNull();
  await person.click(button('Save file'));
  expect(onStart.mock.calls[0]?.[0].columns).toEqual(['skills']);
  await person.click(button('Choose all'));
  expect(box('Name').checked).toBe(true);
});

test('a byte order mark is there for the asking', async () => {
  const { person, box, button, onStart } = showExport();
  await person.click(box('Add a byte order mark, for Excel'));
  await person.click(button('Save file'));
  expect(onStart.mock.calls[0]?.[0].withBom).toBe(true);
});

test('while it is written, it shows how far, and can be stopped', async () => {
  const { getByLabelText, getByText, getByRole, queryByRole, button, person, ...spies } =
    showExport({ running: { done: 1200, total: 3700 } });
  const bar = getByLabelText('Writing the file');
  expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['1200', '3700']);
  expect(getByText('1,200 of 3,700')).toBeTruthy();
  expect(queryByRole('button', { name: 'Save file' })).toBeNull();
  await person.click(button('Cancel'));
  getByRole('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
  expect(spies.onCancel).toHaveBeenCalledTimes(2);
  expect(spies.onClose).not.toHaveBeenCalled();
});

test('in the end it tells the file’s name, and there is nothing left but to close', async () => {
  const { getByText, getAllByRole, person, button, onClose } = showExport({
    outcome: { kind: 'saved', fileName: 'calling-card-2026-11-23-37-profiles.csv' },
  });
  expect(getByText('calling-card-2026-11-23-37-profiles.csv').parentElement?.textContent).toBe(
    'Saved calling-card-2026-11-23-37-profiles.csv',
  );
  expect(getAllByRole('button')).toHaveLength(1);
  await person.click(button('Close'));
  expect(onClose).toHaveBeenCalledOnce();
});

test.each([
  [{ kind: 'failed', reason: 'storage-fault' }, /No file was saved: .*storage/],
  [{ kind: 'failed', reason: 'unexpected' }, /No file was saved: .*went wrong/],
  [{ kind: 'cancelled' }, /Cancelled: no file was saved/],
] as const)(
  'after %j it says that there is no file, and can be tried again as chosen',
  async (...row) => {
    const [outcome, sentence] = row;
    const { person, format, button, change, getByText, onStart } = showExport();
    await person.click(format('vCard'));
    change({ running: { done: 1, total: 37 } });
    change({ outcome });
    expect(getByText(sentence)).toBeTruthy();
    expect(format('vCard').checked).toBe(true);
    await person.click(button('Save file'));
    expect(onStart.mock.calls[0]?.[0].format).toBe('vcard');
  },
);

test('every word of ours in an exported file is there, and columns are told apart', () => {
  const labels = exportLabels(t);
  expect(Object.keys(labels).sort()).toEqual([...exportLabelNames].sort());
  expect(new Set(csvColumns.map((column) => labels[column])).size).toBe(csvColumns.length);
});
