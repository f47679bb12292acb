import type { Sandbox } from '../../../sandbox/server.ts';
import type { Sample } from './samples.ts';

/** The result of fetching a sample. */
export interface FetchResult {
  readonly sample: Sample;
  /** Ms from the task's completion at the server until the profile was shown. */
  readonly delayMs: number;
  /** The number of creates and polls. */
  readonly requests: number;
}

/** Makes the slug's tasks take as long as the sample says. */
export function setTaskTime({ control }: Sandbox, slug: string, { taskMs }: Sample): void {
  control.timing({ slug, pendingMs: taskMs / 2, processingMs: taskMs / 2 });
}

/** The result for a sample whose profile was shown at `shownAt`, in ms since the epoch. */
export function resultOf(
  { control }: Sandbox,
  sample: Sample,
  slug: string,
  shownAt: number,
): FetchResult {
  const task = control.report().tasks.find((task) => task.slug === slug);
  if (!task || shownAt < task.endsAt) throw new Error(`${slug} was shown before it was completed.`);
  return { sample, delayMs: shownAt - task.endsAt, requests: control.count({ slug }) };
}
