import {
  Bookmark,
  ClipboardCopy,
  FileDown,
  FileUp,
  History,
  Keyboard,
  ListPlus,
  ListTodo,
  Newspaper,
  NotebookPen,
  RefreshCw,
  Settings,
  Star,
  StarOff,
  Tag,
  Trash2,
  Undo2,
  Users,
  X,
} from 'lucide-preact';
import { numberFormat } from '../../../utils/i18n/formatters.ts';
import { localeOf } from '../../../utils/i18n/locale.ts';
import type { Translate } from '../../../utils/i18n/messages.ts';
import type { PeopleList } from '../../../utils/profile/people-list.ts';
import type { ProfileSummary } from '../../../utils/profile/profile-summary.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { type LibraryArea, readLibraryAddress } from '../../../utils/search/library-address.ts';
import { defaultQuery, type LibraryQuery } from '../../../utils/search/query.ts';
import type { SavedSearch } from '../../../utils/search/saved-searches.ts';
import type { LibraryActions } from '../library-actions.ts';
import type { KeyedMenu } from '../use-menu-keys.ts';
import type { PaletteCommand, PaletteGroup } from './palette-command.ts';

/** What the commands are about, and what they can do. */
export interface PaletteContext {
  /** The open profile, if it is saved. */
  readonly open: ProfileSummary | undefined;
  /** How many people the library has. */
  readonly total: number;
  /** Who is found. Absent if everyone is. */
  readonly found: readonly ProfileSummary[] | undefined;
  readonly lists: readonly PeopleList[];
  readonly searches: readonly SavedSearch[];
  /** Whether nothing can be changed now. */
  readonly isDisabled: boolean;
  readonly onArea: (area: LibraryArea) => void;
  readonly onQuery: (query: LibraryQuery) => void;
  /** Opens a profile, or closes the open one. */
  readonly onOpen: (slug: Slug | undefined) => void;
  /** Opens a menu of the open profile. Absent if the menus are about other people. */
  readonly onMenu: ((menu: KeyedMenu, slug: Slug) => void) | undefined;
  readonly onNewList: () => void;
  readonly onShortcuts: () => void;
  readonly onExportAll: () => void;
  /** Absent if there is nothing to undo. */
  readonly onUndo: (() => void) | undefined;
  readonly actions: LibraryActions;
}

/** Everything that the user can do now, most useful first. */
export function paletteCommands(context: PaletteContext, t: Translate): readonly PaletteGroup[] {
  const { open, lists, searches, onQuery } = context;
  const groups: readonly PaletteGroup[] = [
    { id: 'profile', name: open?.name ?? '', commands: open ? ofProfile(open, context, t) : [] },
    { id: 'library', name: t('library_title'), commands: ofLibrary(context, t) },
    {
      id: 'lists',
      name: t('rail_lists'),
      commands: lists.map(({ id, name }) => ({
        id: `list ${id}`,
        name,
        icon: ListTodo,
        shows: 'main',
        run: () => onQuery({ ...defaultQuery, list: id, sort: 'list' }),
      })),
    },
    {
      id: 'searches',
      name: t('searches_heading'),
      commands: searches.map(({ name, address }) => ({
        id: `search ${name}`,
        name,
        icon: Bookmark,
        shows: 'main',
        run: () => onQuery(readLibraryAddress(address).query),
      })),
    },
  ];
  return groups.filter(({ commands }) => commands.length > 0);
}

type Maybe = PaletteCommand | false | undefined;

const possible = (commands: readonly Maybe[]): readonly PaletteCommand[] =>
  commands.filter((command) => command !== false && command !== undefined);

