import type { ComponentProps } from 'preact';
import { useRef } from 'preact/hooks';
import { RefreshProgress } from '../../../components/fetching/refresh-progress.tsx';
import { CompareView } from '../../../components/library/compare/compare-view.tsx';
import { LibraryDetail } from '../../../components/library/library-detail.tsx';
import { LibraryView, type LibraryViewProps } from '../../../components/library/library-view.tsx';
import { CommandPalette } from '../../../components/library/palette/command-palette.tsx';
import type { PaletteContext } from '../../../components/library/palette/palette-commands.ts';
import { ProfileDetail } from '../../../components/library/profile-detail.tsx';
import { shortcutsOf } from '../../../components/library/shortcuts.ts';
import { WhatChanged } from '../../../components/profile/what-changed.tsx';
import { ShortcutsDialog } from '../../../components/ui/shortcuts-dialog.tsx';
import type { Annotation } from '../../../utils/profile/annotation.ts';
import type { Profile } from '../../../utils/profile/profile.ts';
import { defaultQuery, type LibraryQuery } from '../../../utils/search/query.ts';
import { HOUR, NOW, saved } from '../../components/people.ts';
import { failure } from '../../components/tasks.ts';
import {
  arabic,
  arabicTags,
  chinese,
  everyone,
  full,
  hostile,
  long,
  longTag,
  overlapping,
  restricted,
  undated,
  usage,
} from '../samples.ts';
import { after, click, groupsOf, noop, press, rtl, steps, type } from '../story.ts';
import { sharing } from './destinations.tsx';
import {
  libraryActions as actions,
  listActions,
  lists,
  menuKeys,
  reasonOfFull,
  searches,
  suggestions,
  watches,
} from './library-props.ts';
import { queueView, someQueued } from './queue.tsx';

const library = groupsOf('library');
const DAY = 24 * HOUR;

const annotation: Annotation = {
  starred: true,
  tags: ['candidate', 'To call'],
  note: 'Met at the night shift. Ask about the second fleet in spring.',
};

const detail = (profile: Profile, more: Partial<ComponentProps<typeof ProfileDetail>> = {}) => (
  <ProfileDetail
    now={NOW}
    saved={saved(profile)}
    annotation={annotation}
    unsaved={false}
    sharesNotes={false}
    suggestions={{ tags: suggestions.tags.map(({ tag }) => tag) }}
    refreshing={{ onRefresh: noop, isRefreshing: false }}
    lists={lists}
    watches={watches}
    menuKeys={menuKeys}
    actions={{
      ...{ star: noop, remove: noop, exportProfile: noop, sendTo: noop },
      ...{ setNote: noop, addTag: noop, removeTag: noop, setData: noop, copy: noop },
    }}
    {...more}
  />
);

const whatChanged = (
  <WhatChanged
    changes={[{ kind: 'moved', from: 'Malmö', to: 'Stockholm' }]}
    since={NOW - 20 * DAY}
    now={NOW}
  />
);

const view = (props: Partial<LibraryViewProps> = {}) => (
  <LibraryView
    now={NOW}
    query={defaultQuery}
    onArea={noop}
    onQuery={noop}
    found={everyone}
    total={everyone.length}
    suggestions={suggestions}
    fetches={{ tasks: [], names: new Map(), usage: usage(12, 3) }}
    lists={lists}
    watches={watches}
    listActions={listActions}
    menuKeys={menuKeys}
    searches={searches}
    onOpen={noop}
    actions={actions}
    {...props}
  />
);

/** Two or three people side by side. */
const compared = (...profiles: readonly Profile[]) => (
  <CompareView
    now={NOW}
    people={profiles.map((profile) => ({ slug: profile.slug, saved: saved(profile) }))}
    onBack={noop}
    showPerson={noop}
  />
);

