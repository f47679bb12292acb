import { failure, json, type SoundAnswer } from '../faults/answer.ts';
import type { Profiles } from '../profiles.ts';
import type { Service } from '../service.ts';
import { type Course, phaseOf, statusWord, type Task } from '../tasks.ts';
import { exchange } from './exchange.ts';
import { underFaults } from './under-faults.ts';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** `GET /linkedin-agent/get-task-status`: how a task stands, and its outcome. */
export function getTaskStatus(service: Service) {
  const { keys, tasks, profiles } = service;
  return exchange(service, {
    kind: 'poll',
    slugOf: ({ query }) => tasks.find(query.api_agent_task_id ?? '')?.slug,
    reply(request) {
      const verdict = keys.judge(request.key);
      if (!verdict.accepted) return failure(401, verdict.error);
      const id = request.query.api_agent_task_id ?? '';
      if (!UUID.test(id)) return failure(400, "Missing or invalid 'api_agent_task_id'");
      return underFaults(service, 'poll', request, (course) => {
        const task = tasks.find(id);
        if (task?.team !== verdict.team) return failure(404, 'Agent task not found');
        return statusAnswer(task, profiles, course);
      });
    },
  });
}

/** How the task stands by the clock, or as a fault would have it. */
function statusAnswer(task: Task, profiles: Profiles, feigned?: Course): SoundAnswer {
  const now = Date.now();
  const course = feigned ?? task.course;
  const status = statusWord(course, feigned ? feignedPhase(feigned) : phaseOf(task, now));
  task.polls += 1;
  if (status === 'completed') task.completedReportedAt ??= now;
  return json(200, {
    success: true,
    data: {
      id: task.id,
      status,
      task_input: { task_type: 'agent_profile_fetch', profile_slug: task.slug },
      task_output: outputOf(course, status, () => profiles.outputFor(task.slug)),
    },
  });
}

function feignedPhase({ kind }: Course) {
  return kind === 'unknown-status-word' ? 'processing' : 'ended';
}

/** The reason of a failure comes in no fixed form, so each ending gives it in another. */
function outputOf({ kind }: Course, status: string, profile: () => unknown): unknown {
  if (status === 'failed') return { error: 'Profile could not be opened' };
  if (status === 'error') return 'Unexpected page layout';
  return status === 'completed' && kind !== 'completed-without-output' ? profile() : null;
}
