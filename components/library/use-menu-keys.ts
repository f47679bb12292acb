import { useCallback, useState } from 'preact/hooks';

/** The menus and fields that a key opens: of the selected people, or of the open one. */
export type KeyedMenu = 'lists' | 'tags' | 'copy' | 'note';

/** What can be asked for: also the field for the name of a new list. */
type Asked = KeyedMenu | 'new-list';

/** The menu that was asked for by a key, until it has opened. */
export interface MenuKeys {
  readonly asked: Asked | undefined;
  ask(menu: Asked): void;
  onOpened(): void;
}

/** Remembers the menu that was asked for by a key. */
export function useMenuKeys(): MenuKeys {
  const [asked, setAsked] = useState<Asked>();
  return { asked, ask: setAsked, onOpened: useCallback(() => setAsked(undefined), []) };
}
