import { useRef } from 'preact/hooks';
import { numberFormat } from '../../utils/i18n/formatters.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { StartTimes } from '../../utils/rate-limit/start-times.ts';
import type { Task } from '../../utils/task/task.ts';
import { ActiveFetches } from '../fetching/active-fetches.tsx';
import { PausedQueueNotice } from '../fetching/paused-queue-notice.tsx';
import { LibraryLink } from '../ui/library-link.tsx';
import { focusFirstRow, listKeys } from '../ui/list-keys.ts';
import { SearchField } from '../ui/search-field.tsx';
import { type Shortcut, useShortcutsDialog } from '../ui/shortcuts-dialog.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { usePageKeys } from '../ui/use-page-keys.ts';
import { useSlashKey } from '../ui/use-slash-key.ts';
import type { CardActions } from './card-actions.ts';
import { EmptyState } from './empty-state.tsx';
import { FoundStatus } from './found-status.tsx';
import { HistoryEntry } from './history-entry.tsx';
import type { HistorySearch } from './history-search.ts';
import './history-panel.css';

/** The library page shows the rest. */
const MAX_SHOWN = 50;

const keys: readonly Shortcut[] = [
  ['/', 'library_key_find'],
  ['↑ ↓', 'library_key_move'],
  ['enter', 'library_key_open'],
  ['?', 'library_key_help'],
];

export interface HistoryPanelProps extends HistorySearch {
  now: number;
  history: readonly ProfileSummary[];
  /** Whether `history` has only the newest profiles. */
  historyGoesOn?: boolean | undefined;
  activeTasks: readonly Task[];
  activeNames: ReadonlyMap<Slug, string>;
  startTimes?: StartTimes | undefined;
  actions: Pick<CardActions, 'show' | 'openOptions' | 'unlock' | 'command'>;
}

/** The History tab: fetches that aren't finished, then everyone fetched. A search shows only its matches. */
export function HistoryPanel(props: HistoryPanelProps) {
  const { now, history, historyGoesOn, activeTasks, activeNames, startTimes, actions } = props;
  const { search = '', onSearch, found, foundCount = 0, libraryAddress } = props;
  const t = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement | null>(null);
  const shortcuts = useShortcutsDialog(keys);
  useSlashKey(field);
  usePageKeys({ '?': shortcuts.show });
  const isSearch = search.trim() !== '';
  const hasAny = history.length > 0 || isSearch;
  // nb. Shows the whole history until the first matches arrive, so that the list doesn't flicker.
  const people = ((isSearch && found) || history).slice(0, MAX_SHOWN);
  if (!hasAny && activeTasks.length === 0) {
    return (
      <>
        <EmptyHistory libraryAddress={libraryAddress} />
        {shortcuts.view}
      </>
    );
  }
  return (
    <>
      <h1 class="visually-hidden">{t('tab_history')}</h1>
      <div class="history-bar">
        {hasAny && onSearch && (
          <SearchField
            field={field}
            search={search}
            onSearch={onSearch}
            onDown={() => focusFirstRow(list.current)}
          />
        )}
        <LibraryLink address={libraryAddress} search={search} />
      </div>
      {onSearch && (
        <p role="status" class="quiet history-status">
          {isSearch && <FoundStatus {...props} />}
        </p>
      )}
      <PausedQueueNotice
        tasks={activeTasks}
        now={now}
        onOpenOptions={actions.openOptions}
        onUnlock={actions.unlock}
      />
      {activeTasks.length > 0 && !isSearch && (
        <ActiveFetches
          tasks={activeTasks}
          names={activeNames}
          startTimes={startTimes}
          now={now}
          onShow={actions.show}
          onCommand={actions.command}
        />
      )}
      {people.length > 0 && (
        <ul
          class="people"
          aria-label={t('tab_history')}
          aria-busy={isSearch && !found}
          ref={(element) => {
            list.current = element;
            listKeys(element);
          }}
        >
          {people.map((summary) => (
            <HistoryEntry key={summary.slug} summary={summary} now={now} onShow={actions.show} />
          ))}
        </ul>
      )}
      {!isSearch && historyGoesOn && (
        <LibraryLink address={libraryAddress}>{t('show_everyone_in_library')}</LibraryLink>
      )}
      {isSearch && found && foundCount > people.length && (
        <LibraryLink address={libraryAddress} search={search}>
          {t('show_all_in_library', numberFormat(localeOf(t), {}).format(foundCount))}
        </LibraryLink>
      )}
      {shortcuts.view}
    </>
  );
}

function EmptyHistory({ libraryAddress }: Pick<HistorySearch, 'libraryAddress'>) {
  const t = useTranslate();
  return (
    <EmptyState title={t('history_empty_title')}>
      <p>{t('history_empty')}</p>
      <LibraryLink address={libraryAddress} />
    </EmptyState>
  );
}
