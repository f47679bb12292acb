import { errorAnswer } from '../faults/reply.ts';
import type { Service } from '../service.ts';
import { acceptedAnswer } from './accepted-answer.ts';
import { applyFaults } from './apply-faults.ts';
import { handleCall } from './handle-call.ts';

/** A slug alone: one path segment, not a URL or a path. */
const SLUG = /^[^\s/\\?#]{1,200}$/u;

/** `POST /linkedin-agent/fetch-profile`: creates a task. Not idempotent: each call creates one. */
export function fetchProfile(service: Service) {
  const { keys } = service;
  return handleCall(service, {
    kind: 'create',
    slugOf: ({ body }) => slugIn(body),
    answer(request) {
      const keyCheck = keys.check(request.key);
      if (!keyCheck.accepted) return errorAnswer(401, keyCheck.error);
      const slug = slugIn(request.body);
      if (slug === undefined) return errorAnswer(400, "Missing or invalid 'profile_slug'");
      return applyFaults(service, 'create', request, (outcome = { kind: 'completed' }) =>
        acceptedAnswer(service, { type: 'profile', team: keyCheck.team, slug, outcome }),
      );
    },
  });
}

function slugIn({ profile_slug }: Readonly<Record<string, unknown>>): string | undefined {
  return typeof profile_slug === 'string' && SLUG.test(profile_slug) ? profile_slug : undefined;
}
