import type { Slug } from '../../utils/profile/slug.ts';
import { type Entry, entryOf } from '../../utils/search/entry.ts';
import type { Library } from '../../utils/store/library.ts';
import { onChangeNotice } from './on-change.ts';

/** What of the index has been read. */
export interface LibraryIndex {
  /** In no order that means anything. Another object whenever something is different. */
  readonly entries: readonly Entry[];
  /** Whether that is all of it. */
  readonly isWhole: boolean;
}

/**
 * Reads the whole index, in pieces, and then again what change notices name. What was read so far is
 * shown each time it has doubled, so that sorting it costs little. Returns what ends it.
 */
export function followIndex(
  library: Library,
  show: (index: LibraryIndex) => void,
  fail: (error: unknown) => void,
): () => void {
  let isGone = false;
  let whole: Map<Slug, Entry> | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const readAll = async () => {
    const found = new Map<Slug, Entry>();
    let showAt = 0;
    for await (const rows of library.index()) {
      if (isGone) return;
      for (const row of rows) found.set(row.slug, entryOf(row));
      // nb. Read anew, the pieces would make the list shrink and grow before the person's eyes.
      if (whole || found.size < showAt) continue;
      show({ entries: [...found.values()], isWhole: false });
      showAt = found.size * 2;
    }
    whole = found;
  };

  const readThese = async (slugs: readonly Slug[]) => {
    const rows = await library.indexRows(slugs);
    slugs.forEach((slug, at) => {
      const row = rows[at];
      if (row) whole?.set(slug, entryOf(row));
      else whole?.delete(slug);
    });
  };

  // nb. One after the other: of two notices about a slug, what the later one read must stand.
  const inTurn = (read: () => Promise<void>) => {
    turn = turn
      .then(async () => {
        if (!isGone) await read();
        if (!isGone && whole) show({ entries: [...whole.values()], isWhole: true });
      })
      .catch(fail);
  };
  inTurn(readAll);
  const stop = onChangeNotice((slugs) => {
    if (slugs === 'all') inTurn(readAll);
    else if (slugs.length > 0) inTurn(() => (whole ? readThese(slugs) : readAll()));
  });
  return () => {
    isGone = true;
    stop();
  };
}
