import type { ComponentChildren } from 'preact';
import { byteSize } from '../../utils/i18n/byte-size.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import type { Translate } from '../../utils/i18n/messages.ts';
import { counted } from '../../utils/i18n/plural.ts';
import { underscored } from '../../utils/i18n/underscored.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { FileField } from './file-field.tsx';
import { changesNothing, ImportPreviewText } from './import-preview-text.tsx';
import { ImportProblemText } from './import-problem-text.tsx';
import type { ImportStage } from './import-stage.ts';
import './file-name.css';

interface ImportDialogProps {
  stage: ImportStage;
  /** What the chosen file is called. */
  fileName?: string | undefined;
  /** Gets the chosen file, also another one after one that came to nothing. */
  onFile: (file: File) => void;
  /** The preview is agreed to. */
  onImport: () => void;
  /** Stops what is going on; nothing is changed then. */
  onCancel: () => void;
  onClose: () => void;
}

/** Brings an export from here, or from another browser, into the library. */
export function ImportDialog(props: ImportDialogProps) {
  const { stage, fileName, onFile } = props;
  const t = useTranslate();
  const takesFile = stage.kind === 'choosing' || stage.kind === 'broken' || stage.kind === 'failed';
  return (
    <Dialog title={t('import_title')} onClose={closing(props)}>
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
      {takesFile && <FileField onFile={onFile} />}
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
      return <p class="success">{counted(t, 'import_done', stage.changed)}</p>;
    case 'broken':
      return (
        <Notice role="alert">
          <ImportProblemText problem={stage.problem} />
          <p>{t('import_untouched')}</p>
        </Notice>
      );
    case 'failed':
      return (
        <Notice role="alert">
          <p class="failure">{t(`import_error_${underscored(stage.reason)}`)}</p>
          <p>{t('import_untouched')}</p>
        </Notice>
      );
    default:
      return null;
  }
}

function Running({ stage, t }: { stage: ImportStage; t: Translate }) {
  const locale = localeOf(t);
  const number = new Intl.NumberFormat(locale);
  switch (stage.kind) {
    case 'checking': {
      const { done, total } = stage;
      const standing = t('progress', byteSize(done, locale), byteSize(total, locale));
      return <ProgressBar label={t('import_checking')} standing={standing} {...{ done, total }} />;
    }
    case 'importing': {
      const { done, total } = stage;
      const standing = t('progress', number.format(done), number.format(total));
      return <ProgressBar label={t('import_running')} standing={standing} {...{ done, total }} />;
    }
    case 'saving':
      return <ProgressBar label={t('import_saving')} />;
    default:
      return null;
  }
}

function Buttons({ stage, onImport, onCancel, onClose }: ImportDialogProps) {
  const t = useTranslate();
  const isRunning = stage.kind === 'checking' || stage.kind === 'importing';
  const isOffer = stage.kind === 'preview' && !changesNothing(stage.preview);
  if (stage.kind === 'saving') return null;
  const isOver = stage.kind === 'imported' || (stage.kind === 'preview' && !isOffer);
  return (
    <>
      <button type="button" class="button push-end" onClick={isRunning ? onCancel : onClose}>
        {t(isOver ? 'close' : 'cancel')}
      </button>
      {isOffer && (
        <button type="button" class="button primary" onClick={onImport}>
          {t('import_confirm')}
        </button>
      )}
    </>
  );
}

/** What Escape does: what the button beside does. */
function closing({ stage, onCancel, onClose }: ImportDialogProps): (() => void) | undefined {
  if (stage.kind === 'saving') return undefined;
  return stage.kind === 'checking' || stage.kind === 'importing' ? onCancel : onClose;
}
