import { useCallback, useEffect, useState } from 'preact/hooks';
import type { BackupEdit, BackupPlan, BackupState } from '../../utils/backup/backup.ts';
import { backupDueAt } from '../../utils/backup/backup-due.ts';
import { requestDownloads } from '../../utils/browser/downloads.ts';
import { localArea } from '../../utils/browser/storage-areas.ts';
import type { SettingsStore } from '../../utils/engine/ports/settings.ts';
import type { Failure } from '../../utils/failure/failure.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import type { OnFault } from './use-profile-state.ts';

/** The backups of a library of `count` profiles at `now`, and what the user does with them. */
export function useBackups(
  settings: Pick<SettingsStore, 'backupState'>,
  plan: BackupPlan | undefined,
  count: number,
  now: number,
  onFault: OnFault,
) {
  const state = useBackupState(settings, onFault);
  const [isRunning, setRunning] = useState(false);
  const edit = useCallback(
    (edit: BackupEdit) => sendMessage('editBackups', edit).catch(onFault),
    [onFault],
  );
  return {
    /** `undefined` until it is read. */
    state,
    failure: plan?.kind === 'file' ? failureOf(state) : undefined,
    /** Whether the user wants to be reminded now. */
    isDue: plan?.kind === 'reminder' && state !== undefined && isDue(plan, state, count, now),
    isRunning,
    /** Call this synchronously in the handler of a click: it asks for the permission to save files, unless we have it. */
    async saveFile() {
      setRunning(true);
      await requestDownloads(import.meta.env.FIREFOX);
      await edit({ kind: 'save' });
      setRunning(false);
    },
    snooze: () => void edit({ kind: 'snooze' }),
  };
}

function useBackupState(settings: Pick<SettingsStore, 'backupState'>, onFault: OnFault) {
  const [state, setState] = useState<BackupState>();
  useEffect(() => {
    const read = () => settings.backupState().then(setState).catch(onFault);
    const readAgain = (changes: object) => void ('backups' in changes && read());
    localArea.onChanged.addListener(readAgain);
    void read();
    return () => localArea.onChanged.removeListener(readAgain);
  }, [settings, onFault]);
  return state;
}

function failureOf(state: BackupState | undefined): Failure | undefined {
  const { at, code } = state?.tried ?? {};
  return at === undefined || code === undefined ? undefined : { code, at };
}

function isDue(plan: BackupPlan, state: BackupState, count: number, now: number): boolean {
  const at = backupDueAt(plan, state, count, now);
  return at !== undefined && at <= now;
}
