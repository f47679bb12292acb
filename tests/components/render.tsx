import { render } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import type { ComponentChildren } from 'preact';
import { AllowAccessProvider } from '../../components/ui/allow-access.tsx';
import { TranslateProvider } from '../../components/ui/translate.tsx';
import { t } from './translate.ts';

/**
 * Renders a view with the English messages, and creates a user who operates it. `onAllowAccess` is called for access
 * to OutX, which there isn't.
 */
export function show(view: ComponentChildren, onAllowAccess: () => void = () => {}) {
  const withMessages = (inside: ComponentChildren) => (
    <TranslateProvider value={t}>
      <AllowAccessProvider value={onAllowAccess}>{inside}</AllowAccessProvider>
    </TranslateProvider>
  );
  const { rerender, ...screen } = render(withMessages(view));
  return {
    ...screen,
    user: userEvent.setup(),
    reshow: (next: ComponentChildren) => rerender(withMessages(next)),
  };
}
