import { failure, json } from '../faults/answer.ts';
import type { Service } from '../service.ts';
import { exchange } from './exchange.ts';
import { underFaults } from './under-faults.ts';

/** The slug alone: no address, no path, nothing that would not fit into one segment of it. */
const SLUG = /^[^\s/\\?#]{1,200}$/u;

/** `POST /linkedin-agent/fetch-profile`: makes a task. Asked twice, it makes two. */
export function fetchProfile(service: Service) {
  const { keys, tasks, timings } = service;
  return exchange(service, {
    kind: 'create',
    slugOf: ({ body }) => slugIn(body),
    reply(request) {
      const verdict = keys.judge(request.key);
      if (!verdict.accepted) return failure(401, verdict.error);
      const slug = slugIn(request.body);
      if (slug === undefined) return failure(400, "Missing or invalid 'profile_slug'");
      return underFaults(service, 'create', request, (course = { kind: 'completed' }) => {
        const { team } = verdict;
        const timing = timings.of(slug);
        const task = tasks.create({ team, slug, course, timing, now: Date.now() });
        return json(200, {
          success: true,
          api_agent_task_id: task.id,
          message: 'Profile fetch task created successfully',
        });
      });
    },
  });
}

function slugIn({ profile_slug }: Readonly<Record<string, unknown>>): string | undefined {
  return typeof profile_slug === 'string' && SLUG.test(profile_slug) ? profile_slug : undefined;
}
