import { useId } from 'preact/hooks';
import type { Backup } from '../../utils/backup/backup.ts';
import { numberFormat } from '../../utils/i18n/formatters.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { BackUpButton } from '../ui/back-up-button.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { LastBackup } from '../ui/last-backup.tsx';
import type { Shortcut } from '../ui/shortcuts-dialog.tsx';
import { useTranslate } from '../ui/translate.tsx';
import './library-footer.css';

/** How much of the library is loaded, in profiles. */
export interface LibraryLoading {
  readonly loaded: number;
  readonly total: number;
}

/** How much of the library was parsed again, in profiles. */
export interface LibraryReparsing {
  readonly done: number;
  readonly total: number;
}

/** When the library was last backed up, and what does it now. */
export interface LibraryBackup {
  readonly last: Backup | undefined;
  /** Whether a backup is being made. */
  readonly isRunning: boolean;
  readonly onBackUp: () => void;
}

interface LibraryFooterProps {
  /** In milliseconds since the epoch. */
  now: number;
  loading?: LibraryLoading | undefined;
  /** How many profiles were parsed again after an update, while that is going on. */
  reparsing?: LibraryReparsing | undefined;
  /** Absent if there is nothing to back up. */
  backup?: LibraryBackup | undefined;
  isApple: boolean;
  onShortcuts: () => void;
}

/** The footer: the loading progress, then the keyboard shortcuts, what is done in the background, and the last backup. */
export function LibraryFooter({ now, loading, reparsing, backup, ...props }: LibraryFooterProps) {
  return (
    <footer class="library-footer">
      {loading ? (
        <LoadingProgress {...loading} />
      ) : (
        <Shortcuts isApple={props.isApple} onAll={props.onShortcuts} />
      )}
      <ReparsingProgress reparsing={loading ? undefined : reparsing} />
      {backup && !loading && !reparsing && <BackupLine {...backup} now={now} />}
    </footer>
  );
}

function LoadingProgress({ loaded, total }: LibraryLoading) {
  const t = useTranslate();
  const number = new Intl.NumberFormat(localeOf(t));
  const progress = t('library_progress', number.format(loaded), number.format(total));
  const text = loaded > 0 ? progress : t('library_loading');
  return (
    <p class="library-progress">
      <progress aria-label={text} max={Math.max(1, total)} value={loaded} />
      <span aria-hidden="true">{text}</span>
    </p>
  );
}

/** nb. Always rendered, so that its start is read out: once, since the numbers are not in the status. */
function ReparsingProgress({ reparsing }: Pick<LibraryFooterProps, 'reparsing'>) {
  const t = useTranslate();
  const id = useId();
  const { format } = numberFormat(localeOf(t), {});
  return (
    <div class="library-progress">
      <span id={id} role="status">
        {reparsing && t('library_reparsing')}
      </span>
      {reparsing && (
        <>
          <progress aria-labelledby={id} max={reparsing.total} value={reparsing.done} />
          <span aria-hidden="true">
            {t('progress', format(reparsing.done), format(reparsing.total))}
          </span>
        </>
      )}
    </div>
  );
}

function BackupLine({ last, now, isRunning, onBackUp }: LibraryBackup & { now: number }) {
  return (
    <p class="library-backup">
      <a href="options.html#backup" target="_blank" rel="noopener">
        <LastBackup last={last} now={now} />
      </a>
      <BackUpButton isText isRunning={isRunning} onBackUp={onBackUp} />
    </p>
  );
}

const shortcuts: readonly Shortcut[] = [
  ['/', 'library_key_find'],
  ['↑ ↓', 'library_key_move'],
  ['enter', 'library_key_open'],
  ['space', 'library_key_select'],
  ['delete', 'library_key_delete'],
];

function Shortcuts({ isApple, onAll }: { isApple: boolean; onAll: () => void }) {
  const t = useTranslate();
  return (
    <ul class="library-keys" aria-label={t('library_shortcuts')}>
      {shortcuts.map(([keys, action]) => (
        <li key={action}>
          <KeyCap keys={keys} isApple={isApple} /> {t(action)}
        </li>
      ))}
      <li>
        <button type="button" class="button-text" onClick={onAll}>
          <KeyCap keys="?" isApple={isApple} /> {t('library_key_help')}
        </button>
      </li>
    </ul>
  );
}
