import { expect, test } from 'vitest';
import { queuePause } from '../../../utils/task/queue-pause.ts';
import type { Hold, OpenTask } from '../../../utils/task/task.ts';
import { creating, failure, longWaiting, minute, now, queued, waiting } from './tasks.ts';

const rateLimited: Hold = { failure: failure('rate-limited'), until: now + minute };
const noBrowser: Hold = { failure: failure('no-browser'), until: now + 2 * minute };
const noKey: Hold = { failure: failure('key-missing') };
const over: Hold = { failure: failure('no-browser'), until: now };

test.each<[string, OpenTask[], Hold | undefined]>([
  ['an empty queue', [], undefined],
  ['a queue in which nobody is held', [queued(), queued()], undefined],
  ['a hold that is over', [queued({ hold: over })], undefined],
  ['one hold', [queued(), queued({ hold: rateLimited })], rateLimited],
  [
    'the longest of several',
    [rateLimited, noBrowser, over].map((hold) => queued({ hold })),
    noBrowser,
  ],
  ['one that only a key can end', [queued({ hold: noKey })], undefined],
  [
    'one that only a key can end, and another',
    [noKey, rateLimited].map((hold) => queued({ hold })),
    rateLimited,
  ],
  [
    'tasks that OutX has already',
    [waiting({ hold: noBrowser }), longWaiting({ hold: noKey }), creating()],
    undefined,
  ],
])('%s: what holds the queue', (_, open, pause) => {
  expect(queuePause(open, now)).toBe(pause);
});