/** Was at two of Maya's companies while she was, and at one of her schools. */
const colleague: Profile = {
  ...overlapping,
  positions: [
    ...full.positions.slice(2, 4).map(({ title: _, ...position }) => position),
    ...overlapping.positions,
  ],
  education: full.education.slice(0, 1),
  skills: full.skills.slice(0, 3),
};

const open: Partial<LibraryViewProps> = {
  open: full.slug,
  detail: detail(full, { children: whatChanged }),
};
const nobody = { found: [] };
const queued = { queue: someQueued, areaContent: queueView(someQueued) };
const search: LibraryQuery = { ...defaultQuery, text: 'no such person' };

const paletteContext: PaletteContext = {
  open: undefined,
  total: 1234,
  found: everyone,
  lists: lists.lists,
  searches: searches.saved,
  isDisabled: false,
  onArea: noop,
  onQuery: noop,
  onOpen: noop,
  onMenu: noop,
  onNewList: noop,
  onShortcuts: noop,
  onExportAll: noop,
  onUndo: noop,
  actions,
};

const palette = (props: Partial<ComponentProps<typeof CommandPalette>> = {}) => (
  <CommandPalette
    context={paletteContext}
    findPeople={() => everyone.slice(0, 5)}
    recent={['news']}
    onPerson={noop}
    onCommand={noop}
    onClose={noop}
    {...props}
  />
);

