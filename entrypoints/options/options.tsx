import { useState } from 'preact/hooks';
import type { Outcome } from '../../components/options/options-outcome.ts';
import { OptionsView } from '../../components/options/options-view.tsx';
import type { Library } from '../../utils/engine/ports/library.ts';
import type {
  ActivityLog,
  KeyVault,
  Settings,
  SettingsStore,
} from '../../utils/engine/ports/settings.ts';
import { apiKeyProblem } from '../../utils/failure/api-key-problem.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import type { CommandResult } from '../../utils/messages/protocol.ts';
import { limitUsage } from '../../utils/rate-limit/limits.ts';
import { useStoredOptions } from '../shared/use-stored-options.ts';
import { useActivity } from './use-activity.ts';

interface OptionsProps {
  readonly settings: SettingsStore;
  readonly vault: KeyVault;
  readonly library: Library;
  readonly log: ActivityLog;
}

/** The options page. The key leaves it sealed, and only to the background. */
export function Options({ settings, vault, library, log }: OptionsProps) {
  const stored = useStoredOptions(settings);
  const recent = useActivity(library, log);
  const [outcome, setOutcome] = useState<Outcome>();
  const [busy, setBusy] = useState(false);

  const run = async (act: () => Promise<Outcome | undefined>) => {
    setBusy(true);
    setOutcome(undefined);
    try {
      setOutcome(await act());
    } catch (error) {
      console.error('Calling Card:', error);
      setOutcome({ kind: 'failed', failure: { code: 'storage-fault', at: Date.now() } });
    }
    setBusy(false);
  };

  const save = (changed: Settings) =>
    void run(async () => outcomeOf(await sendMessage('saveSettings', changed)));

  if (!stored) return null;
  return (
    <OptionsView
      savedKey={stored.savedKey}
      fetchOnOpen={stored.settings.fetchOnOpen}
      limits={stored.settings.limits}
      usage={recent && limitUsage(recent.creates, stored.settings.limits, recent.readAt)}
      activity={recent?.activity}
      busy={busy}
      outcome={outcome}
      actions={{
        saveKey: (text) => void run(() => saveKey(vault, text)),
        checkKey: (text) => void run(() => checkKey(vault, text)),
        forgetKey: () =>
          void run(async () => outcomeOf(await sendMessage('forgetKey'), { kind: 'forgotten' })),
        setFetchOnOpen: (fetchOnOpen) => save({ ...stored.settings, fetchOnOpen }),
        setLimits: (limits) => save({ ...stored.settings, limits }),
        copyActivity: (text) => void run(() => copy(text)),
      }}
    />
  );
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

/** Checks the text typed, or the saved key when none is. */
async function checkKey(vault: KeyVault, text: string): Promise<Outcome> {
  if (text.trim() === '') return sendMessage('checkKey', {});
  const problem = apiKeyProblem(text);
  if (problem) return { kind: 'refused', problem };
  return sendMessage('checkKey', { key: await vault.seal(text.trim()) });
}

const outcomeOf = (result: CommandResult, good?: Outcome): Outcome | undefined =>
  result.ok ? good : { kind: 'failed', failure: result.failure };

async function copy(text: string): Promise<Outcome> {
  try {
    await navigator.clipboard.writeText(text);
    return { kind: 'copied' };
  } catch {
    return { kind: 'not-copied' };
  }
}
