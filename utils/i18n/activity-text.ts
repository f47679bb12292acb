import type { Activity, ActivityKind } from '../task/activity.ts';
import { machineTime } from './dates.ts';
import type { MessageKey, Translate } from './messages.ts';
import { snakeCase } from './snake-case.ts';

/** Marks the slug's place in a message. A private-use character, so no message contains it. */
const MARK = '\ue000';

/** What the others say of any fetch. */
const postsKeys: Partial<Record<ActivityKind, MessageKey>> = {
  completed: 'activity_posts_arrived',
  ended: 'activity_posts_ended',
};

/** A line of the log, with the slug apart because its script may run in another direction. */
export interface ActivityParts {
  readonly before: string;
  /** The slug, or its replacement if it isn't known. Empty if the message has no slug. */
  readonly subject: string;
  readonly after: string;
}

/** Returns what happened, followed by what went wrong, if anything. */
export function activityParts({ kind, type, slug, code }: Activity, t: Translate): ActivityParts {
  const key = type === 'posts' ? postsKeys[kind] : undefined;
  const [start = '', ...after] = t(key ?? `activity_${snakeCase(kind)}`, MARK).split(MARK);
  const before = type === 'posts' && !key ? `${t('section_posts')}: ${start}` : start;
  const failure = code ? ` ${t(`failure_${snakeCase(code)}`)}` : '';
  return {
    before,
    subject: after.length > 0 ? (slug ?? t('unnamed_profile')) : '',
    after: after.join('') + failure,
  };
}

/** Returns the log as plain text for a bug report: one line per activity, with UTC times. */
export function activityText(activity: readonly Activity[], t: Translate): string {
  return activity
    .map((line) => {
      const { before, subject, after } = activityParts(line, t);
      return `${machineTime(line.at)} ${before}${subject}${after}`;
    })
    .join('\n');
}
