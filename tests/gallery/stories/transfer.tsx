import type { VNode } from 'preact';
import { ColumnChoices } from '../../../components/transfer/column-choices.tsx';
import { CsvChoices } from '../../../components/transfer/csv-choices.tsx';
import { ExportDialog } from '../../../components/transfer/export-dialog.tsx';
import { FileField } from '../../../components/transfer/file-field.tsx';
import { FormatChoices } from '../../../components/transfer/format-choices.tsx';
import { HintedChoice } from '../../../components/transfer/hinted-choice.tsx';
import { ImportDialog } from '../../../components/transfer/import-dialog.tsx';
import { ImportPreviewText } from '../../../components/transfer/import-preview-text.tsx';
import { ImportProblemText } from '../../../components/transfer/import-problem-text.tsx';
import type { ImportStage } from '../../../components/transfer/import-stage.ts';
import { PresetField } from '../../../components/transfer/preset-field.tsx';
import { VcardChoices } from '../../../components/transfer/vcard-choices.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { type CsvColumn, csvColumns } from '../../../utils/export/csv-columns.ts';
import type { CsvOptions } from '../../../utils/export/csv-writer.ts';
import type { ImportPreview } from '../../../utils/import/import-effect.ts';
import { importProblemCodes } from '../../../utils/import/import-problem.ts';
import { hostile, long } from '../samples.ts';
import { after, click, groupsOf, noop, rtl } from '../story.ts';
import { sendGroups } from './destinations.tsx';
import { groups as lists } from './list-import.tsx';

const library = groupsOf('library');
const dialogSize = { width: 700, height: 760 };

const partSize = { width: 600, height: 360 };

/** The dialogs' styles reach only what is inside one. */
const inDialog = (view: VNode) => (
  <Dialog title="A dialog">
    <form class="dialog-form">{view}</form>
  </Dialog>
);

const plainCsv: CsvOptions = {
  columns: csvColumns,
  separator: ',',
  escapesFormulas: true,
  withBom: false,
};
const csv = (changes: Partial<CsvOptions>, count = 1234) =>
  inDialog(<CsvChoices count={count} csv={{ ...plainCsv, ...changes }} onCsv={noop} />);
const columns = (chosen: readonly CsvColumn[]) =>
  inDialog(<ColumnChoices columns={chosen} onColumns={noop} />);

const exportActions = { onStart: noop, onCancel: noop, onClose: noop };
const exporting = { count: 1234, ...exportActions };

const preview: ImportPreview = { added: 12, updated: 3, extended: 1, unchanged: 40, redated: 0 };
const nothingNew: ImportPreview = { added: 0, updated: 0, extended: 0, unchanged: 40, redated: 0 };
const none: ImportPreview = { ...nothingNew, unchanged: 0, redated: 0 };

const importing = (stage: ImportStage, fileName = 'calling-card-2026-11-25.json') => (
  <ImportDialog
    stage={stage}
    fileName={fileName}
    onFile={noop}
    onImport={noop}
    onCancel={noop}
    onClose={noop}
  />
);

const badField = {
  code: 'bad-record',
  line: 1_204,
  field: 'profiles[3].profile.skills[0]',
} as const;
const narrowSize = { width: 320, height: 568 };

