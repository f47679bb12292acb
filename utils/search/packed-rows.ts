import type { IndexRow } from './index-row.ts';
import { isWide } from './is-wide.ts';

/**
 * Index rows column by column, which a browser reads from its storage in a fraction of the time that as many objects
 * take: one text, a few arrays of numbers.
 */
export interface PackedRows {
  /**
   * The texts of all rows: those of the first column, then those of the next one. nb. Those with characters beyond Latin-1
   * are apart, because a single one doubles the memory of the whole string.
   */
  readonly narrow: string;
  readonly wide: string;
  /** The length of each text, with the bit `WIDE` if it is a wide one; `ABSENT` for a field that the row doesn't have. */
  readonly lengths: Uint32Array;
  /** The times of all rows, column by column. NaN for a field that the row doesn't have. */
  readonly times: Float64Array;
  /** The flags of each row, as bits. */
  readonly flags: Uint8Array;
}

const ABSENT = 2 ** 32 - 1;
const WIDE = 2 ** 31;
const [STARRED, HAS_NOTE] = [1, 2];

/** nb. Stored blocks have the columns in this order. */
const textColumns = ['slug', 'name', 'headline', 'role', 'company', 'location', 'text'] as const;
/** Stored as JSON: few rows have them, and many of these the same. */
const listColumns = ['changes', 'tags'] as const;
const columnCount = textColumns.length + listColumns.length;

/** Packs rows. `unpackRows` returns the same ones, in the same order. */
export function packRows(rows: readonly IndexRow[]): PackedRows {
  const texts = [
    ...textColumns.flatMap((name) => rows.map((row) => row[name])),
    ...listColumns.flatMap((name) => rows.map((row) => row[name] && JSON.stringify(row[name]))),
  ];
  return {
    narrow: texts.filter((text) => text !== undefined && !isWide(text)).join(''),
    wide: texts.filter((text) => text !== undefined && isWide(text)).join(''),
    lengths: Uint32Array.from(texts, (text) =>
      text === undefined ? ABSENT : text.length + (isWide(text) ? WIDE : 0),
    ),
    times: Float64Array.from([
      ...rows.map(({ fetchedAt }) => fetchedAt ?? Number.NaN),
      ...rows.map(({ changedAt }) => changedAt ?? Number.NaN),
    ]),
    flags: Uint8Array.from(
      rows,
      ({ starred, hasNote }) => (starred ? STARRED : 0) | (hasNote ? HAS_NOTE : 0),
    ),
  };
}

/** Unpacks what was stored. Returns `undefined` if it isn't `PackedRows`. The rows must be checked as any stored ones. */
export function unpackRows(packed: unknown): readonly unknown[] | undefined {
  if (!isPacked(packed)) return undefined;
  const { times, flags } = packed;
  const count = flags.length;
  const texts = textsIn(packed);
  if (!texts) return undefined;
  const lists = new Map<string, unknown>();
  const textAt = (column: number, row: number) => texts[column * count + row];
  const listAt = (column: number, row: number) => {
    const json = textAt(textColumns.length + column, row);
    if (json === undefined) return undefined;
    if (!lists.has(json)) lists.set(json, parsed(json));
    return lists.get(json);
  };
  const timeAt = (column: number, row: number) => {
    const time = times[column * count + row];
    return Number.isNaN(time) ? undefined : time;
  };
  return Array.from(flags, (flag, row) => ({
    slug: textAt(0, row),
    name: textAt(1, row),
    headline: textAt(2, row),
    role: textAt(3, row),
    company: textAt(4, row),
    location: textAt(5, row),
    fetchedAt: timeAt(0, row),
    changedAt: timeAt(1, row),
    changes: listAt(0, row),
    starred: flag & STARRED ? true : undefined,
    tags: listAt(1, row),
    text: textAt(6, row),
    hasNote: flag & HAS_NOTE ? true : undefined,
  }));
}

function isPacked(value: unknown): value is PackedRows {
  const { narrow, wide, lengths, times, flags } = (value ?? {}) as Readonly<
    Record<string, unknown>
  >;
  return (
    typeof narrow === 'string' &&
    typeof wide === 'string' &&
    lengths instanceof Uint32Array &&
    times instanceof Float64Array &&
    flags instanceof Uint8Array &&
    lengths.length === flags.length * columnCount &&
    times.length === flags.length * 2
  );
}

/** The texts in their order. Returns `undefined` if the lengths aren't theirs. */
function textsIn(packed: PackedRows): readonly (string | undefined)[] | undefined {
  const [narrow, wide] = [cutter(packed.narrow), cutter(packed.wide)];
  const texts = Array.from(packed.lengths, (length) => {
    if (length === ABSENT) return undefined;
    return length < WIDE ? narrow.cut(length) : wide.cut(length - WIDE);
  });
  return narrow.isDone() && wide.isDone() ? texts : undefined;
}

/** Cuts a text into pieces, from its start to its end. */
function cutter(text: string) {
  let at = 0;
  return {
    cut(length: number): string {
      at += length;
      return text.slice(at - length, at);
    },
    isDone: () => at === text.length,
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}
