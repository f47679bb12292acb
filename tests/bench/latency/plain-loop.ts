import type { Sandbox } from '../../../sandbox/server.ts';
import { goodKey } from '../../harness/user.ts';
import { type Outcome, outcomeOf, schedule } from '../shared/print-outcome.ts';
import type { Sample } from '../shared/samples.ts';

const everyMs = 5_000;

/** Fetches the sample as the API's page suggests: polls at once, then every 5 s until it is there. */
export async function byPlainLoop(sandbox: Sandbox, sample: Sample): Promise<Outcome> {
  const slug = `plain-${sample.slug}`;
  schedule(sandbox, slug, sample);
  const agent = `${sandbox.apiUrl}/linkedin-agent`;
  const headers = { 'x-api-key': goodKey, 'content-type': 'application/json' };
  const body = JSON.stringify({ profile_slug: slug });
  const created = await fetch(`${agent}/fetch-profile`, { method: 'POST', headers, body });
  const { api_agent_task_id: id } = (await created.json()) as { api_agent_task_id: string };
  for (;;) {
    const answer = await fetch(`${agent}/get-task-status?api_agent_task_id=${id}`, { headers });
    const { data } = (await answer.json()) as { data: { status: string } };
    if (data.status === 'completed') return outcomeOf(sandbox, sample, slug, Date.now());
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
