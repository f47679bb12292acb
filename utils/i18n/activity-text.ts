import type { Activity } from '../task/activity.ts';
import { machineTime } from './dates.ts';
import { underscored } from './underscored.ts';
import type { Words } from '../../components/ui/translate.tsx';

/** Stands where the slug goes while a sentence is taken apart: of private use, so in no sentence. */
const SLOT = '\ue000';

/** A line of the log in parts: the slug apart, as it may run in another direction than the rest. */
export interface ActivityWords {
  readonly before: string;
  /** Whom it is about, where the sentence names somebody. */
  readonly who: string;
  readonly after: string;
}

/** What happened, and what went wrong where something did. */
export function activityWords({ kind, slug, code }: Activity, words: Words): ActivityWords {
  const [before = '', ...after] = words(`activity_${underscored(kind)}`, SLOT).split(SLOT);
  const failure = code ? ` ${words(`failure_${underscored(code)}`)}` : '';
  return {
    before,
    who: after.length > 0 ? (slug ?? words('some_profile')) : '',
    after: after.join('') + failure,
  };
}

/** The whole log as plain text for a bug report: one line each, in the order given, times in UTC. */
export function activityText(activity: readonly Activity[], words: Words): string {
  return activity
    .map((line) => {
      const { before, who, after } = activityWords(line, words);
      return `${machineTime(line.at)} ${before}${who}${after}`;
    })
    .join('\n');
}
