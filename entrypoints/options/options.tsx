import { useCallback, useEffect, useState } from 'preact/hooks';
import { DeleteEverythingDialog } from '../../components/options/delete-everything-dialog.tsx';
import type { Outcome } from '../../components/options/options-outcome.ts';
import { OptionsView } from '../../components/options/options-view.tsx';
import type { BackupPlan } from '../../utils/backup/backup.ts';
import { requestDownloads } from '../../utils/browser/downloads.ts';
import { requestAccess } from '../../utils/browser/host-access.ts';
import { requestNotifications } from '../../utils/browser/notifications.ts';
import { isApple } from '../../utils/browser/platform.ts';
import { openShortcutSettings } from '../../utils/browser/shortcuts.ts';
import type { DeliveryReader } from '../../utils/engine/ports/deliveries.ts';
import type { Library } from '../../utils/engine/ports/library.ts';
import type {
  ActivityLog,
  KeyVault,
  Settings,
  SettingsStore,
  UnlockedKeyStore,
} from '../../utils/engine/ports/settings.ts';
import type { TeamReader } from '../../utils/engine/ports/team.ts';
import { apiKeyProblem } from '../../utils/failure/api-key-problem.ts';
import { errorCode } from '../../utils/failure/error-code.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import type { CommandResult } from '../../utils/messages/protocol.ts';
import { omitUndefined } from '../../utils/profile/omit-undefined.ts';
import { limitUsage } from '../../utils/rate-limit/limits.ts';
import { warmUpLimits, warmUpWeek } from '../../utils/rate-limit/warm-up.ts';
import { useAccess } from '../shared/use-access.ts';
import { useBackups } from '../shared/use-backups.ts';
import { useClock } from '../shared/use-clock.ts';
import { useShortcuts } from '../shared/use-shortcuts.ts';
import { useStoredOptions } from '../shared/use-stored-options.ts';
import { Destinations } from './destinations.tsx';
import { TeamLibrary } from './team-library.tsx';
import { useActivity } from './use-activity.ts';
import { useData } from './use-data.ts';
import { useKeyLock } from './use-key-lock.ts';

interface OptionsProps {
  readonly settings: SettingsStore;
  readonly session: UnlockedKeyStore;
  readonly vault: KeyVault;
  readonly library: Library;
  readonly deliveries: DeliveryReader;
  readonly team: TeamReader;
  readonly log: ActivityLog;
}

