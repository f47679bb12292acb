import { vi } from 'vitest';
import { WelcomeView, type WelcomeViewProps } from '../../../components/welcome/welcome-view.tsx';
import { NOW } from '../people.ts';
import { show } from '../render.tsx';

/** Renders the setup guide as it is after the installation by default. Its callbacks are spies. */
export function showWelcome(props: Partial<WelcomeViewProps> = {}) {
  const signIn = { sendCode: vi.fn(), enterCode: vi.fn(), signIn: vi.fn(), changeEmail: vi.fn() };
  const practice = { start: vi.fn(), reset: vi.fn() };
  const actions = {
    ...{ agree: vi.fn(), saveKey: vi.fn(), checkAgain: vi.fn(), skipKey: vi.fn() },
    ...{ changeShortcut: vi.fn(), finish: vi.fn(), readWhatsNew: vi.fn(), signIn, practice },
  };
  let current = props;
  const view = () => (
    <WelcomeView
      hasAgreed={false}
      replacements={0}
      disclosures={[]}
      isBusy={false}
      signIn={{ sent: 0, isBusy: false }}
      practice={{ kind: 'unfetched' }}
      browser="chrome"
      shortcut="Alt+Shift+C"
      now={NOW}
      actions={actions}
      {...current}
    />
  );
  const shown = show(view());
  const change = (changes: Partial<WelcomeViewProps>) => {
    current = { ...current, ...changes };
    shown.reshow(view());
  };
  const button = (name: string) => shown.getByRole('button', { name });
  const field = (name: string) => shown.getByLabelText(name) as HTMLInputElement;
  /** What the field is described by, as a screen reader reads it. */
  const description = (name: string) =>
    (field(name).getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join('');
  return { ...shown, actions, change, button, field, description };
}
