import { useEffect, useState } from 'preact/hooks';
import type { Slug } from '../../../utils/profile/slug.ts';
import type { Term } from '../../../utils/search/parse-query.ts';
import type { Reason } from '../../../utils/search/reason.ts';

/** Reads why a profile matches these terms; `undefined` if it is gone or doesn't. */
export type ReadReason = (slug: Slug, terms: readonly Term[]) => Promise<Reason | undefined>;

/** Delay before a profile is read, ms: rows come and go while the user types or scrolls. */
const delayMs = 80;

/** Why a row is in the list, if it doesn't show it; `undefined` until that is read. */
export function useReason(
  slug: Slug,
  hidden: readonly Term[],
  readReason: ReadReason | undefined,
): Reason | undefined {
  const [read, setRead] = useState<{ of: readonly Term[]; reason: Reason | undefined }>();
  useEffect(() => {
    if (!readReason || hidden.length === 0) return;
    let isStopped = false;
    const timer = setTimeout(async () => {
      const reason = await readReason(slug, hidden);
      if (!isStopped) setRead({ of: hidden, reason });
    }, delayMs);
    return () => {
      isStopped = true;
      clearTimeout(timer);
    };
  }, [slug, hidden, readReason]);
  return read?.of === hidden ? read.reason : undefined;
}
