import { expect, test } from 'vitest';
import {
  type QueueOutlook,
  queueStanding,
  standingText,
} from '../../../components/queue/queue-standing.ts';
import { noneQueued, type QueueCounts, type QueueState } from '../../../utils/queue/queue-entry.ts';
import { HOUR, MINUTE, NOW } from '../people.ts';
import { failure } from '../tasks.ts';
import { t } from '../translate.ts';
import { outlook } from './queue.ts';

const stop = (until: number) => ({ stop: { failure: failure('plan-limit'), until } });
const hold = { failure: failure('key-rejected') };
const startsAt = new Date(NOW).setHours(14, 10) + 24 * HOUR;
const day = new Intl.DateTimeFormat('en-US', { weekday: 'short' }).format(startsAt);

test.each<[string, Partial<QueueCounts>, QueueState, Partial<QueueOutlook>]>([
  ['Nobody is left', { done: 3, failed: 1 }, { pausedAt: 1 }, { hold }],
  ['Paused', { waiting: 1 }, { pausedAt: 1, ...stop(NOW + HOUR) }, {}],
  [
    'Stopped: Your OutX plan doesn’t cover this.',
    { waiting: 1 },
    stop(NOW + HOUR),
    { isOnline: false },
  ],
  ['Stopped: OutX doesn’t accept the API key.', { started: 1 }, stop(NOW), { hold }],
  ['Offline: continues when you’re connected', { waiting: 1 }, {}, { isOnline: false }],
  ['Fetching the last ones', { started: 2, paused: 1 }, {}, { isWithinHours: false }],
  ['All lists are paused', { paused: 2 }, {}, { isWithinHours: false }],
  [
    `Outside your working hours until ${day} 2:10 PM`,
    { waiting: 1 },
    {},
    { isWithinHours: false, slotAt: NOW + HOUR, startsAt },
  ],
  [
    `At your limits until ${day} 2:10 PM`,
    { waiting: 1, started: 1 },
    {},
    { slotAt: NOW + HOUR, startsAt },
  ],
  ['Waiting for fetches that have started', { waiting: 1, started: 3 }, {}, { startsAt }],
  [`Next at ${day} 2:10 PM`, { waiting: 1 }, {}, { startsAt }],
  ['Next in a moment', { waiting: 1 }, {}, { startsAt: NOW + MINUTE }],
])('%s', (text, counts, state, changes) => {
  const overview = { state, counts: { ...noneQueued, ...counts } };
  const standing = queueStanding(overview, { ...outlook, ...changes }, NOW);
  expect(standingText(standing, NOW, t).replaceAll('\u202f', ' ')).toBe(text);
});
