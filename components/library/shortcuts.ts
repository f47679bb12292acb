import type { LibraryArea } from '../../utils/search/library-address.ts';
import type { Shortcut } from '../ui/shortcuts-dialog.tsx';

/** What works while people are shown, besides what works everywhere. */
const ofPeople: readonly Shortcut[] = [
  ['escape', 'library_key_close'],
  ['x', 'library_key_select'],
  ['ctrl+A', 'library_key_select_all'],
  ['s', 'library_key_star'],
  ['t', 'library_key_tag'],
  ['l', 'library_key_list'],
  ['n', 'library_key_note'],
  ['c', 'library_key_copy'],
  ['r', 'library_key_refresh'],
  ['delete', 'library_key_delete'],
  ['alt+↑ ↓', 'library_key_reorder'],
];

/** The shortcuts of what the main area of the library shows. */
export const shortcutsOf = (area: LibraryArea): readonly Shortcut[] => [
  ['ctrl+K', 'library_key_palette'],
  ['/', 'library_key_find'],
  ['↑ ↓', 'library_key_move'],
  ['enter', 'library_key_open'],
  ...(area === 'people' ? ofPeople : []),
  ['ctrl+Z', 'library_key_undo'],
  ['?', 'library_key_help'],
];
