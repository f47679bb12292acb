import { useEffect, useState } from 'preact/hooks';
import type { Slug } from '../../utils/profile/slug.ts';
import type { Library, Subject } from '../../utils/store/library.ts';
import { onChange } from './on-change.ts';

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
      concerns: (changed) => changed === 'all' || changed.includes(slug),
      read: () => library.subject(slug),
      show: setSubject,
      fail: onFault,
    });
  }, [library, slug, onFault]);
  return subject;
}
