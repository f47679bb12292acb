import { expect, test } from 'vitest';
import { queuePause } from '../../../utils/task/queue-pause.ts';
import type { Hold, OpenTask } from '../../../utils/task/task.ts';
import { creating, failure, longWaiting, minute, now, queued, waiting } from './tasks.ts';

const rateLimited: Hold = { failure: failure('rate-limited'), until: now + minute };
const noBrowser: Hold = { failure: failure('no-browser'), until: now + 2 * minute };
const noKey: Hold = { failure: failure('key-missing') };
const ended: Hold = { failure: failure('no-browser'), until: now };

test.each<[string, OpenTask[], Hold | undefined]>([
  ['an empty queue', [], undefined],
  ['a queue without holds', [queued(), queued()], undefined],
  ['a hold that has ended', [queued({ hold: ended })], undefined],
  ['one hold', [queued(), queued({ hold: rateLimited })], rateLimited],
  [
    'several holds: the longest',
    [rateLimited, noBrowser, ended].map((hold) => queued({ hold })),
    noBrowser,
  ],
  ['a hold that only a key can end', [queued({ hold: noKey })], undefined],
  [
    'a hold that only a key can end, and another',
    [noKey, rateLimited].map((hold) => queued({ hold })),
    rateLimited,
  ],
  [
    'tasks that OutX has',
    [waiting({ hold: noBrowser }), longWaiting({ hold: noKey }), creating()],
    undefined,
  ],
])('what pauses the queue: %s', (_, open, pause) => {
  expect(queuePause(open, now)).toBe(pause);
});
