import { useState } from 'preact/hooks';
import { csvColumns } from '../../utils/export/csv-columns.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { plural } from '../../utils/i18n/plural.ts';
import { snakeCase } from '../../utils/i18n/snake-case.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { CsvChoices } from './csv-choices.tsx';
import type { ExportChoice, ExportOutcome } from './export-choice.ts';
import { FormatChoices } from './format-choices.tsx';
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
  const [choice, setChoice] = useState<ExportChoice>({
    format: 'csv',
    columns: csvColumns,
    withBom: false,
  });
  const isSaved = outcome?.kind === 'saved' && !running;
  const isReady = choice.format !== 'csv' || choice.columns.length > 0;
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
              format={choice.format}
              onFormat={(format) => setChoice({ ...choice, format })}
            />
            {choice.format === 'csv' && <CsvChoices choice={choice} onChoice={setChoice} />}
          </>
        )}
        {running && <Progress {...running} />}
        <div class="dialog-outcome" aria-live="polite">
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
        <Notice role="alert">
          <p>{t(`export_error_${snakeCase(outcome.reason)}`)}</p>
        </Notice>
      );
  }
}
