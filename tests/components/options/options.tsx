import { vi } from 'vitest';
import { OptionsView, type OptionsViewProps } from '../../../components/options/options-view.tsx';
import { show } from '../render.tsx';

/** Renders an options page without a key by default. Its callbacks are spies. */
export function showOptions(props: Partial<OptionsViewProps> = {}) {
  const actions = {
    saveKey: vi.fn(),
    checkKey: vi.fn(),
    forgetKey: vi.fn(),
    setLock: vi.fn(),
    removeLock: vi.fn(),
    unlock: vi.fn(),
    lockNow: vi.fn(),
    setLockAfter: vi.fn(),
    setFetchOnOpen: vi.fn(),
    setFetchBeside: vi.fn(),
    setNotifyOfNews: vi.fn(),
    setLimits: vi.fn(),
    setWorkingHours: vi.fn(),
    setWarmUp: vi.fn(),
    setLanguage: vi.fn(),
    setBackup: vi.fn(),
    backUp: vi.fn(),
    copyActivity: vi.fn(),
    deleteEverything: vi.fn(),
    allowLinkedIn: vi.fn(),
    openShortcutSettings: vi.fn(),
  };
  const view = (changes: Partial<OptionsViewProps>) => (
    <OptionsView fetchOnOpen={true} busy={false} actions={actions} {...props} {...changes} />
  );
  const shown = show(view({}));
  const change = (changes: Partial<OptionsViewProps>) => shown.reshow(view(changes));
  const field = () => shown.getByLabelText('OutX API key') as HTMLInputElement;
  return { ...shown, actions, change, field };
}
