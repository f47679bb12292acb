import { useCallback, useMemo } from 'preact/hooks';
import { queueNumbers } from '../../components/queue/queue-numbers.ts';
import type { QueueReader } from '../../utils/engine/ports/queue.ts';
import type { Settings } from '../../utils/engine/ports/settings.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import { queueEstimate } from '../../utils/queue/estimate.ts';
import type { QueueEdit } from '../../utils/queue/queue-entry.ts';
import { queueOutlook } from '../shared/queue-outlook.ts';
import type { Commands } from '../shared/use-commands.ts';
import type { Fetches } from '../shared/use-fetches.ts';
import { useRead } from '../shared/use-read.ts';

/**
 * The queue, read again whenever it changes, and what the user does to it. `shown` is what its view needs,
 * once all of it is read. `now` is in ms since the epoch.
 */
export function useQueue(
  reader: QueueReader,
  fetches: Fetches | undefined,
  settings: Settings | undefined,
  now: number,
  { run, onFault }: Commands,
) {
  const overview = useRead(
    useCallback(() => reader.overview(), [reader]),
    onFault,
  );
  const estimateWith = (more: number) => {
    if (!overview || !settings) return undefined;
    const { limits, warmUpSince, workingHours: hours } = settings;
    const { left } = queueNumbers(overview.counts);
    return queueEstimate(left + more, { limits, ...(hours && { hours }) }, warmUpSince, now);
  };
  const shown = useMemo(() => {
    if (!overview || !fetches || !settings) return undefined;
    return {
      overview,
      outlook: queueOutlook(overview.state, fetches, settings, now),
      estimate: estimateWith(0),
    };
  }, [overview, fetches, settings, now]);
  const edit = useCallback(
    (edit: QueueEdit) => void run(() => sendMessage('editQueue', edit)),
    [run],
  );
  /** How long the queue takes if these many people are added. */
  const estimateAdding = (more: number) => (more > 0 ? estimateWith(more) : undefined);
  return { overview, shown, estimateAdding, edit };
}
