import type { ComponentChildren } from 'preact';
import { byteSize } from '../../utils/i18n/byte-size.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FileField } from './file-field.tsx';
import { changesNothing, ImportPreviewText } from './import-preview-text.tsx';
import { ImportProblemText } from './import-problem-text.tsx';
import type { ImportStage } from './import-stage.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { Notice } from '../ui/notice.tsx';
import { counted } from '../../utils/i18n/plural.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { underscored } from '../../utils/i18n/underscored.ts';
import { useWords, type Words } from '../ui/translate.tsx';

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
  const words = useWords();
  const takesFile = stage.kind === 'choosing' || stage.kind === 'broken' || stage.kind === 'failed';
  return (
    <Dialog title={words('import_title')} onClose={closing(props)}>
      {stage.kind === 'choosing' && <p>{words('import_about')}</p>}
      {stage.kind !== 'choosing' && fileName && (
        <p class="file-name">
          <bdi>{fileName}</bdi>
        </p>
      )}
      <div class="dialog-outcome" aria-live="polite">
        <Outcome stage={stage} />
      </div>
      <Running stage={stage} words={words} />
      {takesFile && <FileField onFile={onFile} />}
      <div class="actions dialog-actions">
        <Buttons {...props} />
      </div>
    </Dialog>
  );
}

function Outcome({ stage }: { stage: ImportStage }): ComponentChildren {
  const words = useWords();
  switch (stage.kind) {
    case 'preview':
      return <ImportPreviewText preview={stage.preview} />;
    case 'imported':
      return <p class="done">{counted(words, 'import_done', stage.changed)}</p>;
    case 'broken':
      return (
        <Notice role="alert">
          <ImportProblemText problem={stage.problem} />
          <p>{words('import_untouched')}</p>
        </Notice>
      );
    case 'failed':
      return (
        <Notice role="alert">
          <p class="failure">{words(`halt_${underscored(stage.reason)}`)}</p>
          <p>{words('import_untouched')}</p>
        </Notice>
      );
    default:
      return null;
  }
}

function Running({ stage, words }: { stage: ImportStage; words: Words }) {
  const locale = localeOf(words);
  const number = new Intl.NumberFormat(locale);
  switch (stage.kind) {
    case 'checking': {
      const { done, total } = stage;
      const standing = words('progress', byteSize(done, locale), byteSize(total, locale));
      return (
        <ProgressBar label={words('import_checking')} standing={standing} {...{ done, total }} />
      );
    }
    case 'importing': {
      const { done, total } = stage;
      const standing = words('progress', number.format(done), number.format(total));
      return (
        <ProgressBar label={words('import_running')} standing={standing} {...{ done, total }} />
      );
    }
    case 'filing':
      return <ProgressBar label={words('import_filing')} />;
    default:
      return null;
  }
}

function Buttons({ stage, onImport, onCancel, onClose }: ImportDialogProps) {
  const words = useWords();
  const isRunning = stage.kind === 'checking' || stage.kind === 'importing';
  const isOffer = stage.kind === 'preview' && !changesNothing(stage.preview);
  if (stage.kind === 'filing') return null;
  const isOver = stage.kind === 'imported' || (stage.kind === 'preview' && !isOffer);
  return (
    <>
      <button type="button" class="button apart" onClick={isRunning ? onCancel : onClose}>
        {words(isOver ? 'close' : 'cancel')}
      </button>
      {isOffer && (
        <button type="button" class="button primary" onClick={onImport}>
          {words('import_confirm')}
        </button>
      )}
    </>
  );
}

/** What Escape does: what the button beside does. */
function closing({ stage, onCancel, onClose }: ImportDialogProps): (() => void) | undefined {
  if (stage.kind === 'filing') return undefined;
  return stage.kind === 'checking' || stage.kind === 'importing' ? onCancel : onClose;
}
