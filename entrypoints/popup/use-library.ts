import { useEffect, useState } from 'preact/hooks';
import type { ProfileSummary } from '../../utils/profile/profile.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { Library, Subject } from '../../utils/store/library.ts';
import type { Task } from '../../utils/task/task.ts';
import { onChange } from './on-change.ts';

/** What the history tab shows. */
export interface Lists {
  readonly newest: readonly ProfileSummary[];
  readonly unsettled: readonly Task[];
}

const historyLength = 50;

/** What is stored of one person, read again whenever a change notice names them. */
export function useSubject(library: Library, slug: Slug | undefined): Subject | undefined {
  const [subject, setSubject] = useState<Subject>();
  useEffect(() => {
    if (slug === undefined) return setSubject(undefined);
    return onChange(
      (changed) => !changed || changed.includes(slug),
      () => library.subject(slug),
      setSubject,
    );
  }, [library, slug]);
  return subject;
}

/** The history and what is under way, read again at every change notice. */
export function useLists(library: Library): Lists | undefined {
  const [lists, setLists] = useState<Lists>();
  useEffect(
    () =>
      onChange(
        () => true,
        async () => {
          const [newest, unsettled] = await Promise.all([
            library.newest(historyLength),
            library.unsettled(),
          ]);
          return { newest, unsettled };
        },
        setLists,
      ),
    [library],
  );
  return lists;
}
