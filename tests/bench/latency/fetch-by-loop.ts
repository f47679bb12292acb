import type { Sandbox } from '../../../sandbox/server.ts';
import { goodKey } from '../../harness/user.ts';
import { type FetchResult, resultOf, setTaskTime } from './fetch-result.ts';
import type { Sample } from './samples.ts';

const pollIntervalMs = 5_000;

/** Fetches the sample as the API's documentation suggests: polls at once and then every 5 s. */
export async function fetchByLoop(sandbox: Sandbox, sample: Sample): Promise<FetchResult> {
  const slug = `plain-${sample.slug}`;
  setTaskTime(sandbox, slug, sample);
  const agent = `${sandbox.apiUrl}/linkedin-agent`;
  const headers = { 'x-api-key': goodKey, 'content-type': 'application/json' };
  const body = JSON.stringify({ profile_slug: slug });
  const created = await fetch(`${agent}/fetch-profile`, { method: 'POST', headers, body });
  const { api_agent_task_id: id } = (await created.json()) as { api_agent_task_id: string };
  for (;;) {
    const answer = await fetch(`${agent}/get-task-status?api_agent_task_id=${id}`, { headers });
    const { data } = (await answer.json()) as { data: { status: string } };
    if (data.status === 'completed') return resultOf(sandbox, sample, slug, Date.now());
    await new Promise((resolve) => setTimeout(resolve, pollIntervalMs));
  }
}
