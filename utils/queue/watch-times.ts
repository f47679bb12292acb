import type { Slug } from '../profile/slug.ts';
import type { WatchInterval } from './watch.ts';

/** A person who is watched. */
export interface WatchedPerson {
  readonly slug: Slug;
  readonly everyDays: WatchInterval;
  /** When the person was last fetched, or a fetch for the watch last failed. Ms since the epoch. */
  readonly lookedAt: number;
}

const dayMs = 24 * 60 * 60 * 1000;

/** The earliest that people are fetched, as a part of their interval. */
const earliest = 0.75;

/**
 * When a watched person is to be fetched again, ms since the epoch: within the last quarter of the
 * interval, at a time that only depends on the person and the last fetch. nb. So that people who were
 * fetched together, e.g. from a list, spread over a longer time with each round.
 */
export function watchDueAt({ slug, everyDays, lookedAt }: WatchedPerson): number {
  const part = earliest + (1 - earliest) * fractionOf(`${slug} ${lookedAt}`);
  return lookedAt + Math.round(everyDays * dayMs * part);
}

/** Those who are due at `now`, longest overdue first, and when the next one is. Ms since the epoch. */
export function dueWatches(
  people: readonly WatchedPerson[],
  now: number,
): { readonly due: readonly Slug[]; readonly nextAt?: number } {
  // nb. A time ahead of now was stored before the clock was set back.
  const timed = people
    .map((person) => ({
      slug: person.slug,
      at: watchDueAt({ ...person, lookedAt: Math.min(person.lookedAt, now) }),
    }))
    .sort((one, other) => one.at - other.at);
  const due = timed.filter(({ at }) => at <= now).map(({ slug }) => slug);
  const next = timed[due.length];
  return next ? { due, nextAt: next.at } : { due };
}

/** A number in [0, 1) from a text: FNV-1a. */
function fractionOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  // nb. The low bits of the last characters reach the high ones only after some mixing.
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