/** The options page. It sends the key only to the background, and only sealed. */
export function Options(props: OptionsProps) {
  const { settings, session, vault, library, deliveries, team, log } = props;
  const stored = useStoredOptions(settings);
  const [outcome, setOutcome] = useState<Outcome>();
  const lock = useKeyLock(settings, session, () => setOutcome(undefined));
  const onFault = useCallback((error: unknown) => {
    console.error('Calling Card:', error);
    setOutcome({ kind: 'failed', failure: { code: errorCode(error), at: Date.now() } });
  }, []);
  const recent = useActivity(library, log, onFault);
  const [busy, setBusy] = useState(false);

  const run = async (action: () => Promise<Outcome | undefined>): Promise<Outcome | undefined> => {
    setBusy(true);
    setOutcome(undefined);
    try {
      const outcome = await action();
      setOutcome(outcome);
      return outcome;
    } catch (error) {
      onFault(error);
      return undefined;
    } finally {
      setBusy(false);
    }
  };

  /** Asks OutX about a key that was just saved. nb. Meanwhile, the user may already do something else. */
  const checkSaved = async (saved: Outcome | undefined) => {
    if (saved?.kind !== 'saved') return;
    try {
      const check = await sendMessage('checkKey', {});
      setOutcome((latest) => (latest === saved ? { ...saved, check } : latest));
    } catch (error) {
      onFault(error);
    }
  };

  const saveSettings = (settings: Settings) =>
    void run(async () => outcomeOf(await sendMessage('saveSettings', settings)));

  const [areNotificationsRefused, refuseNotifications] = useState(false);
  const setNotifyOfNews = async (settings: Settings, on: boolean) => {
    // nb. First: the browser lets us ask for a permission only right after the click.
    const isRefused = on && !(await requestNotifications());
    refuseNotifications(isRefused);
    const { notifyOfNews: _, ...others } = settings;
    const isOn = on && !isRefused;
    return outcomeOf(
      await sendMessage('saveSettings', { ...others, ...(isOn && { notifyOfNews: true }) }),
    );
  };

  const isShown = stored !== undefined && recent !== undefined;
  // nb. The section that the address names is there only now.
  useEffect(() => {
    if (isShown) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [isShown]);

  const hasLinkedIn = useAccess('linkedIn');

  const shortcuts = useShortcuts(onFault);
  const data = useData(library, onFault);
  const plan = stored?.settings.backup;
  const now = useClock(false);
  const backups = useBackups(settings, plan, data?.count ?? 0, now, onFault);
  const [isBackupRefused, refuseBackup] = useState(false);
  const setBackup = async (settings: Settings, backup: BackupPlan | undefined) => {
    const isNew = backup?.kind === 'file' && settings.backup?.kind !== 'file';
    // nb. First: the browser lets us ask for a permission only right after the click.
    const isRefused = isNew && !(await requestDownloads(import.meta.env.FIREFOX));
    refuseBackup(isRefused);
    if (isRefused) return undefined;
    const result = await sendMessage('saveSettings', omitUndefined({ ...settings, backup }));
    // nb. At once, so that the user sees where it is.
    if (result.ok && isNew) void backups.saveFile();
    return outcomeOf(result);
  };
  const [deletion, setDeletion] = useState<'asking' | 'deleting' | 'failed'>();
  const deleteEverything = async () => {
    setDeletion('deleting');
    const result = await sendMessage('deleteEverything').catch(() => undefined);
    setDeletion(result?.ok ? undefined : 'failed');
  };

  if (!stored) return null;
  return (
    <>
      <OptionsView
        savedKey={stored.savedKey}
        lock={lock.state}
        lockAfter={stored.settings.lockAfter}
        fetchOnOpen={stored.settings.fetchOnOpen}
        fetchBeside={stored.settings.fetchBeside}
        notifyOfNews={stored.settings.notifyOfNews}
        areNotificationsRefused={areNotificationsRefused}
        lacksLinkedIn={hasLinkedIn === false}
        areDamaged={stored.settings.areDamaged}
        hasNewDisclosures={stored.settings.updatedFrom !== undefined}
        limits={stored.settings.limits}
        workingHours={stored.settings.workingHours}
        warmUp={recent && warmUpOf(stored.settings, recent.readAt)}
        language={stored.settings.language}
        usage={
          recent &&
          limitUsage(recent.creates, limitsAt(stored.settings, recent.readAt), recent.readAt)
        }
        activity={recent?.activity}
        shortcuts={shortcuts && { all: shortcuts, isApple: isApple() }}
        data={data}
        backup={
          backups.state && {
            now,
            plan,
            last: backups.state.last,
            failure: backups.failure,
            isRefused: isBackupRefused,
            isRunning: backups.isRunning,
          }
        }
        destinations={<Destinations reader={deliveries} vault={vault} now={now} />}
        team={<TeamLibrary reader={team} vault={vault} now={now} />}
        busy={busy}
        outcome={outcome ?? (lock.failure && { kind: 'failed', failure: lock.failure })}
        actions={{
          saveKey: (text) => void run(() => saveKey(vault, text)).then(checkSaved),
          checkKey: (text) => void run(() => checkKey(vault, text)),
          forgetKey: () =>
            void run(async () => outcomeOf(await sendMessage('forgetKey'), { kind: 'forgotten' })),
          ...lock.actions,
          setLockAfter: (lockAfter) =>
            saveSettings(omitUndefined({ ...stored.settings, lockAfter })),
          setFetchOnOpen: (fetchOnOpen) => saveSettings({ ...stored.settings, fetchOnOpen }),
          setFetchBeside: (on) =>
            saveSettings(omitUndefined({ ...stored.settings, fetchBeside: on || undefined })),
          setNotifyOfNews: (on) => void run(() => setNotifyOfNews(stored.settings, on)),
          setLimits: (limits) => saveSettings({ ...stored.settings, limits }),
          setWorkingHours: (workingHours) =>
            saveSettings(omitUndefined({ ...stored.settings, workingHours })),
          setWarmUp: (on) =>
            saveSettings(
              omitUndefined({ ...stored.settings, warmUpSince: on ? Date.now() : undefined }),
            ),
          setLanguage: (language) => saveSettings(omitUndefined({ ...stored.settings, language })),
          allowLinkedIn: () => void requestAccess('linkedIn'),
          openShortcutSettings: () => void openShortcutSettings().catch(onFault),
          setBackup: (plan) => void run(() => setBackup(stored.settings, plan)),
          backUp: () => void backups.saveFile(),
          deleteEverything: () => setDeletion('asking'),
          copyActivity: (text) => void run(() => copyText(text)),
        }}
      />
      {deletion && (
        <DeleteEverythingDialog
          count={data?.count ?? 0}
          state={deletion}
          onDelete={() => void deleteEverything()}
          onClose={() => setDeletion(undefined)}
        />
      )}
    </>
  );
}

const limitsAt = ({ limits, warmUpSince }: Settings, now: number) =>
  warmUpLimits(limits, warmUpSince, now);

function warmUpOf(settings: Settings, now: number) {
  const { warmUpSince } = settings;
  if (warmUpSince === undefined) return undefined;
  return { week: warmUpWeek(warmUpSince, now), perDay: limitsAt(settings, now).perDay };
}

async function saveKey(vault: KeyVault, text: string): Promise<Outcome | undefined> {
  const problem = apiKeyProblem(text);
  if (problem) return { kind: 'refused', problem };
  const sealed = await vault.seal(text.trim());
  return outcomeOf(await sendMessage('saveKey', sealed), {
    kind: 'saved',
    lastFour: sealed.lastFour,
  });
}

/** Checks the typed text, or the saved key if nothing is typed. */
async function checkKey(vault: KeyVault, text: string): Promise<Outcome> {
  if (text.trim() === '') return sendMessage('checkKey', {});
  const problem = apiKeyProblem(text);
  if (problem) return { kind: 'refused', problem };
  return sendMessage('checkKey', { key: await vault.seal(text.trim()) });
}

const outcomeOf = (result: CommandResult, success?: Outcome): Outcome | undefined =>
  result.ok ? success : { kind: 'failed', failure: result.failure };

async function copyText(text: string): Promise<Outcome> {
  try {
    await navigator.clipboard.writeText(text);
    return { kind: 'copied' };
  } catch {
    return { kind: 'not-copied' };
  }
}
