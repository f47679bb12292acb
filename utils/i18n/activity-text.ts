import type { Activity } from '../task/activity.ts';
import { machineTime } from './dates.ts';
import type { Translate } from './messages.ts';
import { underscored } from './underscored.ts';

/** Stands where the slug goes while a sentence is taken apart: of private use, so in no sentence. */
const SLOT = '\ue000';

/** A line of the log in parts: the slug apart, as it may run in another direction than the rest. */
export interface ActivityParts {
  readonly before: string;
  /** Whom it is about, where the sentence names somebody. */
  readonly who: string;
  readonly after: string;
}

/** What happened, and what went wrong where something did. */
export function activityParts({ kind, slug, code }: Activity, t: Translate): ActivityParts {
  const [before = '', ...after] = t(`activity_${underscored(kind)}`, SLOT).split(SLOT);
  const failure = code ? ` ${t(`failure_${underscored(code)}`)}` : '';
  return {
    before,
    who: after.length > 0 ? (slug ?? t('some_profile')) : '',
    after: after.join('') + failure,
  };
}

/** The whole log as plain text for a bug report: one line each, in the order given, times in UTC. */
export function activityText(activity: readonly Activity[], t: Translate): string {
  return activity
    .map((line) => {
      const { before, who, after } = activityParts(line, t);
      return `${machineTime(line.at)} ${before}${who}${after}`;
    })
    .join('\n');
}
