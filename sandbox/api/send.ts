import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Answer } from '../faults/answer.ts';
import { firstHalf } from '../faults/distortion.ts';
import type { ApiContext } from './api-context.ts';

/** Told once, as soon as the request has come to its end. */
type OnEnd = (end: number | 'dropped') => void;

/** Sends the answer as it is meant to arrive, whole or not. */
export async function send(c: ApiContext, answer: Answer, onEnd: OnEnd): Promise<Response> {
  const { outgoing } = c.env;
  if (answer.wire === 'whole') {
    onEnd(answer.status);
    return new Response(answer.body, { status: answer.status, headers: { ...answer.headers } });
  }
  if (answer.wire === 'dropped') {
    onEnd('dropped');
    outgoing.destroy();
    return RESPONSE_ALREADY_SENT;
  }
  const length = Buffer.byteLength(answer.body);
  const head = firstHalf(answer.body);
  outgoing.writeHead(answer.status, { ...answer.headers, 'content-length': length });
  outgoing.write(head);
  if (answer.wire === 'stalled' && (await answer.resume)) {
    onEnd(answer.status);
    outgoing.end(answer.body.slice(head.length));
  } else {
    onEnd('dropped');
    outgoing.socket?.end();
  }
  return RESPONSE_ALREADY_SENT;
}
