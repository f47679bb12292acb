import { useId } from 'preact/hooks';
import { localeOf } from '../../utils/i18n/locale.ts';
import { plural } from '../../utils/i18n/plural.ts';
import { snakeCase } from '../../utils/i18n/snake-case.ts';
import type { ListPreview, ListSettings } from '../../utils/import/list-preview.ts';
import type { ColumnChoice } from '../../utils/import/list-table.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { FileField } from './file-field.tsx';
import { importHelp } from './import-help.tsx';
import { ListColumns } from './list-columns.tsx';
import { ListGroups } from './list-groups.tsx';
import { ListSettingsFields } from './list-settings-fields.tsx';
import type { ListStage } from './list-stage.ts';
import { ListSummary } from './list-summary.tsx';
import './list-dialog.css';

export interface ListDialogProps {
  stage: ListStage;
  /** Ms since the epoch. */
  now: number;
  /** What is in the text field. */
  text: string;
  /** Called at each keystroke. */
  onText: (text: string) => void;
  /** The chosen file, if there is one. Its list is read instead of the text. */
  fileName?: string | undefined;
  onFile: (file: File) => void;
  /** The user wants to enter a text or choose a file again. */
  onClear: () => void;
  onColumns: (choice: ColumnChoice) => void;
  settings: ListSettings;
  onSettings: (settings: ListSettings) => void;
  /** All tags in the library, and the names of all lists. */
  tags: readonly string[];
  lists: readonly string[];
  /** How long the fetches will take, as a sentence. */
  estimate?: string | undefined;
  onStart: () => void;
  /** Stops before anything is stored. */
  onCancel: () => void;
  onClose: () => void;
}

/** Imports a list of people: shows who is in it, then saves them and queues their fetches. */
export function ListDialog(props: ListDialogProps) {
  const { stage, fileName } = props;
  const t = useTranslate();
  const isEntering = ['empty', 'reading', 'preview'].includes(stage.kind);
  return (
    // nb. Escape does the same as the Cancel or Close button.
    <Dialog
      title={t('list_import_title')}
      onClose={isRunning(stage) ? props.onCancel : props.onClose}
    >
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (canStart(stage)) props.onStart();
        }}
      >
        {isEntering && (fileName === undefined ? <Entry {...props} /> : <Chosen {...props} />)}
        {stage.kind === 'preview' && stage.table && (
          <ListColumns table={stage.table} onChoice={props.onColumns} />
        )}
        <div class="dialog-outcome" aria-live="polite">
          <Outcome stage={stage} />
        </div>
        {stage.kind === 'preview' && <ListGroups preview={stage.preview} now={props.now} />}
        {stage.kind === 'preview' && canStart(stage) && (
          <ListSettingsFields {...props} preview={stage.preview} />
        )}
        <Running stage={stage} />
        {stage.kind === 'preview' && props.estimate && <p class="quiet">{props.estimate}</p>}
        <Buttons {...props} />
      </form>
    </Dialog>
  );
}

function Entry({ text, onText, onFile }: ListDialogProps) {
  const t = useTranslate();
  const id = useId();
  return (
    <>
      <div class="field">
        <label for={id}>{t('list_links')}</label>
        <textarea
          id={id}
          class="list-links"
          rows={5}
          spellcheck={false}
          dir="auto"
          aria-describedby={`${id}-about`}
          value={text}
          onInput={(event) => onText(event.currentTarget.value)}
        />
        <p id={`${id}-about`} class="quiet">
          {t('list_links_about')}
        </p>
      </div>
      {text.trim() === '' && <FileField onFile={onFile} />}
    </>
  );
}

function Chosen({ fileName, onClear }: ListDialogProps) {
  const t = useTranslate();
  return (
    <p class="list-file">
      <bdi class="file-name">{fileName}</bdi>
      <button type="button" class="button-text" onClick={onClear}>
        {t('list_other_file')}
      </button>
    </p>
  );
}

function Outcome({ stage }: { stage: ListStage }) {
  const t = useTranslate();
  switch (stage.kind) {
    case 'preview':
      return <ListSummary preview={stage.preview} />;
    case 'started':
      return (
        <p class="success">
          {stage.queued > 0 ? plural(t, 'list_started', stage.queued) : t('list_saved_only')}
        </p>
      );
    case 'failed':
      return (
        <Notice role="alert" actions={importHelp(stage.reason)}>
          <p class="failure">
            {stage.reason === 'not-queued' || stage.reason === 'not-a-list'
              ? t(`list_error_${snakeCase(stage.reason)}`)
              : t(`import_error_${snakeCase(stage.reason)}`)}
          </p>
          {stage.reason !== 'not-queued' && <p>{t('import_no_change')}</p>}
        </Notice>
      );
    case 'reading':
      return <p class="visually-hidden">{t('list_reading')}</p>;
    // nb. Read out once, since the text stays the same: the bar below isn't.
    case 'starting':
      return <p class="visually-hidden">{t('list_starting')}</p>;
    default:
      return null;
  }
}

function Running({ stage }: { stage: ListStage }) {
  const t = useTranslate();
  switch (stage.kind) {
    case 'reading':
      return <ProgressBar label={t('list_reading')} />;
    case 'starting': {
      const { done, total } = stage;
      const number = new Intl.NumberFormat(localeOf(t));
      const text = t('progress', number.format(done), number.format(total));
      return <ProgressBar label={t('list_starting')} text={text} done={done} total={total} />;
    }
    default:
      return null;
  }
}

function Buttons({ stage, onCancel, onClose, onClear, onStart }: ListDialogProps) {
  const t = useTranslate();
  return (
    <div class="actions dialog-actions">
      <button type="button" class="button push-end" onClick={isRunning(stage) ? onCancel : onClose}>
        {t(stage.kind === 'started' ? 'close' : 'cancel')}
      </button>
      {['empty', 'reading', 'preview'].includes(stage.kind) && (
        <button type="submit" class="button primary" aria-disabled={!canStart(stage)}>
          {t('list_start')}
        </button>
      )}
      {stage.kind === 'failed' && (
        <button
          type="button"
          class="button primary"
          onClick={isAboutFile(stage.reason) ? onClear : onStart}
        >
          {t(isAboutFile(stage.reason) ? 'list_other_file' : 'try_again')}
        </button>
      )}
    </div>
  );
}

const isAboutFile = (reason: string) => reason === 'unreadable' || reason === 'not-a-list';

const canStart = (stage: ListStage): boolean =>
  stage.kind === 'preview' && hasPeople(stage.preview);

const hasPeople = ({ added, saved, queued }: ListPreview): boolean =>
  added.length + saved.length + queued.length > 0;

const isRunning = ({ kind }: ListStage) => kind === 'starting';
