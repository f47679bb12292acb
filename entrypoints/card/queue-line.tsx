import { useCallback, useMemo } from 'preact/hooks';
import { NewsLine } from '../../components/queue/news-line.tsx';
import { QueueLine } from '../../components/queue/queue-line.tsx';
import { queueNumbers } from '../../components/queue/queue-numbers.ts';
import { queueStanding } from '../../components/queue/queue-standing.ts';
import type { Settings } from '../../utils/engine/ports/settings.ts';
import type { Database } from '../../utils/store/database.ts';
import { createQueueReader } from '../../utils/store/queue/queue-reader.ts';
import { queueOutlook } from '../shared/queue-outlook.ts';
import type { Fetches } from '../shared/use-fetches.ts';
import type { OnFault } from '../shared/use-profile-state.ts';
import { useRead } from '../shared/use-read.ts';

interface CardQueueLineProps {
  database: Database;
  fetches: Fetches;
  settings: Settings;
  /** In ms since the epoch. */
  now: number;
  onFault: OnFault;
}

/** The lines of the queue and of the news in the popup, with the code that only it needs. */
export function CardQueueLine({ database, fetches, settings, now, onFault }: CardQueueLineProps) {
  const reader = useMemo(() => createQueueReader(database), [database]);
  const overview = useRead(
    useCallback(() => reader.overview(), [reader]),
    onFault,
  );
  const unread = useRead(
    useCallback(() => reader.unreadNews(), [reader]),
    onFault,
  );
  if (!overview) return null;
  const outlook = queueOutlook(overview.state, fetches, settings, now);
  return (
    <>
      <QueueLine
        now={now}
        left={queueNumbers(overview.counts).left}
        standing={queueStanding(overview, outlook, now)}
      />
      <NewsLine unread={unread?.length ?? 0} />
    </>
  );
}
