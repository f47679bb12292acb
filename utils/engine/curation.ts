import type { Annotation } from '../profile/annotation.ts';
import { type AnnotationEdit, editAnnotation } from '../profile/annotation-edit.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import type { Slug } from '../profile/slug.ts';

/** The stored library, as curation sees it. Every method rejects when the browser's storage does. */
export interface CurationStore {
  annotate(slugs: readonly Slug[], change: (before: Annotation) => Annotation): Promise<void>;
  remove(slugs: readonly Slug[], now: number): Promise<number>;
  restore(batch: number): Promise<readonly Slug[]>;
  purge(batch: number): Promise<void>;
  clear(): Promise<void>;
}

/** Where a file's records wait until all of it is here. Rejects like the store. */
export interface ImportStore {
  stage(importId: string, records: readonly LibraryRecord[], now: number): Promise<void>;
  commit(importId: string, count: number): Promise<readonly Slug[] | undefined>;
  discard(importId: string): Promise<void>;
  discardBefore(time: number): Promise<void>;
}

/** The world as curation sees it. */
export interface CurationPorts {
  readonly library: CurationStore;
  readonly imports: ImportStore;
  /** Ms since the epoch. */
  now(): number;
  /** Called after a change was stored, with the slugs it touched. */
  changed(slugs: readonly Slug[] | 'all'): void;
}

/** How long a deletion can be undone, and an import that nobody finishes is kept, ms. */
const keptMs = 60 * 60 * 1000;

/** What a person does with the library. Rejects when the storage does; nothing is changed then. */
export interface Curation {
  annotate(slug: Slug, edit: AnnotationEdit): Promise<void>;
  star(slugs: readonly Slug[], starred: boolean): Promise<void>;
  /** Deletes the profiles; the deletion before this one can no longer be undone then. */
  remove(slugs: readonly Slug[]): Promise<void>;
  undoRemove(batch: number): Promise<void>;
  /** Makes a deletion final, and those before it. */
  finishRemove(batch: number): Promise<void>;
  deleteEverything(): Promise<void>;
  stageImport(importId: string, records: readonly LibraryRecord[]): Promise<void>;
  /**
   * Unites so many staged records with the library and returns how many profiles that changed.
   * Rejects, too, when some are missing.
   */
  commitImport(importId: string, count: number): Promise<number>;
  discardImport(importId: string): Promise<void>;
  /** Clears away what was left behind: old deletions, imports that were never finished. */
  tidy(): Promise<void>;
}

/** Curation over its ports. */
export function createCuration({ library, imports, now, changed }: CurationPorts): Curation {
  return {
    async annotate(slug, edit) {
      await library.annotate([slug], (before) => editAnnotation(before, edit));
      changed([slug]);
    },
    async star(slugs, starred) {
      await library.annotate(slugs, (before) => ({ ...before, starred }));
      changed(slugs);
    },
    async remove(slugs) {
      const batch = await library.remove(slugs, now());
      changed(slugs);
      await library.purge(batch);
    },
    async undoRemove(batch) {
      changed(await library.restore(batch));
    },
    async finishRemove(batch) {
      await library.purge(batch + 1);
      changed([]);
    },
    async deleteEverything() {
      await library.clear();
      changed('all');
    },
    stageImport: (importId, records) => imports.stage(importId, records, now()),
    async commitImport(importId, count) {
      const slugs = await imports.commit(importId, count);
      if (!slugs) throw new Error('Some of the import is missing.');
      changed(slugs);
      return slugs.length;
    },
    discardImport: (importId) => imports.discard(importId),
    async tidy() {
      await library.purge(now() - keptMs);
      await imports.discardBefore(now() - keptMs);
    },
  };
}
