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
  const shown = useMemo(() => {
    if (!overview || !fetches || !settings) return undefined;
    const { limits, warmUpSince, workingHours: hours } = settings;
    const { left } = queueNumbers(overview.counts);
    return {
      overview,
      outlook: queueOutlook(overview.state, fetches, settings, now),
      estimate: queueEstimate(left, { limits, ...(hours && { hours }) }, warmUpSince, now),
    };
  }, [overview, fetches, settings, now]);
  const edit = useCallback(
    (edit: QueueEdit) => void run(() => sendMessage('editQueue', edit)),
    [run],
  );
  return { overview, shown, edit };
}
