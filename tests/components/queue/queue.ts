import type { QueueOutlook } from '../../../components/queue/queue-standing.ts';
import type { FailureCode } from '../../../utils/failure/failure.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import {
  noneQueued,
  type QueueCounts,
  type QueueEntry,
  type QueueOverview,
  type QueueState,
} from '../../../utils/queue/queue-entry.ts';
import { HOUR, NOW } from '../people.ts';
import { failure } from '../tasks.ts';

export const entry = (slug: string, more: Partial<QueueEntry> = {}): QueueEntry => ({
  slug: slug as Slug,
  kind: 'list',
  state: 'waiting',
  position: 1,
  command: 'enrich',
  ...more,
});

export const failedEntry = (slug: string, code: FailureCode, reason?: string): QueueEntry =>
  entry(slug, { state: 'failed', endedAt: NOW - HOUR, failure: failure(code, reason) });

/** The overview of a queue of these entries. `more` adds to the counts of those that aren't shown. */
export function overviewOf(
  entries: readonly QueueEntry[],
  state: QueueState = {},
  more: Partial<QueueCounts> = {},
): QueueOverview {
  const countsOf = (of: readonly QueueEntry[], start: Partial<QueueCounts>): QueueCounts => {
    const counts = { ...noneQueued, ...start };
    for (const { state } of of) counts[state] += 1;
    return counts;
  };
  const lists = Map.groupBy(entries, ({ listId }) => listId);
  return {
    state,
    counts: countsOf(entries, more),
    byList: new Map(
      [...lists].flatMap(([id, of]) => (id === undefined ? [] : [[id, countsOf(of, {})]])),
    ),
    next: entries.filter(({ state }) => state !== 'failed' && state !== 'done'),
    failed: entries.filter(({ state }) => state === 'failed'),
  };
}

/** The next fetch starts in two hours. */
export const outlook: QueueOutlook = {
  slotAt: NOW,
  startsAt: NOW + 2 * HOUR,
  isWithinHours: true,
  isOnline: true,
};