export const groups = [
  library(
    'ExportDialog',
    {
      choosing: <ExportDialog {...exporting} />,
      'choosing another format': after(
        click('.format:nth-of-type(2) input'),
        <ExportDialog {...exporting} />,
      ),
      'as vCard': after(click('.format:nth-of-type(4) input'), <ExportDialog {...exporting} />),
      'no columns': after(click('.columns .button-text'), <ExportDialog {...exporting} />),
      'one profile': <ExportDialog {...exporting} count={1} />,
      running: <ExportDialog {...exporting} running={{ done: 400, total: 1234 }} />,
      saved: (
        <ExportDialog
          {...exporting}
          outcome={{ kind: 'saved', fileName: 'calling-card-2026-11-25.csv' }}
        />
      ),
      cancelled: <ExportDialog {...exporting} outcome={{ kind: 'cancelled' }} />,
      failed: <ExportDialog {...exporting} outcome={{ kind: 'failed', reason: 'storage-fault' }} />,
      'right to left': rtl(<ExportDialog {...exporting} />),
    },
    dialogSize,
  ),
  library(
    'ExportDialog narrow',
    {
      choosing: <ExportDialog {...exporting} />,
      'right to left': rtl(<ExportDialog {...exporting} />),
    },
    narrowSize,
  ),
  library(
    'FormatChoices',
    {
      csv: inDialog(<FormatChoices format="csv" onFormat={noop} />),
      vcard: inDialog(<FormatChoices format="vcard" onFormat={noop} />),
      'right to left': rtl(inDialog(<FormatChoices format="csv" onFormat={noop} />)),
    },
    partSize,
  ),
  library(
    'CsvChoices',
    {
      'any program': csv({}),
      'a program': csv({ preset: 'google-contacts', escapesFormulas: false }),
      'too many people for a program': csv({ preset: 'salesforce' }, 50_001),
      'right to left': rtl(csv({ separator: ';' })),
    },
    dialogSize,
  ),
  library('PresetField', {
    'any program': inDialog(<PresetField count={1234} csv={plainCsv} onCsv={noop} />),
    'a program': inDialog(
      <PresetField count={1234} csv={{ ...plainCsv, preset: 'hubspot' }} onCsv={noop} />,
    ),
  }),
  library(
    'ColumnChoices',
    {
      all: columns(csvColumns),
      some: columns(csvColumns.slice(0, 3)),
      none: columns([]),
      'right to left': rtl(columns(csvColumns)),
    },
    partSize,
  ),
  library('VcardChoices', {
    'one file': inDialog(
      <VcardChoices vcard={{ version: '3.0', isZipped: false }} onVcard={noop} />,
    ),
    'a zip': inDialog(<VcardChoices vcard={{ version: '4.0', isZipped: true }} onVcard={noop} />),
    'right to left': rtl(
      inDialog(<VcardChoices vcard={{ version: '3.0', isZipped: false }} onVcard={noop} />),
    ),
  }),
  library('HintedChoice', {
    on: inDialog(<HintedChoice label="A choice" hint="What it does." checked onChecked={noop} />),
    'off, without a hint': inDialog(
      <HintedChoice label="A choice" checked={false} onChecked={noop} />,
    ),
  }),
  library(
    'ImportDialog',
    {
      choosing: importing({ kind: 'choosing' }),
      checking: importing({ kind: 'checking', done: 40_000_000, total: 200_000_000 }),
      preview: importing({ kind: 'preview', preview }),
      'nothing new': importing({ kind: 'preview', preview: nothingNew }),
      importing: importing({ kind: 'importing', done: 400, total: 1234 }),
      saving: importing({ kind: 'saving', done: 400, total: 1234 }),
      imported: importing({ kind: 'imported', changed: 16 }),
      broken: importing({ kind: 'broken', problem: badField }),
      failed: importing({ kind: 'failed', reason: 'storage-full' }),
      long: importing({ kind: 'preview', preview }, long.name),
      hostile: importing({ kind: 'preview', preview }, hostile.name),
      'right to left': rtl(importing({ kind: 'choosing' })),
    },
    { width: 700, height: 520 },
  ),
  library(
    'ImportDialog narrow',
    {
      choosing: importing({ kind: 'choosing' }),
      broken: importing({ kind: 'broken', problem: badField }),
    },
    narrowSize,
  ),
  library(
    'ImportPreviewText',
    {
      changes: inDialog(<ImportPreviewText preview={preview} />),
      'dates ahead': inDialog(<ImportPreviewText preview={{ ...preview, redated: 2 }} />),
      'nothing new': inDialog(<ImportPreviewText preview={nothingNew} />),
      'no profiles': inDialog(<ImportPreviewText preview={none} />),
    },
    partSize,
  ),
  library('ImportProblemText', {
    ...Object.fromEntries(
      importProblemCodes.map((code) => [
        code,
        <ImportProblemText key={code} problem={{ code, line: 1_204 }} />,
      ]),
    ),
    'in a field': <ImportProblemText problem={badField} />,
    'right to left': rtl(<ImportProblemText problem={badField} />),
  }),
  library(
    'FileField',
    {
      plain: inDialog(<FileField onFile={noop} />),
      'file over it': after(
        (root) => root.querySelector('.file-field')?.dispatchEvent(new Event('dragover')),
        inDialog(<FileField onFile={noop} />),
      ),
      'right to left': rtl(inDialog(<FileField onFile={noop} />)),
    },
    partSize,
  ),
  ...lists,
  ...sendGroups,
];
