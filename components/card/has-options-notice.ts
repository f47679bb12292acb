import { isAboutKey, stageOf } from '../../utils/task/stage.ts';
import type { Task } from '../../utils/task/task.ts';
import { heldForUser } from '../fetching/held-for-user.ts';
import type { CardTab } from './card-tabs.tsx';

/** Whether a notice in the card has the button `Open options`. Only one of that name is shown. */
export function hasOptionsNotice(shown: {
  readonly tab: CardTab;
  readonly hasKey: boolean;
  /** The task of the shown person. */
  readonly task: Task | undefined;
  readonly activeTasks: readonly Task[];
  readonly now: number;
}): boolean {
  const { tab, hasKey, task, activeTasks, now } = shown;
  if (tab === 'profile') return !hasKey || isAboutKey(stageOf(task, now));
  const code = heldForUser(activeTasks, now)?.failure.code;
  return code === 'key-missing' || code === 'key-rejected';
}
