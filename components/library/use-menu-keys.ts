import { useCallback, useState } from 'preact/hooks';

/** The menus and fields that a key opens: of the selected people, or of the open one. */
export type KeyedMenu = 'lists' | 'tags' | 'copy' | 'note';

/** The menu that was asked for by a key, until it has opened. */
export interface MenuKeys {
  readonly asked: KeyedMenu | undefined;
  ask(menu: KeyedMenu): void;
  onOpened(): void;
}

/** Remembers the menu that was asked for by a key. */
export function useMenuKeys(): MenuKeys {
  const [asked, setAsked] = useState<KeyedMenu>();
  return { asked, ask: setAsked, onOpened: useCallback(() => setAsked(undefined), []) };
}
