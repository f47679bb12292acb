import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { firstHalf } from '../faults/alter-answer.ts';
import type { Answer } from '../faults/reply.ts';
import type { ApiContext } from './api-context.ts';

/** Called once, when the request has ended. */
type OnEnd = (end: number | 'dropped') => void;

/** Sends the answer the way `delivery` says: complete, in part or not at all. */
export async function send(c: ApiContext, answer: Answer, onEnd: OnEnd): Promise<Response> {
  const { outgoing } = c.env;
  if (answer.delivery === 'complete') {
    onEnd(answer.status);
    return new Response(answer.body, { status: answer.status, headers: { ...answer.headers } });
  }
  if (answer.delivery === 'dropped') {
    onEnd('dropped');
    outgoing.destroy();
    return RESPONSE_ALREADY_SENT;
  }
  const length = Buffer.byteLength(answer.body);
  const head = firstHalf(answer.body);
  outgoing.writeHead(answer.status, { ...answer.headers, 'content-length': length });
  outgoing.write(head);
  if (answer.delivery === 'stalled' && (await answer.released)) {
    onEnd(answer.status);
    outgoing.end(answer.body.slice(head.length));
  } else {
    onEnd('dropped');
    outgoing.socket?.end();
  }
  return RESPONSE_ALREADY_SENT;
}
