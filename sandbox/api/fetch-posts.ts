import { errorAnswer } from '../faults/reply.ts';
import type { Service } from '../service.ts';
import { acceptedAnswer } from './accepted-answer.ts';
import { applyFaults } from './apply-faults.ts';
import { handleCall } from './handle-call.ts';

const URN = /^urn:li:fsd_profile:[\w-]{1,100}$/;

/**
 * `POST /linkedin-agent/fetch-profiles-posts`: creates a task for the recent posts of people, by their URNs. It is logged,
 * and faults are set, as for any create; the first URN stands for the slug.
 */
export function fetchPosts(service: Service) {
  const { keys } = service;
  return handleCall(service, {
    kind: 'create',
    slugOf: ({ body }) => urnsIn(body)?.[0],
    answer(request) {
      const keyCheck = keys.check(request.key);
      if (!keyCheck.accepted) return errorAnswer(401, keyCheck.error);
      const [urn] = urnsIn(request.body) ?? [];
      if (urn === undefined) return errorAnswer(400, "Missing or invalid 'profile_urns'");
      return applyFaults(service, 'create', request, (outcome = { kind: 'completed' }) =>
        acceptedAnswer(service, { type: 'posts', team: keyCheck.team, slug: urn, outcome }),
      );
    },
  });
}

function urnsIn({
  profile_urns,
}: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  const isList = Array.isArray(profile_urns) && profile_urns.length > 0;
  const isUrn = (urn: unknown) => typeof urn === 'string' && URN.test(urn);
  return isList && profile_urns.every(isUrn) ? profile_urns : undefined;
}
