import { expect, test } from 'vitest';
import { queuePause } from '../../../utils/task/queue-pause.ts';
import type { Hold, OpenTask } from '../../../utils/task/task.ts';
import { creating, failure, longWaiting, minute, now, queued, waiting } from './tasks.ts';

const rateLimited: Hold = { failure: failure('rate-limited'), until: now + minute };
const noBrowser: Hold = { failure: failure('no-browser'), until: now + 2 * minute };
const forbidden: Hold = { failure: failure('forbidden'), until: now + minute };
const noKey: Hold = { failure: failure('key-missing') };
const ended: Hold = { failure: failure('no-browser'), until: now };

test.each<[string, OpenTask[], Hold | undefined]>([
  ['an empty queue', [], undefined],
  ['a queue without holds', [queued(), queued()], undefined],
  ['a hold that has ended', [queued({ hold: ended })], undefined],
  ['one hold', [queued(), queued({ hold: rateLimited })], rateLimited],
  [
    'several holds: the longest',
    [noBrowser, forbidden, ended].map((hold) => queued({ hold })),
    noBrowser,
  ],
  [
    'several holds, one of them for the rate limit of OutX: that one',
    [rateLimited, noBrowser].map((hold) => queued({ hold })),
    rateLimited,
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
  ['a task that OutX has, for its rate limit', [waiting({ hold: rateLimited })], rateLimited],
])('what pauses the queue: %s', (_, open, pause) => {
  expect(queuePause(open, now)).toBe(pause);
});

test('a command that came after a failure is sent as a probe, but not against the rate limit', () => {
  const pauseFor = (hold: Hold, askedAt: number) => queuePause([queued({ hold })], now, askedAt);
  expect([now, now + 1].map((askedAt) => pauseFor(noBrowser, askedAt))).toEqual([
    noBrowser,
    undefined,
  ]);
  expect(pauseFor(rateLimited, now + 1)).toBe(rateLimited);
});
