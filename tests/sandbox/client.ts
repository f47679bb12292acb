import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Control } from '../../sandbox/control.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';

export const KEY = 'outx_test_team_one_1111';
export const OTHER_KEY = 'outx_test_team_two_2222';

type Headers = Record<string, string>;

/** A sandbox for one test file, reset before each test, and a client to call it. */
export function useSandbox() {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  beforeEach(() => sandbox.control.reset());
  afterAll(() => sandbox.close());

  function call(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(sandbox.apiUrl + path, { redirect: 'manual', ...init });
  }

  function post(path: string, body: unknown, headers: Headers = {}): Promise<Response> {
    return call(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  function create(slug: unknown, key = KEY): Promise<Response> {
    return post('/linkedin-agent/fetch-profile', { profile_slug: slug }, { 'x-api-key': key });
  }

  function poll(id: string, key = KEY): Promise<Response> {
    const query = new URLSearchParams({ api_agent_task_id: id });
    return call(`/linkedin-agent/get-task-status?${query}`, { headers: { 'x-api-key': key } });
  }

  /** Creates a task that has ended by the next poll, and returns its id. */
  async function createEnded(slug: string): Promise<string> {
    sandbox.control.timing({ slug, pendingMs: 0, processingMs: 0 });
    const body = await (await create(slug)).json();
    return body.api_agent_task_id;
  }

  return {
    call,
    post,
    create,
    poll,
    createEnded,
    get sandbox(): Sandbox {
      return sandbox;
    },
    get control(): Control {
      return sandbox.control;
    },
  };
}

/** The status and parsed body of an answer. */
export async function answered(answer: Promise<Response>): Promise<[number, unknown]> {
  const response = await answer;
  return [response.status, await response.json()];
}
