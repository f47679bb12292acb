import { useCallback, useMemo } from 'preact/hooks';
import type { Watches } from '../../components/annotation/watch-menu.tsx';
import type { QueueReader } from '../../utils/engine/ports/queue.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import type { WatchEdit } from '../../utils/queue/watch.ts';
import type { Commands } from './use-commands.ts';
import { useRead } from './use-read.ts';

/** Who is watched, read again whenever that changes, and what the user does about it. */
export function useWatches(
  reader: Pick<QueueReader, 'watches'>,
  { run, onFault }: Pick<Commands, 'run' | 'onFault'>,
): Watches {
  const read = useRead(
    useCallback(() => reader.watches(), [reader]),
    onFault,
  );
  const everyDays = useMemo(
    () => new Map(read?.map(({ id, everyDays }) => [id, everyDays])),
    [read],
  );
  const edit = useCallback(
    (edit: WatchEdit) => void run(() => sendMessage('editWatches', edit)),
    [run],
  );
  return useMemo(() => ({ everyDays, edit }), [everyDays, edit]);
}
