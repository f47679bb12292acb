import { type CompleteAnswer, jsonAnswer } from '../faults/reply.ts';
import type { Service } from '../service.ts';
import type { Task } from '../tasks.ts';

/** Creates a task, and returns the answer that brings its id. */
export function acceptedAnswer(
  { tasks, timings }: Service,
  task: Pick<Task, 'type' | 'team' | 'slug' | 'outcome'>,
): CompleteAnswer {
  const { id } = tasks.create({ ...task, timing: timings.of(task.slug), now: Date.now() });
  const what = task.type === 'posts' ? 'Posts' : 'Profile';
  return jsonAnswer(200, {
    success: true,
    api_agent_task_id: id,
    message: `${what} fetch task created successfully`,
  });
}