function ofProfile(
  { slug, starred }: ProfileSummary,
  { actions, isDisabled, ...context }: PaletteContext,
  t: Translate,
): readonly PaletteCommand[] {
  const { refresh } = actions;
  const menu = context.onMenu;
  const ask = menu && ((kind: KeyedMenu) => () => menu(kind, slug));
  const slugs = [slug];
  const canEdit = !isDisabled;
  return possible([
    canEdit && {
      id: 'star',
      name: t(starred ? 'palette_unstar' : 'palette_star'),
      icon: starred ? StarOff : Star,
      run: () => actions.star(slugs, !starred),
    },
    canEdit && ask && { id: 'tag', name: t('tag_add'), icon: Tag, run: ask('tags') },
    canEdit &&
      ask && {
        id: 'list',
        name: t('palette_list'),
        icon: ListPlus,
        run: ask('lists'),
      },
    canEdit &&
      ask && {
        id: 'note',
        name: t('palette_note'),
        icon: NotebookPen,
        run: ask('note'),
      },
    ask && {
      id: 'copy',
      name: t('palette_copy'),
      icon: ClipboardCopy,
      run: ask('copy'),
    },
    canEdit &&
      refresh && {
        id: 'refresh',
        name: t('palette_refresh'),
        icon: RefreshCw,
        run: () => refresh(slugs),
      },
    canEdit && {
      id: 'export',
      name: t('palette_export'),
      icon: FileDown,
      run: () => actions.exportProfiles(slugs),
    },
    canEdit && {
      id: 'delete',
      name: t('palette_delete'),
      icon: Trash2,
      run: () => actions.remove(slugs),
    },
    {
      id: 'close',
      name: t('palette_close'),
      icon: X,
      shows: 'main',
      run: () => context.onOpen(undefined),
    },
  ]);
}

function ofLibrary(context: PaletteContext, t: Translate): readonly PaletteCommand[] {
  const { found, total, isDisabled, onArea, onQuery, onUndo, actions } = context;
  const { format } = numberFormat(localeOf(t), {});
  const canEdit = !isDisabled;
  const show = (filters: Partial<LibraryQuery>) => () => onQuery({ ...defaultQuery, ...filters });
  return possible([
    onUndo && { id: 'undo', name: t('library_undo'), icon: Undo2, run: onUndo },
    {
      id: 'queue',
      name: t('palette_queue'),
      icon: ListTodo,
      shows: 'main',
      run: () => onArea('queue'),
    },
    {
      id: 'news',
      name: t('palette_news'),
      icon: Newspaper,
      shows: 'main',
      run: () => onArea('news'),
    },
    canEdit && {
      id: 'import-list',
      name: t('library_import_list'),
      icon: ListPlus,
      run: () => actions.importList(),
    },
    canEdit && {
      id: 'import',
      name: t('import_title'),
      icon: FileUp,
      run: () => actions.importProfiles(),
    },
    canEdit &&
      found !== undefined &&
      found.length > 0 && {
        id: 'export-found',
        name: t('library_export_found', format(found.length)),
        icon: FileDown,
        run: () => actions.exportProfiles(found.map(({ slug }) => slug)),
      },
    canEdit &&
      total > 0 && {
        id: 'export-all',
        name: t('library_export_all', format(total)),
        icon: FileDown,
        run: context.onExportAll,
      },
    { id: 'new-list', name: t('list_new'), icon: ListPlus, run: context.onNewList },
    { id: 'all', name: t('palette_all'), icon: Users, shows: 'main', run: show({}) },
    {
      id: 'starred',
      name: t('palette_starred'),
      icon: Star,
      shows: 'main',
      run: show({ starred: true }),
    },
    {
      id: 'changed',
      name: t('palette_changed'),
      icon: History,
      shows: 'main',
      run: show({ changed: 'quarter', sort: 'changed' }),
    },
    {
      id: 'options',
      name: t('open_options'),
      icon: Settings,
      run: () => actions.openOptions(),
    },
    {
      id: 'shortcuts',
      name: t('library_shortcuts'),
      icon: Keyboard,
      run: context.onShortcuts,
    },
  ]);
}
