import type { ComponentProps } from 'preact';
import { useRef } from 'preact/hooks';
import { BackupNotice } from '../../../components/library/backup-notice.tsx';
import { type EmptyReason, LibraryEmpty } from '../../../components/library/library-empty.tsx';
import { LibraryFilters } from '../../../components/library/library-filters.tsx';
import { LibraryFooter } from '../../../components/library/library-footer.tsx';
import { LibraryHeader } from '../../../components/library/library-header.tsx';
import { LibrarySearch } from '../../../components/library/library-search.tsx';
import { LibraryToast } from '../../../components/library/library-toast.tsx';
import { LibraryToolbar } from '../../../components/library/library-toolbar.tsx';
import { LibraryList } from '../../../components/library/list/library-list.tsx';
import { LibraryRow } from '../../../components/library/list/library-row.tsx';
import { NewestChange } from '../../../components/library/list/newest-change.tsx';
import { useSelection } from '../../../components/library/list/use-selection.ts';
import type { ProfileSummary } from '../../../utils/profile/profile-summary.ts';
import { parseQuery } from '../../../utils/search/parse-query.ts';
import { defaultQuery, type LibraryQuery } from '../../../utils/search/query.ts';
import { HOUR, NOW } from '../../components/people.ts';
import { failure } from '../../components/tasks.ts';
import {
  arabic,
  arabicTags,
  crowd,
  everyone,
  full,
  hostile,
  listedSummary,
  long,
  longTag,
  restricted,
  summaryOf,
} from '../samples.ts';
import { after, click, groupsOf, noop, rtl } from '../story.ts';
import { groups as pages } from './library-pages.tsx';
import {
  libraryActions as actions,
  lists,
  menuKeys,
  reasonOfFull,
  searches,
  suggestions,
  watches,
} from './library-props.ts';
import { groups as overview } from './overview.tsx';

const library = groupsOf('library');
const DAY = 24 * HOUR;

const backup = {
  last: { at: NOW - 23 * DAY, count: 1204, fileName: 'calling-card-backup-2026-11-01.json' },
  isRunning: false,
  onBackUp: noop,
};

const footer = (props: Partial<ComponentProps<typeof LibraryFooter>> = {}) => (
  <LibraryFooter now={NOW} isApple={false} onShortcuts={noop} {...props} />
);

const backupNotice = (props: Partial<ComponentProps<typeof BackupNotice>> = {}) => (
  <BackupNotice isRunning={false} onBackUp={noop} onSnooze={noop} {...props} />
);

const allFilters: LibraryQuery = {
  text: 'robotics',
  sort: 'changed',
  company: 'Northwind',
  location: 'Stockholm',
  tags: ['candidate', 'no longer used'],
  starred: true,
  changed: 'week',
  fetched: 'old',
};

function Search({ text }: { text: string }) {
  const field = useRef<HTMLInputElement>(null);
  return <LibrarySearch field={field} text={text} onText={noop} onDown={noop} />;
}

const header = (set: number) => (
  <LibraryHeader
    filters={{ id: 'filters', set, areShown: false }}
    onShowFilters={noop}
    onPalette={noop}
    isApple={false}
    isDisabled={false}
    actions={actions}
  >
    <Search text="" />
  </LibraryHeader>
);

const filters = (query: LibraryQuery) => (
  <LibraryFilters query={query} onQuery={noop} suggestions={suggestions} searches={searches} />
);

function List({ found }: { found: readonly ProfileSummary[] }) {
  const grid = useRef<HTMLDivElement>(null);
  const [selection, select] = useSelection(found);
  return (
    <div class="library-people" style={{ height: '100dvh' }}>
      <LibraryList
        grid={grid}
        now={NOW}
        query={defaultQuery}
        found={found}
        selection={selection}
        select={select}
        open={noop}
        star={noop}
        remove={noop}
        refresh={noop}
        menu={noop}
        reorder={noop}
        close={noop}
      />
    </div>
  );
}

const empty = (reason: EmptyReason, ...nearQueries: readonly string[]) => (
  <div class="library-people" style={{ height: '100dvh' }}>
    <LibraryEmpty reason={reason} nearQueries={nearQueries} onSearch={noop} onReset={noop} />
  </div>
);

const rich: ProfileSummary = {
  ...summaryOf(full),
  starred: true,
  tags: ['candidate', 'robotics', 'To call'],
  changedAt: NOW - DAY,
  changes: ['new-role', 'moved'],
};

const row = (
  summary: ProfileSummary,
  state: 'selected' | 'active' | 'open' | 'plain' = 'plain',
  search = '',
) => (
  <div class="library-grid" style={{ height: '58px' }}>
    <div class="library-rows">
      <LibraryRow
        id="row"
        at={0}
        top={0}
        summary={summary}
        now={NOW}
        clauses={parseQuery(search)}
        readReason={reasonOfFull}
        isSelected={state === 'selected'}
        isActive={state === 'active'}
        isOpen={state === 'open'}
      />
    </div>
  </div>
);

