import type { ImportPreview } from '../../utils/import/import-effect.ts';
import type { ImportProblem } from '../../utils/import/import-problem.ts';

/** How far an import has come. Until it is imported, nothing is changed. */
export type ImportStage =
  | { readonly kind: 'choosing' }
  /** In bytes. */
  | { readonly kind: 'checking'; readonly done: number; readonly total: number }
  | { readonly kind: 'preview'; readonly preview: ImportPreview }
  /** In profiles. */
  | { readonly kind: 'importing'; readonly done: number; readonly total: number }
  /** All of it is being filed in one step, which cannot be stopped. */
  | { readonly kind: 'saving' }
  | { readonly kind: 'imported'; readonly changed: number }
  | { readonly kind: 'broken'; readonly problem: ImportProblem }
  | { readonly kind: 'failed'; readonly reason: ImportFailure };

/** Why an import came to nothing though the file is good. */
export type ImportFailure = 'storage-full' | 'storage-fault' | 'unreadable' | 'interrupted';
