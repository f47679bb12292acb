import { useEffect, useState } from 'preact/hooks';
import type { Slug } from '../../../utils/profile/slug.ts';
import type { Term } from '../../../utils/search/parse-query.ts';
import type { Reason } from '../../../utils/search/reason.ts';

/**
 * Reads why a profile matches these terms, and shows it; `undefined` if it is gone or doesn't. Returns a
 * function that stops it.
 */
export type ReadReason = (
  slug: Slug,
  terms: readonly Term[],
  show: (reason: Reason | undefined) => void,
) => () => void;

/** Why a row is in the list, if it doesn't show it; `undefined` until that is read. */
export function useReason(
  slug: Slug,
  hidden: readonly Term[],
  readReason: ReadReason | undefined,
): Reason | undefined {
  const [read, setRead] = useState<{ of: readonly Term[]; reason: Reason | undefined }>();
  useEffect(
    () =>
      hidden.length === 0
        ? undefined
        : readReason?.(slug, hidden, (reason) => setRead({ of: hidden, reason })),
    [slug, hidden, readReason],
  );
  return read?.of === hidden ? read.reason : undefined;
}
