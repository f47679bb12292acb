import { useEffect, useState } from 'preact/hooks';
import { WelcomeView } from '../../components/welcome/welcome-view.tsx';
import { ownVersion } from '../../utils/browser/own-pages.ts';
import { openShortcutSettings } from '../../utils/browser/shortcuts.ts';
import type { KeyVault, Settings, SettingsStore } from '../../utils/engine/ports/settings.ts';
import { disclosuresSince } from '../../utils/i18n/whats-new.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import { useAccess } from '../shared/use-access.ts';
import { useClock } from '../shared/use-clock.ts';
import { useCommands } from '../shared/use-commands.ts';
import { useShortcuts } from '../shared/use-shortcuts.ts';
import { useStoredOptions } from '../shared/use-stored-options.ts';
import { browserName } from './browser-name.ts';
import { useIsPinned } from './use-is-pinned.ts';
import { useKeyCheck } from './use-key-check.ts';
import { usePractice } from './use-practice.ts';
import { useSignIn } from './use-sign-in.ts';

interface WelcomeProps {
  readonly settings: SettingsStore;
  readonly vault: Pick<KeyVault, 'seal'>;
}

/** The setup guide. Where the user is in it follows from what is stored, so it can be left at any time. */
export function Welcome({ settings, vault }: WelcomeProps) {
  const stored = useStoredOptions(settings);
  const { failure, run, onFault } = useCommands();
  const saving = useCommands();
  const [isSaving, setSaving] = useState(false);
  const hasKey = stored?.savedKey !== undefined;
  /** How often a key was replaced here. nb. The first key shows by itself. */
  const [replacements, setReplacements] = useState(0);
  const keySaved = () => hasKey && setReplacements((before) => before + 1);
  const signIn = useSignIn(keySaved);
  const practice = usePractice();
  const isPinned = useIsPinned();
  const shortcuts = useShortcuts(onFault);
  const { check, checkAgain } = useKeyCheck(hasKey, replacements);
  const hasOutx = useAccess('outx');
  useEffect(() => {
    if (hasOutx && check?.kind === 'failed' && check.failure.code === 'access-missing')
      checkAgain();
  }, [hasOutx]);
  const now = useClock(practice.stage.kind === 'active' || signIn.state.resendAt !== undefined);

  const hasAgreed = stored !== undefined && (hasKey || stored.settings.consentAt !== undefined);
  const saveSettings = (changes: Partial<Settings>) =>
    stored && void run(() => sendMessage('saveSettings', { ...stored.settings, ...changes }));

  const isKeyStepDone =
    hasAgreed && stored.settings.setup === undefined && check?.kind === 'accepted';
  useEffect(() => {
    if (isKeyStepDone) saveSettings({ setup: 'keyed' });
  }, [isKeyStepDone]);

  const isShown = stored !== undefined;
  // nb. The section that the address names is there only now.
  useEffect(() => {
    if (isShown) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [isShown]);

  const saveKey = async (text: string) => {
    setSaving(true);
    const isSaved = await saving.run(async () =>
      sendMessage('saveKey', await vault.seal(text.trim())),
    );
    setSaving(false);
    if (isSaved) keySaved();
  };

  if (!stored) return null;
  const { updatedFrom, setup } = stored.settings;
  return (
    <WelcomeView
      hasAgreed={hasAgreed}
      setup={setup}
      savedKey={stored.savedKey}
      replacements={replacements}
      disclosures={updatedFrom === undefined ? [] : disclosuresSince(updatedFrom, ownVersion())}
      failure={failure}
      keyFailure={saving.failure}
      isBusy={isSaving}
      signIn={signIn.state}
      check={check}
      practice={practice.stage}
      browser={browserName()}
      isPinned={isPinned}
      shortcut={shortcuts && (shortcuts.find(({ action }) => action === 'open')?.keys ?? '')}
      now={now}
      actions={{
        agree: () => saveSettings({ consentAt: Date.now() }),
        saveKey: (text) => void saveKey(text),
        checkAgain,
        skipKey: () => saveSettings({ setup: 'keyed' }),
        signIn: signIn.actions,
        practice: practice.actions,
        changeShortcut: () => void openShortcutSettings(),
        finish: () => saveSettings({ setup: 'done' }),
        readWhatsNew: () => {
          const { updatedFrom: _, ...others } = stored.settings;
          void run(() => sendMessage('saveSettings', others));
        },
      }}
    />
  );
}
