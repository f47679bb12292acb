import { useEffect, useState } from 'preact/hooks';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { Library, Subject } from '../../utils/store/library.ts';
import type { Task } from '../../utils/task/task.ts';
import { onChange } from '../shared/on-change.ts';

/** What the popup shows of the library as a whole. */
export interface Lists {
  readonly newest: readonly ProfileSummary[];
  readonly unsettled: readonly Task[];
  /** The times of past creates, ms since the epoch. */
  readonly creates: readonly number[];
}

const historyLength = 50;

/** Told of what the storage refuses. */
export type OnFault = (error: unknown) => void;

/** What is stored of one person, read again whenever a change notice names them. */
export function useSubject(
  library: Library,
  slug: Slug | undefined,
  onFault: OnFault,
): Subject | undefined {
  const [subject, setSubject] = useState<Subject>();
  useEffect(() => {
    if (slug === undefined) return setSubject(undefined);
    return onChange({
      concerns: (changed) => changed.includes(slug),
      read: () => library.subject(slug),
      show: setSubject,
      fail: onFault,
    });
  }, [library, slug, onFault]);
  return subject;
}

/** The history, what is not finished and the pace, read again at every change notice. */
export function useLists(library: Library, onFault: OnFault): Lists | undefined {
  const [lists, setLists] = useState<Lists>();
  useEffect(
    () =>
      onChange({
        concerns: () => true,
        read: async () => {
          const [newest, unsettled, creates] = await Promise.all([
            library.newest(historyLength),
            library.unsettled(),
            library.creates(),
          ]);
          return { newest, unsettled, creates };
        },
        show: setLists,
        fail: onFault,
      }),
    [library, onFault],
  );
  return lists;
}
