import { useEffect, useState } from 'preact/hooks';
import type { LibraryDetails } from '../../utils/engine/ports/library.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { LongTexts } from '../../utils/search/find-entries.ts';
import { onChangeNotice } from '../shared/on-change.ts';
import type { OnFault } from '../shared/use-profile-state.ts';

/** All long texts. A new object whenever one of them changes. */
export interface ReadTexts {
  readonly texts: LongTexts;
}

/**
 * The long texts that a search looks at; `undefined` until all are read. Reading starts once `isWanted`
 * is true, because they may take hundreds of megabytes. Read again as change notices say.
 */
export function useLongTexts(
  library: Pick<LibraryDetails, 'longTexts' | 'longTextsOf'>,
  isWanted: boolean,
  onFault: OnFault,
): ReadTexts | undefined {
  const [read, setRead] = useState<ReadTexts>();
  const [isStarted, setStarted] = useState(false);
  if (isWanted && !isStarted) setStarted(true);
  useEffect(
    () => (isStarted ? followTexts(library, setRead, onFault) : undefined),
    [library, isStarted, onFault],
  );
  return read;
}

function followTexts(
  library: Pick<LibraryDetails, 'longTexts' | 'longTextsOf'>,
  show: (read: ReadTexts) => void,
  fail: OnFault,
): () => void {
  let isStopped = false;
  let texts = new Map<string, string>();
  const readAll = async () => {
    const all = new Map<string, string>();
    for await (const batch of library.longTexts()) {
      if (isStopped) return;
      for (const { slug, text } of batch) all.set(slug, text);
    }
    texts = all;
  };
  const readAgain = async (slugs: readonly Slug[]) => {
    const changed = await library.longTextsOf(slugs);
    for (const slug of slugs) texts.delete(slug);
    for (const { slug, text } of changed) texts.set(slug, text);
  };
  // nb. One after the other, so that the latest notice about a slug wins.
  let last: Promise<void> = Promise.resolve();
  const enqueue = (read: () => Promise<void>) => {
    last = last
      .then(async () => {
        if (!isStopped) await read();
        if (!isStopped) show({ texts });
      })
      .catch(fail);
  };
  enqueue(readAll);
  const stop = onChangeNotice((slugs) => {
    if (slugs === 'all') enqueue(readAll);
    else if (slugs.length > 0) enqueue(() => readAgain(slugs));
  });
  return () => {
    isStopped = true;
    stop();
  };
}
