import type { Library } from '../../utils/engine/ports/library.ts';
import type { ChangedSlugs } from '../../utils/messages/protocol.ts';
import type { Annotation } from '../../utils/profile/annotation.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { type Entry, entryOf, isEntryOf } from '../../utils/search/entry.ts';
import type { IndexRow } from '../../utils/search/index-row.ts';
import type { EntrySort } from '../../utils/search/query.ts';
import { createSorter } from '../../utils/search/sort-entries.ts';
import { onForeseen } from './foreseen.ts';
import { onChangeNotice } from './on-change.ts';

/** The part of the index that has been read. */
export interface LibraryIndex {
  /** A new array whenever an entry changes. */
  readonly entries: readonly Entry[];
  /** How the entries are sorted. Absent if they aren't. */
  readonly sort?: EntrySort;
  /** Whether the whole index has been read. */
  readonly isWhole: boolean;
  /** How it differs from the previous index, if only a few entries changed. */
  readonly step?: IndexStep;
}

/** The few entries that were removed and added since the index was `before`. */
export interface IndexStep {
  readonly before: readonly Entry[];
  readonly removed: ReadonlySet<Entry>;
  readonly added: readonly Entry[];
}

/** The pause between two reads of changed rows, in ms. Typing a note changes a row at each keystroke. */
const pauseMs = 300;

/**
 * Reads the whole index in pieces, then reads again what change notices name. While the index loads, it
 * is shown each time it has doubled in size, so that sorting it takes little time in total. Edits of this
 * page are shown before they are stored. Returns a function that stops following.
 */
export function followIndex(
  library: Library,
  show: (index: LibraryIndex) => void,
  fail: (error: unknown) => void,
): () => void {
  let isStopped = false;
  let whole: Map<Slug, Entry> | undefined;
  let shown: readonly Entry[] = [];
  let lastRead: Promise<unknown> = Promise.resolve();
  let changedSlugs = new Set<Slug>();

  const showAll = (entries: readonly Entry[], isWhole: boolean, step?: IndexStep) => {
    shown = entries;
    if (!isStopped) show({ entries, isWhole, ...(step ? { step } : { sort: 'newest' }) });
  };

  const readAll = async () => {
    const entries = new Map<Slug, Entry>();
    const sorter = createSorter();
    let nextShownSize = 0;
    for await (const rows of library.index()) {
      if (isStopped) return;
      const read = rows.map(entryOf);
      for (const entry of read) entries.set(entry.slug, entry);
      sorter.add(read);
      // nb. Lets the page answer the user and draw.
      await globalThis.scheduler?.yield();
      // nb. When reading again, showing the pieces would make the list shrink and grow.
      if (whole || entries.size < nextShownSize) continue;
      showAll(sorter.sorted(), false);
      nextShownSize = entries.size * 2;
    }
    whole = entries;
    showAll(sorter.sorted(), true);
  };

  const readChanged = async () => {
    const slugs = [...changedSlugs];
    changedSlugs = new Set();
    if (!whole) return readAll();
    const rows = await library.indexRows(slugs);
    const before = shown;
    const { removed, added } = changesIn(whole, slugs, rows);
    for (const { slug } of removed) whole.delete(slug);
    for (const entry of added) whole.set(entry.slug, entry);
    if (removed.size + added.length > 0)
      showAll([...whole.values()], true, { before, removed, added });
  };

  // nb. One after the other, so that the latest notice about a slug wins.
  const enqueue = (read: () => Promise<void>) => {
    lastRead = lastRead.then(() => (isStopped ? undefined : read())).catch(fail);
  };
  const follow = (slugs: ChangedSlugs) => {
    if (slugs === 'all') return enqueue(readAll);
    if (changedSlugs.size === 0 && slugs.length > 0) {
      enqueue(readChanged);
      enqueue(() => new Promise((resolve) => setTimeout(resolve, pauseMs)));
    }
    for (const slug of slugs) changedSlugs.add(slug);
  };
  const foresee = (slugs: readonly Slug[], edit: (before: Annotation) => Annotation) => {
    if (!whole) return;
    const before = shown;
    const edited = slugs.flatMap((slug) => whole?.get(slug) ?? []);
    const added = edited.map((entry) => entryOf(withEdit(entry, edit)));
    for (const entry of added) whole.set(entry.slug, entry);
    if (added.length > 0)
      showAll([...whole.values()], true, { before, removed: new Set(edited), added });
  };
  enqueue(readAll);
  const stopFollowing = onChangeNotice(follow);
  const stopForeseeing = onForeseen(foresee);
  return () => {
    isStopped = true;
    stopFollowing();
    stopForeseeing();
  };
}

/** The row with the star and the tags after an edit. nb. Its text follows when the stored row is read. */
function withEdit(row: IndexRow, edit: (before: Annotation) => Annotation): IndexRow {
  const { starred: wasStarred = false, tags: before = [], ...others } = row;
  const { starred, tags } = edit({ starred: wasStarred, tags: before, note: '' });
  return { ...others, ...(starred && { starred }), ...(tags.length > 0 && { tags }) };
}

/** Compares the entries of these slugs with their rows. A row that equals its entry isn't a change. */
function changesIn(
  whole: ReadonlyMap<Slug, Entry>,
  slugs: readonly Slug[],
  rows: readonly (IndexRow | undefined)[],
): Pick<IndexStep, 'removed' | 'added'> {
  const removed = new Set<Entry>();
  const added: Entry[] = [];
  slugs.forEach((slug, index) => {
    const [before, row] = [whole.get(slug), rows[index]];
    if (before && row && isEntryOf(before, row)) return;
    if (before) removed.add(before);
    if (row) added.push(entryOf(row));
  });
  return { removed, added };
}
