import type { ListPreview } from '../../utils/import/list-preview.ts';
import type { ListTable } from '../../utils/import/list-table.ts';
import type { ImportFailure } from './import-stage.ts';

/** The steps of importing a list. Nothing is stored or queued before the stage `starting`. */
export type ListStage =
  /** Nothing is entered or chosen. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'preview'; readonly preview: ListPreview; readonly table?: ListTable }
  /** Progress in people: first all are read, then saved in one step, which is undone if it is cancelled. */
  | { readonly kind: 'starting'; readonly done: number; readonly total: number }
  /** The people are in the library, and so many of them in the queue. */
  | { readonly kind: 'started'; readonly queued: number }
  | { readonly kind: 'failed'; readonly reason: ListFailure };

/**
 * Why importing a list failed: besides what can happen to every import, the file is no list, or the people
 * are saved and couldn't be queued.
 */
export type ListFailure = ImportFailure | 'not-a-list' | 'not-queued';
