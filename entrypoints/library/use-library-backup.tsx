import { BackupNotice } from '../../components/library/backup-notice.tsx';
import type { SettingsStore } from '../../utils/engine/ports/settings.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { LibraryIndex } from '../shared/follow-index.ts';
import { useBackups } from '../shared/use-backups.ts';
import type { OnFault } from '../shared/use-profile-state.ts';
import type { StoredOptions } from '../shared/use-stored-options.ts';

/** The last backup of the library, what reminds of the next one, and what makes one. */
export function useLibraryBackup(
  settings: Pick<SettingsStore, 'backupState'>,
  options: StoredOptions | undefined,
  { entries, isWhole }: LibraryIndex,
  now: number,
  /** Saves the profiles without asking. */
  exportProfiles: (slugs: readonly Slug[]) => void,
  onFault: OnFault,
) {
  const plan = options?.settings.backup;
  const { state, failure, isDue, isRunning, saveFile, snooze } = useBackups(
    settings,
    plan,
    entries.length,
    now,
    onFault,
  );
  // nb. Half a library is no backup.
  const isReady = isWhole && entries.length > 0;
  const backUp = () => {
    if (plan?.kind === 'file') void saveFile();
    else if (isReady) exportProfiles(entries.map(({ slug }) => slug));
  };
  return {
    backUp,
    /** The line of the footer, if there is something to back up. */
    line: state && isReady ? { last: state.last, isRunning, onBackUp: backUp } : undefined,
    notice: isReady && (failure || isDue) && (
      <BackupNotice failure={failure} isRunning={isRunning} onBackUp={backUp} onSnooze={snooze} />
    ),
  };
}
