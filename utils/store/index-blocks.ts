import type { CallingCardSchema } from './schema.ts';

/** The range of slugs that a block has, and how many rows. */
export type BlockKey = CallingCardSchema['indexBlocks']['key'];

/** A range of slugs that no block has: from `from` up to, but not including, `until`, or to the end. */
export interface Gap {
  readonly from: string;
  readonly until?: string;
}

/** The gaps before, between and after the blocks, in order. `keys` are those of all blocks, in order. */
export function gapsBetween(keys: readonly BlockKey[]): readonly Gap[] {
  const starts = ['', ...keys.map(([, until]) => until)];
  return starts
    .map((from, index) => {
      const until = keys[index]?.[0];
      return { from, ...(until !== undefined && { until }) };
    })
    .filter(({ from, until }) => until === undefined || from < until);
}

/** The keys of the rows in a gap. */
export const rangeOf = ({ from, until }: Gap): IDBKeyRange =>
  until === undefined ? IDBKeyRange.lowerBound(from) : IDBKeyRange.bound(from, until, false, true);
