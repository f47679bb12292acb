// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import axe from 'axe-core';
import type { ComponentChildren } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { DeleteEverythingDialog } from '../../../components/options/delete-everything-dialog.tsx';
import type { ExportOutcome } from '../../../components/transfer/export-choice.ts';
import { ExportDialog } from '../../../components/transfer/export-dialog.tsx';
import { ImportDialog } from '../../../components/transfer/import-dialog.tsx';
import type { ImportStage } from '../../../components/transfer/import-stage.ts';
import { bare, saved } from '../people.ts';
import { show } from '../render.tsx';
import { showDetail } from './detail.tsx';

afterEach(cleanup);

// happy-dom has no layout, so contrast can't be checked. The level 1 heading and the landmarks belong to
// the page around the dialog or pane.
const rules = {
  'color-contrast': { enabled: false },
  'page-has-heading-one': { enabled: false },
  region: { enabled: false },
  'landmark-one-main': { enabled: false },
};

async function violations() {
  document.documentElement.lang = 'en';
  document.title = 'Calling Card';
  const results = await axe.run(document, { rules });
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(', ')}`,
  );
}

const noop = () => {};

test('axe finds no violations in the detail pane', async () => {
  showDetail({ unsaved: true, copied: 'refused' });
  expect(await violations()).toEqual([]);
  cleanup();
  showDetail({ saved: saved(bare), annotation: { starred: true, tags: [], note: '' } });
  expect(await violations()).toEqual([]);
});

test('axe finds no violations with the menu and suggestions open, and a tag refused', async () => {
  const { getByRole, tagField, user } = showDetail();
  await user.click(getByRole('button', { name: 'Copy' }));
  expect(await violations()).toEqual([]);
  await user.type(tagField(), 'mathematics{Enter}');
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(getByRole('option', { selected: true })).toBeTruthy();
  expect(await violations()).toEqual([]);
});

const stages: readonly ImportStage[] = [
  { kind: 'choosing' },
  { kind: 'checking', done: 1, total: 2 },
  { kind: 'preview', preview: { added: 1, updated: 2, extended: 3, unchanged: 4, redated: 0 } },
  { kind: 'importing', done: 1, total: 2 },
  { kind: 'saving' },
  { kind: 'imported', changed: 6 },
  { kind: 'broken', problem: { code: 'bad-record', line: 3, field: 'note' } },
  { kind: 'failed', reason: 'storage-full' },
];
const outcomes: readonly ExportOutcome[] = [
  { kind: 'saved', fileName: 'a.csv' },
  { kind: 'failed', reason: 'unexpected' },
];
const dialogs: [string, ComponentChildren][] = [
  ...stages.map((stage): [string, ComponentChildren] => [
    `import, ${stage.kind}`,
    <ImportDialog
      key={stage.kind}
      stage={stage}
      fileName="a.json"
      onFile={noop}
      onImport={noop}
      onCancel={noop}
      onClose={noop}
    />,
  ]),
  ...[undefined, ...outcomes].map((outcome): [string, ComponentChildren] => [
    `export, ${outcome?.kind ?? 'asking'}`,
    <ExportDialog
      key={outcome?.kind}
      count={2}
      outcome={outcome}
      onStart={noop}
      onCancel={noop}
      onClose={noop}
    />,
  ]),
  ...(['asking', 'deleting', 'failed'] as const).map((state): [string, ComponentChildren] => [
    `delete everything, ${state}`,
    <DeleteEverythingDialog key={state} count={2} state={state} onDelete={noop} onClose={noop} />,
  ]),
];

test.each(dialogs)('axe finds no violations in the dialog: %s', async (_, dialog) => {
  show(dialog);
  expect(await violations()).toEqual([]);
});
