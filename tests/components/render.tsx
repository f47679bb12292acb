import { render } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import type { ComponentChildren } from 'preact';
import { WordsProvider } from '../../components/ui/translate.tsx';
import { words } from './translate.ts';

/** Renders a view with its words, and a person to use it. */
export function show(view: ComponentChildren) {
  const within = (inside: ComponentChildren) => (
    <WordsProvider value={words}>{inside}</WordsProvider>
  );
  const { rerender, ...screen } = render(within(view));
  return {
    ...screen,
    person: userEvent.setup(),
    reshow: (next: ComponentChildren) => rerender(within(next)),
  };
}
