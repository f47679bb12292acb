import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { Task } from '../../utils/task/task.ts';
import { BrandMark } from '../ui/brand-mark.tsx';
import { FoundStatus } from './found-status.tsx';
import { HistoryEntry } from './history-entry.tsx';
import type { HistorySearch } from './history-search.ts';
import { LibraryLink } from '../ui/library-link.tsx';
import type { PopupActions } from './popup-actions.ts';
import { QueueNotice } from '../fetching/paused-queue-notice.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { UnderWayList } from '../fetching/active-fetches.tsx';
import { useWords } from '../ui/translate.tsx';

/** More than these are shown in the library alone. */
const MOST = 50;

interface HistoryPanelProps extends HistorySearch {
  now: number;
  history: readonly ProfileSummary[];
  underWay: readonly Task[];
  turns?: ReadonlyMap<Slug, number> | undefined;
  actions: Pick<PopupActions, 'show' | 'openOptions'>;
}

/**
 * The history tab: fetches that are not finished, then everyone fetched, in the order given; while
 * a search is typed, those who match it.
 */
export function HistoryPanel(props: HistoryPanelProps) {
  const { now, history, underWay, turns, actions } = props;
  const { search = '', onSearch, found, foundCount = 0, libraryAddress } = props;
  const words = useWords();
  const isSearch = search.trim() !== '';
  const hasAny = history.length > 0 || isSearch;
  // nb. Until the first answer those shown before stay, lest the list blink at the first letter.
  const people = ((isSearch && found) || history).slice(0, MOST);
  if (!hasAny && underWay.length === 0) return <EmptyHistory libraryAddress={libraryAddress} />;
  return (
    <>
      <div class="history-bar">
        {hasAny && onSearch && <SearchField search={search} onSearch={onSearch} />}
        <LibraryLink address={libraryAddress} search={search} />
      </div>
      {onSearch && (
        <p role="status" class="quiet found-status">
          {isSearch && <FoundStatus {...props} />}
        </p>
      )}
      <QueueNotice tasks={underWay} now={now} onOpenOptions={actions.openOptions} />
      {underWay.length > 0 && !isSearch && (
        <UnderWayList
          tasks={underWay}
          turns={turns}
          history={history}
          now={now}
          onShow={actions.show}
        />
      )}
      {people.length > 0 && (
        <ul class="people" aria-label={words('tab_history')} aria-busy={isSearch && !found}>
          {people.map((summary) => (
            <HistoryEntry key={summary.slug} summary={summary} now={now} onShow={actions.show} />
          ))}
        </ul>
      )}
      {isSearch && found && foundCount > people.length && (
        <LibraryLink address={libraryAddress} search={search} count={foundCount} />
      )}
    </>
  );
}

function EmptyHistory({ libraryAddress }: Pick<HistorySearch, 'libraryAddress'>) {
  const words = useWords();
  return (
    <div class="empty">
      <BrandMark size={56} />
      <h2>{words('history_empty_title')}</h2>
      <p>{words('history_empty')}</p>
      <LibraryLink address={libraryAddress} />
    </div>
  );
}
