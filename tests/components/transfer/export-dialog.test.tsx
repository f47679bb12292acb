// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { ExportChoice } from '../../../components/transfer/export-choice.ts';
import { ExportDialog } from '../../../components/transfer/export-dialog.tsx';
import { csvColumns } from '../../../utils/export/csv-columns.ts';
import { exportLabelNames } from '../../../utils/export/export-labels.ts';
import { exportLabels } from '../../../utils/i18n/translate-export-labels.ts';
import { show } from '../render.tsx';
import { t } from '../translate.ts';

afterEach(cleanup);

type Props = ComponentProps<typeof ExportDialog>;

function showExport(props: Partial<Props> = {}) {
  const onStart = vi.fn<(choice: ExportChoice) => void>();
  const spies = { onStart, onCancel: vi.fn(), onClose: vi.fn() };
  const view = (changes: Partial<Props>) => (
    <ExportDialog count={37} {...spies} {...props} {...changes} />
  );
  const page = show(view({}));
  const button = (name: string) => page.getByRole('button', { name }) as HTMLButtonElement;
  const box = (name: string) => page.getByRole('checkbox', { name }) as HTMLInputElement;
  const change = (changes: Partial<Props>) => page.reshow(view(changes));
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
])('the title has the number of profiles: %d', (count, title) => {
  expect(showExport({ count }).getByRole('dialog', { name: title })).toBeTruthy();
});

test('by default, a CSV with all columns is saved', async () => {
  const { user, button, onStart } = showExport();
  await user.click(button('Save file'));
  expect(onStart.mock.calls[0]?.[0]).toMatchObject({
    format: 'csv',
    csv: { columns: csvColumns, separator: ',', escapesFormulas: true, withBom: true },
  });
});

test.each([
  ['JSON', 'json'],
  ['NDJSON', 'ndjson'],
  ['vCard', 'vcard'],
  ['Markdown', 'markdown'],
])('%s can be saved, and has no columns to choose', async (name, format) => {
  const { user, button, onStart, format: radio, queryAllByRole } = showExport();
  await user.click(radio(name));
  expect(queryAllByRole('group', { name: 'Columns' })).toEqual([]);
  await user.click(button('Save file'));
  expect(onStart.mock.calls[0]?.[0].format).toBe(format);
});

test('each format has a hint on what it is good for', () => {
  const { getAllByRole } = showExport();
  const hints = getAllByRole('radio').map(
    (radio) => document.getElementById(radio.getAttribute('aria-describedby') ?? '')?.textContent,
  );
  expect(hints).toHaveLength(5);
  expect(new Set(hints).size).toBe(5);
  expect(hints.every(Boolean)).toBe(true);
});

test('deselected columns are left out, and the others keep their order', async () => {
  const { user, box, button, onStart } = showExport();
  for (const name of ['Name', 'About', 'Name']) await user.click(box(name));
  await user.click(button('Save file'));
  expect(onStart.mock.calls[0]?.[0].csv.columns).toEqual(
    csvColumns.filter((name) => name !== 'about'),
  );
});

test('without a column, an error is shown and nothing is saved', async () => {
  const { user, box, button, onStart, getByText, queryByText } = showExport();
  await user.click(button('Select none'));
  expect(getByText('Select at least one column.')).toBeTruthy();
  await user.click(button('Save file'));
  expect(onStart).not.toHaveBeenCalled();
  await user.click(box('Skills'));
  expect(queryByText('Select at least one column.')).toBeNull();
  await user.click(button('Save file'));
  expect(onStart.mock.calls[0]?.[0].csv.columns).toEqual(['skills']);
  await user.click(button('Select all'));
  expect(box('Name').checked).toBe(true);
});

test('a byte order mark is optional', async () => {
  const { user, box, button, onStart } = showExport();
  await user.click(box('Add a byte order mark for Excel'));
  await user.click(button('Save file'));
  expect(onStart.mock.calls[0]?.[0].csv.withBom).toBe(false);
});

test('for a program, its columns are saved with commas, and formulas are harmless unless chosen otherwise', async () => {
  const { user, box, button, onStart, getByLabelText, queryByRole, getByText } = showExport();
  await user.selectOptions(getByLabelText('Made for'), 'HubSpot');
  expect(queryByRole('group', { name: 'Columns' })).toBeNull();
  expect(getByText('The columns are the ones that HubSpot imports.')).toBeTruthy();
  expect(getByText(/HubSpot keeps the apostrophes\. Turn this off if/)).toBeTruthy();
  await user.click(button('Save file'));
  const preset = { preset: 'hubspot', separator: ',' };
  expect(onStart.mock.calls[0]?.[0].csv).toMatchObject({ ...preset, escapesFormulas: true });
  await user.click(box('Make formulas harmless'));
  expect(getByText(/Don’t open this file in one\.$/)).toBeTruthy();
  await user.click(button('Save file'));
  expect(onStart.mock.calls[1]?.[0].csv).toMatchObject({ ...preset, escapesFormulas: false });
  await user.selectOptions(getByLabelText('Made for'), 'Outlook');
  expect(box('Make formulas harmless').checked).toBe(true);
});

