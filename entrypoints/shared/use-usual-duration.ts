import { useEffect, useState } from 'preact/hooks';
import { isOpen, type Task } from '../../utils/task/task.ts';
import type { OnFault } from './use-profile-state.ts';

/**
 * How long a fetch usually takes, in ms, as `read` says: once for each fetch. `undefined` if there is no
 * fetch, or none says it. `read` must be the same at each render.
 */
export function useUsualDuration(
  task: Task | undefined,
  read: () => Promise<number | undefined>,
  onFault: OnFault,
): number | undefined {
  const [usual, setUsual] = useState<number>();
  const isFetching = isOpen(task);
  useEffect(() => {
    if (isFetching) void read().then(setUsual, onFault);
  }, [isFetching, read, onFault]);
  return isFetching ? usual : undefined;
}
