// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import axe from 'axe-core';
import type { ComponentChildren } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { DeleteEverythingDialog } from '../../../components/library/delete-everything-dialog.tsx';
import type { ExportOutcome } from '../../../components/transfer/export-choice.ts';
import { ExportDialog } from '../../../components/transfer/export-dialog.tsx';
import { ImportDialog } from '../../../components/transfer/import-dialog.tsx';
import type { ImportStage } from '../../../components/transfer/import-stage.ts';
import { bare, saved } from '../people.ts';
import { show } from '../render.tsx';
import { showDetail } from './detail.tsx';

afterEach(cleanup);

// What needs a laid-out page (contrast) is beyond this environment. A dialog's level 1 heading is
// the page's behind it; the landmarks around a pane are the page's, too.
const rules = {
  'color-contrast': { enabled: false },
  'page-has-heading-one': { enabled: false },
  region: { enabled: false },
  'landmark-one-main': { enabled: false },
};

async function complaints() {
  document.documentElement.lang = 'en';
  document.title = 'Calling Card';
  const { violations } = await axe.run(document, { rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(', ')}`);
}

const none = () => {};

test('axe finds nothing to complain of in the detail pane', async () => {
  showDetail({ unsaved: true, copied: 'refused' });
  expect(await complaints()).toEqual([]);
  cleanup();
  showDetail({ saved: saved(bare), annotation: { starred: true, tags: [], note: '' } });
  expect(await complaints()).toEqual([]);
});

test('nor with its menu and its suggestions unfolded, and a tag refused', async () => {
  const { getByRole, tagField, person } = showDetail();
  await person.click(getByRole('button', { name: 'Copy' }));
  expect(await complaints()).toEqual([]);
  await person.type(tagField(), 'mathematics{Enter}');
  expect(getByRole('list', { name: 'Tags in use' })).toBeTruthy();
  expect(await complaints()).toEqual([]);
});

const stages: readonly ImportStage[] = [
  { kind: 'choosing' },
  { kind: 'checking', done: 1, total: 2 },
  { kind: 'preview', preview: { added: 1, updated: 2, extended: 3, unchanged: 4 } },
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
      onFile={none}
      onImport={none}
      onCancel={none}
      onClose={none}
    />,
  ]),
  ...[undefined, ...outcomes].map((outcome): [string, ComponentChildren] => [
    `export, ${outcome?.kind ?? 'asking'}`,
    <ExportDialog
      key={outcome?.kind}
      count={2}
      outcome={outcome}
      onStart={none}
      onCancel={none}
      onClose={none}
    />,
  ]),
  ...(['asking', 'deleting', 'failed'] as const).map((state): [string, ComponentChildren] => [
    `delete everything, ${state}`,
    <DeleteEverythingDialog
      key={state}
      count={2}
      state={state}
      onExport={none}
      onDelete={none}
      onClose={none}
    />,
  ]),
];

test.each(dialogs)('axe finds nothing to complain of in the dialog: %s', async (_, dialog) => {
  show(dialog);
  expect(await complaints()).toEqual([]);
});
