import { type AnnotationEdit, editAnnotation } from '../profile/annotation-edit.ts';
import type { ListEdit } from '../profile/people-list.ts';
import type { Slug } from '../profile/slug.ts';
import type { ImportStore, LibraryWriter } from './ports/library.ts';
import type { ListWriter } from './ports/lists.ts';

/** Everything the library commands need from outside. */
export interface LibraryCommandPorts {
  readonly library: LibraryWriter;
  readonly imports: ImportStore;
  readonly lists: ListWriter;
  /** Ms since the epoch. */
  now(): number;
  /** Called after a change was stored, with the slugs it affects, and whether lists have changed. */
  changed(slugs: readonly Slug[] | 'all', lists?: true): void;
}

/** How long a deletion can be undone and an unfinished import is kept, ms. */
const keptMs = 60 * 60 * 1000;

/** What a user can do to the library. Rejects when the storage does, leaving the library unchanged. */
export interface LibraryCommands {
  annotate(slugs: readonly Slug[], edit: AnnotationEdit): Promise<void>;
  /**
   * Deletes the profiles. Earlier deletions can no longer be undone. Returns the number of the deletion. With
   * `batch`, the number of the last one, these profiles become part of it.
   */
  remove(slugs: readonly Slug[], batch?: number): Promise<number>;
  /** Restores a deletion. Returns whether it could still be undone. */
  undoRemove(batch: number): Promise<boolean>;
  /** Makes this deletion and all earlier ones final. */
  finishRemove(batch: number): Promise<void>;
  deleteEverything(): Promise<void>;
  editLists(edit: ListEdit): Promise<void>;
  /**
   * Merges the staged records into the library and returns how many profiles changed: none if it is cancelled. Rejects if
   * there are not exactly `count` staged records.
   */
  commitImport(importId: string, count: number): Promise<number>;
  /** How many records are merged by then. Cancels the import if `isCancelled` is set. */
  followImport(importId: string, isCancelled: boolean): Promise<number>;
  /** Makes the next reads of the whole index faster: see `LibraryWriter`. */
  packIndex(afresh: boolean): Promise<void>;
  /** Removes leftovers: old deletions and imports that were never finished. */
  tidy(): Promise<void>;
}

/** The library commands over their ports. */
export function createLibraryCommands({
  library,
  imports,
  lists,
  now,
  changed,
}: LibraryCommandPorts): LibraryCommands {
  return {
    async annotate(slugs, edit) {
      changed(await library.annotate(slugs, (before) => editAnnotation(before, edit), now()));
    },
    async remove(slugs, continued) {
      const batch = await library.remove(slugs, now(), continued);
      changed(slugs);
      if (continued === undefined) await library.purge(batch);
      return batch;
    },
    async undoRemove(batch) {
      const restored = await library.restore(batch);
      // nb. Even if there are none: a page that still offers to undo this deletion must stop.
      changed(restored);
      return restored.length > 0;
    },
    async finishRemove(batch) {
      await library.purge(batch + 1);
      changed([]);
    },
    async deleteEverything() {
      await library.clear();
      changed('all', true);
    },
    async editLists(edit) {
      await lists.edit(edit, now());
      changed([], true);
    },
    async commitImport(importId, count) {
      const slugs = await imports.commit(importId, count);
      if (!slugs) throw new Error('Some of the import is missing.');
      changed(slugs, true);
      return slugs.length;
    },
    followImport: async (importId, isCancelled) => imports.follow(importId, isCancelled),
    packIndex: (afresh) => library.packIndex(afresh),
    async tidy() {
      // nb. A page that was open all along may still offer to undo one of them.
      if (await library.purge(now() - keptMs)) changed([]);
      await imports.discardBefore(now() - keptMs);
      await lists.purge(now() - keptMs);
    },
  };
}
