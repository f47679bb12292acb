import type { Entry } from './entry.ts';

const cache = new WeakMap<readonly Entry[], Uint32Array>();

/** More entries than a page can hold, so that a sequence number and an index fit into one number. */
const MAX_ENTRIES = 2 ** 24;

/**
 * The indexes of a list in the order in which its entries were created. That is their order in memory,
 * and a search that follows it takes half the time: 100,000 texts are far more than a processor
 * caches. Computed once per list, so the list must not change.
 */
export function readingOrder(entries: readonly Entry[]): Uint32Array {
  const cached = cache.get(entries);
  if (cached) return cached;
  // nb. Plain numbers, which sort ten times faster than with a comparison function.
  const keys = Float64Array.from(
    entries,
    ({ sequence }, index) => sequence * MAX_ENTRIES + index,
  ).sort();
  const order = Uint32Array.from(keys, (key) => key % MAX_ENTRIES);
  cache.set(entries, order);
  return order;
}
