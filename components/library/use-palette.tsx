import type { ComponentChildren, FunctionComponent, RefObject } from 'preact';
import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { CommandPaletteProps } from './palette/command-palette.tsx';
import type { PaletteCommand } from './palette/palette-command.ts';
import type { PaletteContext } from './palette/palette-commands.ts';

/** What the page knows for the palette of commands. */
export interface LibraryPalette {
  /** `undefined` while its code is loading. */
  readonly View: FunctionComponent<CommandPaletteProps> | undefined;
  readonly findPeople: CommandPaletteProps['findPeople'];
  /** The open profile, if it is saved. */
  readonly open: ProfileSummary | undefined;
  readonly exportAll: () => void;
}

/** More than are at the top of a list at a glance. */
const maxRecent = 5;

/**
 * The palette of commands while it is shown, and what shows it. When it has shown something, that gets the focus:
 * `main` or `detail`. Otherwise, the focus returns to where it was.
 */
export function usePalette(
  palette: LibraryPalette | undefined,
  context: Omit<PaletteContext, 'open' | 'onExportAll'>,
  panes: Readonly<Record<'main' | 'detail', RefObject<HTMLElement | null>>>,
): { readonly view: ComponentChildren; readonly show: () => void } {
  const [isShown, setShown] = useState(false);
  const [recent, setRecent] = useState<readonly string[]>([]);
  const [goal, setGoal] = useState<{ readonly pane: 'main' | 'detail' }>();
  // nb. After the dialog has returned the focus.
  useLayoutEffect(() => {
    if (goal) panes[goal.pane].current?.focus({ preventScroll: true });
  }, [goal]);
  const show = useCallback(() => setShown(true), []);
  const close = () => setShown(false);
  const run = ({ id, run, shows }: PaletteCommand) => {
    close();
    setRecent([id, ...recent.filter((each) => each !== id)].slice(0, maxRecent));
    run();
    if (shows) setGoal({ pane: shows });
  };
  const view = isShown && palette?.View && (
    <palette.View
      context={{ ...context, open: palette.open, onExportAll: palette.exportAll }}
      findPeople={palette.findPeople}
      recent={recent}
      onPerson={(slug) => {
        close();
        context.onOpen(slug);
        setGoal({ pane: 'detail' });
      }}
      onCommand={run}
      onClose={close}
    />
  );
  return { view, show };
}
