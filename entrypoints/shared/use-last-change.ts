import { useEffect, useState } from 'preact/hooks';
import type { Subject } from '../../utils/store/library.ts';
import type { LastChange } from './last-change.ts';

/**
 * What is different in the filed profile since the fuller version before it. nb. The rules for it are
 * loaded when somebody has an earlier version, which most people have not: the popup opens without.
 */
export function useLastChange(subject: Subject | undefined): LastChange | undefined {
  const [told, setTold] = useState<{ of: Subject; change: LastChange | undefined }>();
  useEffect(() => {
    if (!subject?.filed || subject.versions.length === 0) return;
    let isGone = false;
    void import('./last-change.ts').then(({ lastChange }) => {
      if (!isGone) setTold({ of: subject, change: lastChange(subject) });
    });
    return () => {
      isGone = true;
    };
  }, [subject]);
  return told && told.of === subject ? told.change : undefined;
}
