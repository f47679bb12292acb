import type { Library } from '../../utils/engine/ports/library.ts';
import type { ChangedSlugs } from '../../utils/messages/protocol.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { type Entry, entryOf, isEntryOf } from '../../utils/search/entry.ts';
import type { IndexRow } from '../../utils/search/index-row.ts';
import { onChangeNotice } from './on-change.ts';

/** What of the index has been read. */
export interface LibraryIndex {
  /** In no order that means anything. Another object whenever something is different. */
  readonly entries: readonly Entry[];
  /** Whether that is all of it. */
  readonly isWhole: boolean;
  /** How it came from the one before, where that was by few entries. */
  readonly step?: IndexStep;
}

/** Few entries that have gone, and few that have come, since the index was `before`. */
export interface IndexStep {
  readonly before: readonly Entry[];
  readonly gone: ReadonlySet<Entry>;
  readonly come: readonly Entry[];
}

/** Ms between two readings of what changed: somebody who types a note changes it with every key. */
const restMs = 300;

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
  let shown: readonly Entry[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  let named = new Set<Slug>();

  const showAll = (entries: ReadonlyMap<Slug, Entry>, isWhole: boolean, step?: IndexStep) => {
    shown = [...entries.values()];
    if (!isGone) show({ entries: shown, isWhole, ...(step && { step }) });
  };

  const readAll = async () => {
    const found = new Map<Slug, Entry>();
    let showAt = 0;
    for await (const rows of library.index()) {
      if (isGone) return;
      for (const row of rows) found.set(row.slug, entryOf(row));
      // nb. Read anew, the pieces would make the list shrink and grow before the person's eyes.
      if (whole || found.size < showAt) continue;
      showAll(found, false);
      showAt = found.size * 2;
    }
    whole = found;
    showAll(whole, true);
  };

  const readNamed = async () => {
    const slugs = [...named];
    named = new Set();
    if (!whole) return readAll();
    const rows = await library.indexRows(slugs);
    const before = shown;
    const { gone, come } = changesIn(whole, slugs, rows);
    for (const { slug } of gone) whole.delete(slug);
    for (const entry of come) whole.set(entry.slug, entry);
    if (gone.size + come.length > 0) showAll(whole, true, { before, gone, come });
  };

  // nb. One after the other: of two notices about a slug, what the later one read must stand.
  const inTurn = (read: () => Promise<void>) => {
    turn = turn.then(() => (isGone ? undefined : read())).catch(fail);
  };
  const follow = (slugs: ChangedSlugs) => {
    if (slugs === 'all') return inTurn(readAll);
    if (named.size === 0 && slugs.length > 0) {
      inTurn(readNamed);
      inTurn(() => new Promise((resolve) => setTimeout(resolve, restMs)));
    }
    for (const slug of slugs) named.add(slug);
  };
  inTurn(readAll);
  const stop = onChangeNotice(follow);
  return () => {
    isGone = true;
    stop();
  };
}

/** What is different about these slugs; a row that says the same as before is not. */
function changesIn(
  whole: ReadonlyMap<Slug, Entry>,
  slugs: readonly Slug[],
  rows: readonly (IndexRow | undefined)[],
): { readonly gone: ReadonlySet<Entry>; readonly come: readonly Entry[] } {
  const gone = new Set<Entry>();
  const come: Entry[] = [];
  slugs.forEach((slug, at) => {
    const [before, row] = [whole.get(slug), rows[at]];
    if (before && row && isEntryOf(before, row)) return;
    if (before) gone.add(before);
    if (row) come.push(entryOf(row));
  });
  return { gone, come };
}
