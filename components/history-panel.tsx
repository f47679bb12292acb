import type { ProfileSummary } from '../utils/profile/profile-summary.ts';
import type { Slug } from '../utils/profile/slug.ts';
import type { Task } from '../utils/task/task.ts';
import { BrandMark } from './brand-mark.tsx';
import { HistoryEntry } from './history-entry.tsx';
import type { PopupActions } from './popup-actions.ts';
import { QueueNotice } from './queue-notice.tsx';
import { UnderWayList } from './under-way-list.tsx';
import { useWords } from './words.tsx';

interface HistoryPanelProps {
  now: number;
  history: readonly ProfileSummary[];
  underWay: readonly Task[];
  turns?: ReadonlyMap<Slug, number> | undefined;
  actions: Pick<PopupActions, 'show' | 'openOptions'>;
}

/** The history tab: fetches that are not finished, then everyone fetched, in the order given. */
export function HistoryPanel({ now, history, underWay, turns, actions }: HistoryPanelProps) {
  const words = useWords();
  return (
    <>
      <QueueNotice tasks={underWay} now={now} onOpenOptions={actions.openOptions} />
      {underWay.length > 0 && (
        <UnderWayList
          tasks={underWay}
          turns={turns}
          history={history}
          now={now}
          onShow={actions.show}
        />
      )}
      {history.length > 0 && (
        <ul class="people" aria-label={words('tab_history')}>
          {history.map((summary) => (
            <HistoryEntry key={summary.slug} summary={summary} now={now} onShow={actions.show} />
          ))}
        </ul>
      )}
      {history.length + underWay.length === 0 && (
        <div class="empty">
          <BrandMark size={56} />
          <h2>{words('history_empty_title')}</h2>
          <p>{words('history_empty')}</p>
        </div>
      )}
    </>
  );
}
