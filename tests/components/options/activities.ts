import { type Activity, activityKinds } from '../../../utils/task/activity.ts';
import { adaSlug, NOW } from '../people.ts';

/** One line of each kind, a second apart, newest first. */
export const everyKind: readonly Activity[] = activityKinds.map((kind, index) => ({
  at: NOW - index * 1000,
  kind,
  slug: adaSlug,
}));
