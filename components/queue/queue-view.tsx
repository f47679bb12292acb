import { useId } from 'preact/hooks';
import type { PeopleList } from '../../utils/profile/people-list.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { QueueOverview } from '../../utils/queue/queue-entry.ts';
import { BrandMark } from '../ui/brand-mark.tsx';
import { useTranslate } from '../ui/translate.tsx';
import type { QueueActions } from './queue-actions.ts';
import { QueueFailures } from './queue-failures.tsx';
import { QueueLists } from './queue-lists.tsx';
import { queueNumbers } from './queue-numbers.ts';
import { QueueRows } from './queue-rows.tsx';
import { type QueueOutlook, queueStanding } from './queue-standing.ts';
import { type QueueEstimate, QueueSummary } from './queue-summary.tsx';
import './queue-view.css';

export interface QueueViewProps {
  /** In ms since the epoch. */
  now: number;
  overview: QueueOverview;
  outlook: QueueOutlook;
  estimate?: QueueEstimate | undefined;
  lists: readonly PeopleList[];
  /** The name of a person, or the slug of one who wasn't fetched yet. */
  nameOf: (slug: Slug) => string;
  actions: QueueActions;
}

/** The people whose profiles are still to be fetched, how far that is, and why it may have stopped. */
export function QueueView({ now, overview, outlook, estimate, ...props }: QueueViewProps) {
  const { lists, nameOf, actions } = props;
  const t = useTranslate();
  const id = useId();
  const numbers = queueNumbers(overview.counts);
  const listName = (listId: string) =>
    lists.find((list) => list.id === listId)?.name ?? t('queue_list_deleted');
  return (
    <section class="queue" aria-labelledby={id}>
      <h2 id={id}>{t('queue_title')}</h2>
      {numbers.total === 0 ? (
        <QueueEmpty onImport={actions.importList} />
      ) : (
        <>
          <QueueSummary
            now={now}
            numbers={numbers}
            standing={queueStanding(overview, outlook, now)}
            canResume={overview.state.pausedAt !== undefined || overview.state.stop !== undefined}
            estimate={estimate}
            actions={actions}
            onClear={() => actions.edit({ kind: 'clear' })}
          />
          <QueueLists
            byList={overview.byList}
            listName={listName}
            actions={actions}
            onClear={(listId) => actions.edit({ kind: 'clear', listId })}
          />
          <QueueRows
            entries={overview.next}
            left={numbers.left}
            listName={listName}
            nameOf={nameOf}
            actions={actions}
          />
          <QueueFailures
            failed={overview.failed}
            count={numbers.failed}
            nameOf={nameOf}
            actions={actions}
          />
        </>
      )}
    </section>
  );
}

function QueueEmpty({ onImport }: { onImport: () => void }) {
  const t = useTranslate();
  return (
    <div class="queue-empty">
      <BrandMark size={56} />
      <h3>{t('queue_empty_title')}</h3>
      <p>{t('queue_empty')}</p>
      <button type="button" class="button primary" onClick={() => onImport()}>
        {t('library_import_list')}
      </button>
    </div>
  );
}
