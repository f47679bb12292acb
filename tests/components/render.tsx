import { render } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import type { ComponentChildren } from 'preact';
import { TranslateProvider } from '../../components/ui/translate.tsx';
import { t } from './translate.ts';

/** Renders a view with the English messages, and creates a user who operates it. */
export function show(view: ComponentChildren) {
  const withMessages = (inside: ComponentChildren) => (
    <TranslateProvider value={t}>{inside}</TranslateProvider>
  );
  const { rerender, ...screen } = render(withMessages(view));
  return {
    ...screen,
    user: userEvent.setup(),
    reshow: (next: ComponentChildren) => rerender(withMessages(next)),
  };
}
