import { render } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import type { ComponentChildren } from 'preact';
import { TranslateProvider } from '../../components/ui/translate.tsx';
import { t } from './translate.ts';

/** Renders a view with its words, and a person to use it. */
export function show(view: ComponentChildren) {
  const within = (inside: ComponentChildren) => (
    <TranslateProvider value={t}>{inside}</TranslateProvider>
  );
  const { rerender, ...screen } = render(within(view));
  return {
    ...screen,
    person: userEvent.setup(),
    reshow: (next: ComponentChildren) => rerender(within(next)),
  };
}