test('more people than a program imports at once can’t be saved for it', async () => {
  const { user, button, onStart, getByLabelText, getByText } = showExport({ count: 50_001 });
  await user.selectOptions(getByLabelText('Made for'), 'Salesforce (leads)');
  expect(getByText(/Salesforce \(leads\) imports at most 50,000 people at once/)).toBeTruthy();
  await user.click(button('Save file'));
  expect(onStart).not.toHaveBeenCalled();
});

test('the separator can be chosen', async () => {
  const { user, button, onStart, getByLabelText } = showExport();
  await user.selectOptions(getByLabelText('Separator'), 'Semicolon (;)');
  await user.click(button('Save file'));
  expect(onStart.mock.calls[0]?.[0].csv.separator).toBe(';');
});

test('vCard is version 3.0 in one file unless chosen otherwise', async () => {
  const { user, box, format, button, onStart, getByLabelText } = showExport();
  await user.click(format('vCard'));
  await user.click(button('Save file'));
  await user.selectOptions(getByLabelText('Version'), '4.0, with languages');
  await user.click(box('One file per person, in a zip'));
  await user.click(button('Save file'));
  expect(onStart.mock.calls.map(([choice]) => choice.vcard)).toEqual([
    { version: '3.0', isZipped: false },
    { version: '4.0', isZipped: true },
  ]);
});

test.each([
  ['CSV', true],
  ['vCard', true],
  ['JSON', false],
])('%s says that there are no email addresses, and what that means: %s', async (name, says) => {
  const { user, format, queryByText } = showExport();
  await user.click(format(name));
  expect(queryByText(/no email addresses.*duplicate/) !== null).toBe(says);
});

test('while the file is written, it shows the progress and can be cancelled', async () => {
  const { getByLabelText, getByText, getByRole, queryByRole, button, user, ...spies } = showExport({
    running: { done: 1200, total: 3700 },
  });
  const bar = getByLabelText('Writing the file');
  expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['1200', '3700']);
  expect(getByText('1,200 of 3,700')).toBeTruthy();
  expect(queryByRole('button', { name: 'Save file' })).toBeNull();
  await user.click(button('Cancel'));
  getByRole('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
  expect(spies.onCancel).toHaveBeenCalledTimes(2);
  expect(spies.onClose).not.toHaveBeenCalled();
});

test('at the end it shows the file’s name, and only offers to close', async () => {
  const { getByText, getAllByRole, user, button, onClose } = showExport({
    outcome: { kind: 'saved', fileName: 'calling-card-2026-11-23-37-profiles.csv' },
  });
  expect(getByText('calling-card-2026-11-23-37-profiles.csv').parentElement?.textContent).toBe(
    'Saved calling-card-2026-11-23-37-profiles.csv',
  );
  expect(getAllByRole('button')).toHaveLength(1);
  await user.click(button('Close'));
  expect(onClose).toHaveBeenCalledOnce();
});

test.each([
  [{ kind: 'failed', reason: 'storage-fault' }, /No file was saved .*storage/],
  [{ kind: 'failed', reason: 'unexpected' }, /No file was saved .*went wrong/],
  [{ kind: 'cancelled' }, /Cancelled. No file was saved/],
] as const)(
  'after %j it says that no file was saved, and keeps the choices for a retry',
  async (...row) => {
    const [outcome, sentence] = row;
    const { user, format, button, change, getByText, queryByRole, onStart } = showExport();
    await user.click(format('vCard'));
    change({ running: { done: 1, total: 37 } });
    change({ outcome });
    expect(getByText(sentence)).toBeTruthy();
    const help = queryByRole('link', { name: /^Help: / })?.getAttribute('href');
    expect(help).toBe(
      outcome.kind === 'failed' ? `docs/troubleshooting.html#${outcome.reason}` : undefined,
    );
    expect(format('vCard').checked).toBe(true);
    await user.click(button('Save file'));
    expect(onStart.mock.calls[0]?.[0].format).toBe('vcard');
  },
);

test('every label of an exported file exists, and columns have different labels', () => {
  const labels = exportLabels(t);
  expect(Object.keys(labels).sort()).toEqual([...exportLabelNames].sort());
  expect(new Set(csvColumns.map((column) => labels[column])).size).toBe(csvColumns.length);
});
