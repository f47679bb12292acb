import type { ComponentChildren } from 'preact';
import { byteSize } from '../../utils/i18n/byte-size.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import type { Translate } from '../../utils/i18n/messages.ts';
import { plural } from '../../utils/i18n/plural.ts';
import { snakeCase } from '../../utils/i18n/snake-case.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { FileField } from './file-field.tsx';
import { importHelp } from './import-help.tsx';
import { changesNothing, ImportPreviewText } from './import-preview-text.tsx';
import { ImportProblemText } from './import-problem-text.tsx';
import type { ImportStage } from './import-stage.ts';
import './file-name.css';

interface ImportDialogProps {
  stage: ImportStage;
  fileName?: string | undefined;
  /** The user chose a file: the first one, or another one after a failure. */
  onFile: (file: File) => void;
  /** The user confirmed the preview. */
  onImport: () => void;
  /** Stops the import: nothing is changed. */
  onCancel: () => void;
  onClose: () => void;
}

/** Imports a file that Calling Card exported, in this browser or another one. */
export function ImportDialog(props: ImportDialogProps) {
  const { stage, fileName, onFile } = props;
  const t = useTranslate();
  const canChooseFile =
    stage.kind === 'choosing' || stage.kind === 'broken' || stage.kind === 'failed';
  return (
    // nb. Escape does the same as the Cancel or Close button.
    <Dialog title={t('import_title')} onClose={isRunning(stage) ? props.onCancel : props.onClose}>
      {stage.kind === 'choosing' && <p>{t('import_about')}</p>}
      {stage.kind !== 'choosing' && fileName && (
        <p class="file-name">
          <bdi>{fileName}</bdi>
        </p>
      )}
      <div class="dialog-outcome" aria-live="polite">
        <Outcome stage={stage} />
      </div>
      <Running stage={stage} t={t} />
      {canChooseFile && <FileField onFile={onFile} />}
      <div class="actions dialog-actions">
        <Buttons {...props} />
      </div>
    </Dialog>
  );
}

function Outcome({ stage }: { stage: ImportStage }): ComponentChildren {
  const t = useTranslate();
  switch (stage.kind) {
    case 'preview':
      return <ImportPreviewText preview={stage.preview} />;
    case 'imported':
      return <p class="success">{plural(t, 'import_done', stage.changed)}</p>;
    case 'broken':
      return (
        <Notice role="alert">
          <ImportProblemText problem={stage.problem} />
          <p>{t('import_no_change')}</p>
        </Notice>
      );
    case 'failed':
      return (
        <Notice role="alert" actions={importHelp(stage.reason)}>
          <p class="failure">{t(`import_error_${snakeCase(stage.reason)}`)}</p>
          <p>{t('import_no_change')}</p>
        </Notice>
      );
    case 'choosing':
      return null;
    default:
      // nb. Read out once: the bar below isn't.
      return <p class="visually-hidden">{t(runningTexts[stage.kind])}</p>;
  }
}

const runningTexts = {
  checking: 'import_checking',
  importing: 'import_running',
  saving: 'import_saving',
} as const;

function Running({ stage, t }: { stage: ImportStage; t: Translate }) {
  const locale = localeOf(t);
  const number = new Intl.NumberFormat(locale);
  switch (stage.kind) {
    case 'checking': {
      const { done, total } = stage;
      const text = t('progress', byteSize(done, locale), byteSize(total, locale));
      return <ProgressBar label={t('import_checking')} text={text} done={done} total={total} />;
    }
    case 'importing':
    case 'saving': {
      const { kind, done, total } = stage;
      const text = t('progress', number.format(done), number.format(total));
      return <ProgressBar label={t(runningTexts[kind])} text={text} done={done} total={total} />;
    }
    default:
      return null;
  }
}

function Buttons({ stage, onImport, onCancel, onClose }: ImportDialogProps) {
  const t = useTranslate();
  const preview = stage.kind === 'preview' ? stage.preview : undefined;
  const canImport = preview && !changesNothing(preview);
  const isDone = stage.kind === 'imported' || (preview && !canImport);
  return (
    <>
      <button type="button" class="button push-end" onClick={isRunning(stage) ? onCancel : onClose}>
        {t(isDone ? 'close' : 'cancel')}
      </button>
      {canImport && (
        <button type="button" class="button primary" onClick={onImport}>
          {t('import_confirm')}
        </button>
      )}
    </>
  );
}

const isRunning = ({ kind }: ImportStage) =>
  kind === 'checking' || kind === 'importing' || kind === 'saving';
