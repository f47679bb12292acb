import { useState } from 'preact/hooks';
import { csvColumns } from '../../utils/export/csv-columns.ts';
import { csvPresets } from '../../utils/export/csv-presets.ts';
import { csvSeparatorFor } from '../../utils/export/csv-separator.ts';
import { browserLocale, localeOf } from '../../utils/i18n/locale.ts';
import { plural } from '../../utils/i18n/plural.ts';
import { snakeCase } from '../../utils/i18n/snake-case.ts';
import { Dialog } from '../ui/dialog.tsx';
import { HelpLink } from '../ui/help-link.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { CsvChoices } from './csv-choices.tsx';
import type { ExportChoice, ExportOutcome } from './export-choice.ts';
import { FormatChoices } from './format-choices.tsx';
import { VcardChoices } from './vcard-choices.tsx';
import './file-name.css';

interface ExportDialogProps {
  /** The number of profiles to export. */
  count: number;
  /** The progress in profiles, while the file is being written. */
  running?: { readonly done: number; readonly total: number } | undefined;
  outcome?: ExportOutcome | undefined;
  onStart: (choice: ExportChoice) => void;
  onCancel: () => void;
  onClose: () => void;
}

/** Asks for the format of the file, then shows the progress and the outcome. */
export function ExportDialog(props: ExportDialogProps) {
  const { count, running, outcome, onStart, onCancel, onClose } = props;
  const t = useTranslate();
  const [choice, setChoice] = useState(firstChoice);
  const isSaved = outcome?.kind === 'saved' && !running;
  const { format, csv, vcard } = choice;
  const isReady = format !== 'csv' || isComplete(csv, count);
  return (
    <Dialog title={plural(t, 'export_title', count)} onClose={running ? onCancel : onClose}>
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !running && !isSaved) onStart(choice);
        }}
      >
        {!running && !isSaved && (
          <>
            <FormatChoices
              format={format}
              onFormat={(chosen) => setChoice({ ...choice, format: chosen })}
            />
            {format === 'csv' && (
              <CsvChoices
                count={count}
                csv={csv}
                onCsv={(chosen) => setChoice({ ...choice, csv: chosen })}
              />
            )}
            {format === 'vcard' && (
              <VcardChoices
                vcard={vcard}
                onVcard={(chosen) => setChoice({ ...choice, vcard: chosen })}
              />
            )}
            {(format === 'csv' || format === 'vcard') && (
              <p class="quiet">{t('export_no_email')}</p>
            )}
          </>
        )}
        {running && <Progress {...running} />}
        <div class="dialog-outcome" aria-live="polite">
          {running && <p class="visually-hidden">{t('export_running')}</p>}
          {outcome && !running && <Outcome outcome={outcome} />}
        </div>
        <div class="actions dialog-actions">
          <button type="button" class="button push-end" onClick={running ? onCancel : onClose}>
            {t(isSaved ? 'close' : 'cancel')}
          </button>
          {!running && !isSaved && (
            <button type="submit" class="button primary" aria-disabled={!isReady}>
              {t('export_save')}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

const firstChoice = (): ExportChoice => ({
  format: 'csv',
  csv: {
    columns: csvColumns,
    separator: csvSeparatorFor(browserLocale()),
    escapesFormulas: true,
    withBom: true,
  },
  vcard: { version: '3.0', isZipped: false },
});

/** Whether the file would have a column, and no more people than its program imports. */
function isComplete({ preset, columns }: ExportChoice['csv'], count: number): boolean {
  if (preset === undefined) return columns.length > 0;
  return count <= (csvPresets[preset].maxRows ?? count);
}

function Progress({ done, total }: { done: number; total: number }) {
  const t = useTranslate();
  const number = new Intl.NumberFormat(localeOf(t));
  const text = t('progress', number.format(done), number.format(total));
  return <ProgressBar label={t('export_running')} text={text} done={done} total={total} />;
}

function Outcome({ outcome }: { outcome: ExportOutcome }) {
  const t = useTranslate();
  switch (outcome.kind) {
    case 'saved':
      return (
        <p class="success">
          {t('export_saved')} <bdi class="file-name">{outcome.fileName}</bdi>
        </p>
      );
    case 'cancelled':
      return <p>{t('export_cancelled')}</p>;
    case 'failed':
      return (
        <Notice role="alert" actions={<HelpLink code={outcome.reason} />}>
          <p>{t(`export_error_${snakeCase(outcome.reason)}`)}</p>
        </Notice>
      );
  }
}
