import { z } from 'zod';

/** How long a task stays `pending`, then `processing`, in ms. */
export interface Timing {
  readonly pendingMs: number;
  readonly processingMs: number;
}

/** A change of timing for one slug, or for all without a slug. Fields not set stay the same. */
export const timingChangeSchema = z.strictObject({
  slug: z.string().min(1).optional(),
  pendingMs: z.number().min(0).optional(),
  processingMs: z.number().min(0).optional(),
});

export type TimingChange = z.input<typeof timingChangeSchema>;

const DEFAULT: Timing = { pendingMs: 1000, processingMs: 1500 };

/** The timing of tasks created from now on. Existing tasks keep theirs. */
export function createTimings(initial: Partial<Timing> = {}) {
  let overall: Timing = { ...DEFAULT, ...initial };
  const bySlug = new Map<string, Timing>();

  return {
    of(slug: string): Timing {
      return bySlug.get(slug) ?? overall;
    },

    change({ slug, pendingMs, processingMs }: TimingChange): void {
      const before = slug === undefined ? overall : this.of(slug);
      const after = {
        pendingMs: pendingMs ?? before.pendingMs,
        processingMs: processingMs ?? before.processingMs,
      };
      if (slug === undefined) overall = after;
      else bySlug.set(slug, after);
    },

    reset(): void {
      overall = { ...DEFAULT, ...initial };
      bySlug.clear();
    },
  };
}
