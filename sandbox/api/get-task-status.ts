import { type CompleteAnswer, errorAnswer, jsonAnswer } from '../faults/reply.ts';
import type { Profiles } from '../profiles.ts';
import type { Service } from '../service.ts';
import { phaseOf, statusOf, type Task, type TaskOutcome } from '../tasks.ts';
import { applyFaults } from './apply-faults.ts';
import { handleCall } from './handle-call.ts';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** `GET /linkedin-agent/get-task-status`: a task's status and output. */
export function getTaskStatus(service: Service) {
  const { keys, tasks, profiles } = service;
  return handleCall(service, {
    kind: 'poll',
    slugOf: ({ query }) => tasks.find(query.api_agent_task_id ?? '')?.slug,
    answer(request) {
      const keyCheck = keys.check(request.key);
      if (!keyCheck.accepted) return errorAnswer(401, keyCheck.error);
      const id = request.query.api_agent_task_id ?? '';
      if (!UUID.test(id)) return errorAnswer(400, "Missing or invalid 'api_agent_task_id'");
      return applyFaults(service, 'poll', request, (outcome) => {
        const task = tasks.find(id);
        if (task?.team !== keyCheck.team) return errorAnswer(404, 'Agent task not found');
        return statusAnswer(task, profiles, outcome);
      });
    },
  });
}

/** The task's status by the clock, or `faultyOutcome` if a fault applies to this poll. */
function statusAnswer(task: Task, profiles: Profiles, faultyOutcome?: TaskOutcome): CompleteAnswer {
  const now = Date.now();
  const outcome = faultyOutcome ?? task.outcome;
  const phase = faultyOutcome ? faultyPhase(faultyOutcome) : phaseOf(task, now);
  const status = statusOf(outcome, phase);
  task.polls += 1;
  if (status === 'completed') task.completedReportedAt ??= now;
  return jsonAnswer(200, {
    success: true,
    data: {
      id: task.id,
      status,
      task_input: inputOf(task),
      task_output: outputOf(outcome, status, () =>
        task.type === 'posts' ? profiles.postsFor(task.slug) : profiles.outputFor(task.slug),
      ),
    },
  });
}

const inputOf = ({ type, slug }: Task) =>
  type === 'posts'
    ? { task_type: 'agent_profiles_posts_fetch', profile_urns: [slug] }
    : { task_type: 'agent_profile_fetch', profile_slug: slug };

function faultyPhase({ kind }: TaskOutcome) {
  return kind === 'unknown-status-word' ? 'processing' : 'ended';
}

/** The reason of a failure has no fixed form, so each status gives it in another one. */
function outputOf({ kind }: TaskOutcome, status: string, result: () => unknown): unknown {
  if (status === 'failed') return { error: 'Profile could not be opened' };
  if (status === 'error') return 'Unexpected page layout';
  return status === 'completed' && kind !== 'completed-without-output' ? result() : null;
}
