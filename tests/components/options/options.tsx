import { vi } from 'vitest';
import { OptionsView, type OptionsViewProps } from '../../../components/options/options-view.tsx';
import { show } from '../render.tsx';

/** An options page without a key, unless told otherwise; its callbacks are spies. */
export function showOptions(props: Partial<OptionsViewProps> = {}) {
  const actions = {
    saveKey: vi.fn(),
    checkKey: vi.fn(),
    forgetKey: vi.fn(),
    setFetchOnOpen: vi.fn(),
    setLimits: vi.fn(),
    copyActivity: vi.fn(),
  };
  const view = (more: Partial<OptionsViewProps>) => (
    <OptionsView fetchOnOpen={true} busy={false} actions={actions} {...props} {...more} />
  );
  const shown = show(view({}));
  const change = (more: Partial<OptionsViewProps>) => shown.reshow(view(more));
  const field = () => shown.getByLabelText('OutX API key') as HTMLInputElement;
  return { ...shown, actions, change, field };
}
