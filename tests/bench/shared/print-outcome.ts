import type { Sandbox } from '../../../sandbox/server.ts';
import type { Sample } from './samples.ts';

/** What became of a sample. */
export interface Outcome {
  readonly sample: Sample;
  /** From the task's completion at the server until the profile was there. */
  readonly delayMs: number;
  /** Creates and polls together. */
  readonly requests: number;
}

/** Has the sandbox complete the slug's tasks after as long as the sample says. */
export function schedule({ control }: Sandbox, slug: string, { takesMs }: Sample): void {
  control.timing({ slug, pendingMs: takesMs / 2, processingMs: takesMs / 2 });
}

/** The outcome of a sample whose profile was there at `shownAt`, ms since the epoch. */
export function outcomeOf(
  { control }: Sandbox,
  sample: Sample,
  slug: string,
  shownAt: number,
): Outcome {
  const task = control.report().tasks.find((task) => task.slug === slug);
  if (!task || shownAt < task.endsAt) throw new Error(`${slug} was shown before it was there.`);
  return { sample, delayMs: shownAt - task.endsAt, requests: control.count({ slug }) };
}
