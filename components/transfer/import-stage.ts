import type { ImportPreview } from '../../utils/import/import-effect.ts';
import type { ImportProblem } from '../../utils/import/import-problem.ts';

/** The steps of an import. Nothing is changed before the stage `imported`. */
export type ImportStage =
  | { readonly kind: 'choosing' }
  /** Progress in bytes. */
  | { readonly kind: 'checking'; readonly done: number; readonly total: number }
  | { readonly kind: 'preview'; readonly preview: ImportPreview }
  /** Progress in profiles. */
  | { readonly kind: 'importing'; readonly done: number; readonly total: number }
  /** Progress in profiles. All are saved in one step, which is undone if it is cancelled. */
  | { readonly kind: 'saving'; readonly done: number; readonly total: number }
  | { readonly kind: 'imported'; readonly changed: number }
  | { readonly kind: 'broken'; readonly problem: ImportProblem }
  | { readonly kind: 'failed'; readonly reason: ImportFailure };

/** Why an import of a valid file failed. */
export type ImportFailure = 'storage-full' | 'storage-fault' | 'unreadable' | 'interrupted';
