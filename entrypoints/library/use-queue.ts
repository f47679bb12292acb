import { useCallback, useMemo } from 'preact/hooks';
import { queueNumbers } from '../../components/queue/queue-numbers.ts';
import { useTranslate } from '../../components/ui/translate.tsx';
import type { QueueReader } from '../../utils/engine/ports/queue.ts';
import type { Settings } from '../../utils/engine/ports/settings.ts';
import { plural } from '../../utils/i18n/plural.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import { queueEstimate } from '../../utils/queue/estimate.ts';
import type { QueueEdit } from '../../utils/queue/queue-entry.ts';
import { queueOutlook } from '../shared/queue-outlook.ts';
import type { Commands } from '../shared/use-commands.ts';
import { type Edit, inBatches } from '../shared/use-edits.ts';
import type { Fetches } from '../shared/use-fetches.ts';
import { useRead } from '../shared/use-read.ts';

/**
 * The queue, read again whenever it changes, and what the user does to it. `shown` is what its view needs,
 * once all of it is read. `now` is in ms since the epoch. Clearing it can be undone: `undoably` makes the edit.
 */
export function useQueue(
  reader: QueueReader,
  fetches: Fetches | undefined,
  settings: Settings | undefined,
  now: number,
  { run, onFault }: Commands,
  undoably: (edit: Edit) => Promise<void>,
) {
  const t = useTranslate();
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
  const clear = async (edit: Extract<QueueEdit, { kind: 'clear' }>) => {
    const removed = await reader.removable(edit.listId);
    await undoably({
      steps: [() => sendMessage('editQueue', edit)],
      undo: inBatches(removed, (entries) => sendMessage('editQueue', { kind: 'restore', entries })),
      text: plural(t, 'queue_cleared', removed.length),
    });
  };
  const edit = (edit: QueueEdit) => {
    if (edit.kind === 'clear') void clear(edit).catch(onFault);
    else void run(() => sendMessage('editQueue', edit));
  };
  /** How long the queue takes if these many people are added. */
  const estimateAdding = (more: number) => (more > 0 ? estimateWith(more) : undefined);
  return { overview, shown, estimateAdding, edit };
}