const toolbar = (selected: number, isSearch = false) => (
  <LibraryToolbar
    numbers={{ total: 1234, found: isSearch ? 12 : 1234, isSearch }}
    found={everyone}
    selected={everyone.slice(0, selected)}
    lists={lists}
    watches={watches}
    tags={suggestions.tags.map(({ tag }) => tag)}
    menuKeys={menuKeys}
    isDisabled={false}
    onSelectAll={noop}
    actions={actions}
  />
);

export const groups = [
  ...pages,
  ...overview,
  library(
    'LibraryHeader',
    { plain: header(0), 'filters set': header(3), 'right to left': rtl(header(3)) },
    { width: 1000 },
  ),
  library('LibrarySearch', {
    empty: <Search text="" />,
    typed: <Search text="robotics stockholm" />,
    long: <Search text={long.name ?? ''} />,
    'right to left': rtl(<Search text={arabic.name ?? ''} />),
  }),
  library(
    'LibraryFilters',
    {
      none: filters(defaultQuery),
      all: filters(allFilters),
      long: filters({ ...defaultQuery, company: long.name ?? '', tags: [longTag] }),
      'right to left': rtl(filters({ ...allFilters, location: arabic.location ?? '' })),
    },
    { width: 480, height: 330 },
  ),
  library(
    'LibraryToolbar',
    {
      'none selected': toolbar(0),
      'one selected': toolbar(1),
      'many selected': toolbar(3),
      searching: toolbar(0, true),
      'right to left': rtl(toolbar(3)),
    },
    { width: 700 },
  ),
  library(
    'LibraryList',
    {
      one: <List found={everyone.slice(0, 1)} />,
      many: <List found={everyone} />,
      '100,000': <List found={crowd(100_000)} />,
      selected: after(click('.library-check input'), <List found={everyone} />),
      'right to left': rtl(<List found={[summaryOf(arabic), ...everyone.slice(0, 3)]} />),
    },
    { width: 800, height: 300 },
  ),
  library(
    'LibraryRow',
    {
      plain: row(summaryOf(full)),
      rich: row(rich),
      selected: row(rich, 'selected'),
      active: row(rich, 'active'),
      open: row(rich, 'open'),
      'found by its row': row(rich, 'plain', 'maya robotics stockholm candidate'),
      'found by its skills': row(rich, 'plain', 'maya skill:a'),
      'found and selected': row(rich, 'selected', 'maya'),
      restricted: row(summaryOf(restricted)),
      'not fetched': row(listedSummary),
      long: row({ ...summaryOf(long), tags: [longTag, longTag] }),
      hostile: row(summaryOf(hostile)),
      'right to left': rtl(row({ ...rich, ...summaryOf(arabic), tags: arabicTags })),
    },
    { width: 800 },
  ),
  library('NewestChange', {
    'this month': <NewestChange summary={rich} now={NOW} />,
    older: <NewestChange summary={{ ...rich, changedAt: NOW - 90 * DAY }} now={NOW} />,
  }),
  library(
    'LibraryEmpty',
    {
      loading: empty('loading'),
      empty: empty('empty'),
      'no match': empty('no-match'),
      'did you mean': empty('no-match', 'title:analyst kotlin', 'title:analyst kotlik'),
      'no match yet': empty('no-match-yet'),
      searching: empty('searching'),
      'right to left': rtl(empty('empty')),
    },
    { width: 600, height: 320 },
  ),
  library(
    'LibraryFooter',
    {
      keys: footer(),
      loading: footer({ loading: { loaded: 400, total: 1234 } }),
      'parsing again': footer({ reparsing: { done: 1200, total: 10000 } }),
      'a backup': footer({ backup }),
      'no backup yet': footer({ backup: { ...backup, last: undefined } }),
      'right to left': rtl(footer({ backup })),
    },
    { width: 1000 },
  ),
  library('LibraryFooter narrow', { 'a backup': footer({ backup }) }, { width: 360 }),
  library(
    'BackupNotice',
    {
      due: backupNotice(),
      failed: backupNotice({ failure: failure('backup-disk-full') }),
      saving: backupNotice({ failure: failure('backup-refused'), isRunning: true }),
      'right to left': rtl(backupNotice()),
    },
    { width: 700 },
  ),
  library(
    'LibraryToast',
    {
      'one deleted': (
        <LibraryToast undo={{ text: '1 profile deleted.', onUndo: noop, onDismiss: noop }} />
      ),
      'many deleted': (
        <LibraryToast undo={{ text: '1,234 profiles deleted.', onUndo: noop, onDismiss: noop }} />
      ),
      busy: <LibraryToast busy={{ label: 'Restoring profiles…' }} />,
      'a part is done': (
        <LibraryToast busy={{ label: 'Deleting 3,000 profiles…', share: 0.33, onCancel: noop }} />
      ),
      'right to left': rtl(
        <LibraryToast undo={{ text: '3 profiles deleted.', onUndo: noop, onDismiss: noop }} />,
      ),
    },
    { height: 100 },
  ),
];