export const groups = [
  library(
    'LibraryView',
    {
      many: view(),
      one: view({ found: everyone.slice(0, 1), total: 1 }),
      empty: view({ ...nobody, total: 0 }),
      loading: view({ ...nobody, loading: { loaded: 0, total: 1234 } }),
      found: view({
        query: { ...defaultQuery, text: 'company:northwind skill:a OR skill:e' },
        found: everyone.slice(0, 2),
        readReason: reasonOfFull,
      }),
      'nobody found': view({ ...nobody, query: search, nearQueries: ['no such parson', 'person'] }),
      'saved searches': view({
        searches: { saved: [{ name: 'Oslo', address: '?q=oslo' }], edit: noop },
      }),
      'a profile open': view(open),
      'a watched tag': view({ query: { ...defaultQuery, tags: ['candidate'] }, unreadNews: 3 }),
      'a list open': view({ query: { ...defaultQuery, list: 'berlin', sort: 'list' } }),
      'a queued list': view({
        ...queued,
        query: { ...defaultQuery, list: 'berlin', sort: 'list' },
      }),
      'a comparison': view({ area: 'compare', areaContent: compared(full, colleague) }),
      'the queue': view({ ...queued, area: 'queue' }),
      'the queue and a profile': view({ ...queued, ...open, area: 'queue' }),
      'an empty list': view({
        ...nobody,
        query: { ...defaultQuery, list: 'spring', sort: 'list' },
      }),
      'all selected': after(click('.library-summary input'), view()),
      failed: view({ failure: failure('storage-fault') }),
      'empty and unreadable': view({ ...nobody, total: 0, unreadable: { count: 3, onSave: noop } }),
      unreadable: view({ unreadable: { count: 3, onSave: noop } }),
      deleted: view({ undo: { text: '3 profiles deleted.', onUndo: noop, onDismiss: noop } }),
      busy: view({ busy: { label: 'Deleting 3,000 profiles…', share: 0.33 } }),
      'right to left': rtl(
        view({
          open: arabic.slug,
          detail: detail(arabic, { annotation: { ...annotation, tags: arabicTags } }),
        }),
      ),
    },
    { width: 1360, height: 850 },
  ),
  library(
    'LibraryView narrow',
    {
      list: view(),
      'a profile open': view(open),
      'the queue': view({ ...queued, area: 'queue' }),
      'filters shown': after(click('.library-filters-toggle'), view()),
    },
    { width: 480, height: 850 },
  ),
  library('ProfileDetail', {
    full: detail(full, { children: whatChanged }),
    shared: detail(full, {
      sharesNotes: true,
      annotation: { starred: false, tags: [], note: '' },
      children: sharing,
    }),
    'with colleagues': detail(full, {
      colleagues: { company: 'Northwind Robotics', count: 12, onShow: noop },
    }),
    'not annotated': detail(full, { annotation: { starred: false, tags: [], note: '' } }),
    'from a list': detail(restricted, {
      saved: { ...saved(restricted), listed: { connectedAt: Date.UTC(2021, 4, 3) } },
    }),
    'being refreshed': detail(restricted, {
      refreshing: { isRefreshing: true },
      progress: (
        <RefreshProgress step="reading" since={NOW - 9000} now={NOW} usual={8000} onCancel={noop} />
      ),
    }),
    copied: detail(restricted, { copied: 'text' }),
    long: detail(long, { annotation: { ...annotation, tags: [longTag], note: long.about ?? '' } }),
    hostile: detail(hostile, { annotation: { ...annotation, note: hostile.about ?? '' } }),
    'right to left': rtl(detail(arabic, { annotation: { ...annotation, tags: arabicTags } })),
  }),
  library(
    'CompareView',
    {
      two: compared(full, colleague),
      three: compared(full, colleague, chinese),
      'nothing in common': compared(undated, chinese),
      'one missing': (
        <CompareView
          now={NOW}
          people={[{ slug: full.slug, saved: saved(full) }, { slug: restricted.slug }]}
          onBack={noop}
          showPerson={noop}
        />
      ),
      long: compared(long, hostile),
      'right to left': rtl(compared(arabic, full)),
    },
    { width: 1000 },
  ),
  library(
    'SectionLinks',
    {
      'every section': detail(full),
      'right to left': rtl(detail(arabic)),
    },
    { width: 720 },
  ),
  library(
    'LibraryDetail',
    {
      closed: <Detail isOpen={false} />,
      open: <Detail isOpen />,
      'not read yet': <Detail isOpen isRead={false} />,
      'right to left': rtl(<Detail isOpen />),
    },
    { height: 420 },
  ),
  library(
    'ShortcutsDialog',
    {
      people: <ShortcutsDialog shortcuts={shortcutsOf('people')} isApple={false} onClose={noop} />,
      'people on a Mac': (
        <ShortcutsDialog shortcuts={shortcutsOf('people')} isApple onClose={noop} />
      ),
      queue: <ShortcutsDialog shortcuts={shortcutsOf('queue')} isApple={false} onClose={noop} />,
      'right to left': rtl(
        <ShortcutsDialog shortcuts={shortcutsOf('people')} isApple={false} onClose={noop} />,
      ),
    },
    { width: 700, height: 480 },
  ),
  library(
    'CommandPalette',
    {
      opened: palette(),
      'a profile open': palette({ context: { ...paletteContext, open: everyone[0] } }),
      found: after(type('.palette-field', 'an'), palette()),
      moved: after(steps(...Array(9).fill(press('.palette-field', 'ArrowDown'))), palette()),
      'nothing found': after(
        type('.palette-field', 'xyzzy'),
        palette({ findPeople: () => [], context: paletteContext }),
      ),
      'right to left': rtl(palette({ context: { ...paletteContext, open: everyone[0] } })),
    },
    { width: 900, height: 640 },
  ),
  library(
    'CommandPalette narrow',
    {
      opened: palette(),
      found: after(type('.palette-field', 'an'), palette()),
    },
    { width: 320, height: 640 },
  ),
];

function Detail({ isOpen, isRead = true }: { isOpen: boolean; isRead?: boolean }) {
  const pane = useRef<HTMLElement>(null);
  return (
    <div style={{ display: 'grid', height: '100dvh' }}>
      <LibraryDetail pane={pane} isOpen={isOpen} onBack={noop} onScroll={noop}>
        {isRead && detail(restricted)}
      </LibraryDetail>
    </div>
  );
}
