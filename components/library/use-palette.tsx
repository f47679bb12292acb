import type { ComponentChildren, FunctionComponent, RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { CommandPaletteProps } from './palette/command-palette.tsx';
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

type Pane = 'main' | 'detail';

/** What was chosen in the palette. */
interface Chosen {
  readonly run: () => void;
  readonly shows?: Pane;
}

/**
 * The palette of commands while it is shown, and what shows it. What is chosen gets the focus if it shows
 * something in a pane. Otherwise, the focus returns to where it was.
 */
export function usePalette(
  palette: LibraryPalette | undefined,
  context: Omit<PaletteContext, 'open' | 'onExportAll'>,
  panes: Readonly<Record<Pane, RefObject<HTMLElement | null>>>,
): { readonly view: ComponentChildren; readonly show: () => void } {
  const [isShown, setShown] = useState(false);
  const [recent, setRecent] = useState<readonly string[]>([]);
  const show = useCallback(() => setShown(true), []);
  const close = () => setShown(false);
  const choose = useChosen(panes);
  const view = isShown && palette?.View && (
    <palette.View
      context={{ ...context, open: palette.open, onExportAll: palette.exportAll }}
      findPeople={palette.findPeople}
      recent={recent}
      onPerson={(slug) => {
        close();
        choose({ run: () => context.onOpen(slug), shows: 'detail' });
      }}
      onCommand={(command) => {
        close();
        setRecent([command.id, ...recent.filter((id) => id !== command.id)].slice(0, maxRecent));
        choose(command);
      }}
      onClose={close}
    />
  );
  return { view, show };
}

/** Returns a function that does what was chosen, and moves the focus to what that shows. */
function useChosen(panes: Readonly<Record<Pane, RefObject<HTMLElement | null>>>) {
  const [chosen, choose] = useState<Chosen>();
  const [shown, setShown] = useState<Chosen>();
  // nb. Once the dialog is gone and has returned the focus: what runs may move it, too.
  useEffect(() => {
    chosen?.run();
    setShown(chosen);
  }, [chosen]);
  useLayoutEffect(() => {
    if (shown?.shows) panes[shown.shows].current?.focus({ preventScroll: true });
  }, [shown]);
  return (next: Chosen) => choose({ ...next });
}
