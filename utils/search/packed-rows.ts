import type { IndexRow } from './index-row.ts';
import { isWide } from './is-wide.ts';

/**
 * Index rows column by column, which a browser reads from its storage in a fraction of the time that as many objects
 * take: a few texts and arrays of numbers.
 */
export interface PackedRows {
  /**
   * Texts that differ from row to row, those that many rows share, and what a search looks at. nb. Apart, because a part of a
   * string keeps all of it in memory, and a page has copies of its own of the last two: see `entryOf` and `blocksOf`.
   */
  readonly own: PackedTexts;
  readonly shared: PackedTexts;
  readonly searched: PackedTexts;
  /** The times of all rows, column by column. NaN for a field that the row doesn't have. */
  readonly times: Float64Array;
  /** The flags of each row, as bits. */
  readonly flags: Uint8Array;
}

/** Texts one after the other. nb. Those beyond Latin-1 are apart: a single one doubles the memory of a string. */
interface PackedTexts {
  readonly narrow: string;
  readonly wide: string;
  /** The length of each text, with the bit `WIDE` if it is a wide one; `ABSENT` for a field that the row doesn't have. */
  readonly lengths: Uint32Array;
}

const ABSENT = 2 ** 32 - 1;
const WIDE = 2 ** 31;
const [STARRED, HAS_NOTE] = [1, 2];

/** nb. Stored blocks have the columns in this order. */
const ownColumns = ['slug', 'name', 'headline'] as const;
const sharedColumns = ['role', 'company', 'location'] as const;
/** Stored as JSON: few rows have them, and many of these the same. */
const listColumns = ['changes', 'tags'] as const;

/** Packs rows. `unpackRows` returns the same ones, in the same order. */
export function packRows(rows: readonly IndexRow[]): PackedRows {
  return {
    own: packTexts(ownColumns.flatMap((name) => rows.map((row) => row[name]))),
    shared: packTexts([
      ...sharedColumns.flatMap((name) => rows.map((row) => row[name])),
      ...listColumns.flatMap((name) => rows.map((row) => row[name] && JSON.stringify(row[name]))),
    ]),
    searched: packTexts(rows.map(({ text }) => text)),
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

const packTexts = (texts: readonly (string | undefined)[]): PackedTexts => ({
  narrow: texts.filter((text) => text !== undefined && !isWide(text)).join(''),
  wide: texts.filter((text) => text !== undefined && isWide(text)).join(''),
  lengths: Uint32Array.from(texts, (text) =>
    text === undefined ? ABSENT : text.length + (isWide(text) ? WIDE : 0),
  ),
});

/** Unpacks what was stored. Returns `undefined` if it isn't `PackedRows`. The rows must be checked as any stored ones. */
export function unpackRows(packed: unknown): readonly unknown[] | undefined {
  const { own, shared, searched, times, flags } = (packed ?? {}) as Readonly<
    Record<string, unknown>
  >;
  if (!(times instanceof Float64Array && flags instanceof Uint8Array)) return undefined;
  const count = flags.length;
  const ownTexts = textsIn(own, ownColumns.length * count);
  const sharedTexts = textsIn(shared, (sharedColumns.length + listColumns.length) * count);
  const searchTexts = textsIn(searched, count);
  if (!ownTexts || !sharedTexts || !searchTexts || times.length !== count * 2) return undefined;
  const lists = new Map<string, unknown>();
  const ownAt = (column: number, row: number) => ownTexts[column * count + row];
  const sharedAt = (column: number, row: number) => sharedTexts[column * count + row];
  const listAt = (column: number, row: number) => {
    const json = sharedAt(sharedColumns.length + column, row);
    if (json === undefined) return undefined;
    if (!lists.has(json)) lists.set(json, parsed(json));
    return lists.get(json);
  };
  const timeAt = (column: number, row: number) => {
    const time = times[column * count + row];
    return Number.isNaN(time) ? undefined : time;
  };
  return Array.from(flags, (flag, row) => ({
    slug: ownAt(0, row),
    name: ownAt(1, row),
    headline: ownAt(2, row),
    role: sharedAt(0, row),
    company: sharedAt(1, row),
    location: sharedAt(2, row),
    fetchedAt: timeAt(0, row),
    changedAt: timeAt(1, row),
    changes: listAt(0, row),
    starred: flag & STARRED ? true : undefined,
    tags: listAt(1, row),
    text: searchTexts[row],
    hasNote: flag & HAS_NOTE ? true : undefined,
  }));
}

/** The so many texts in their order. Returns `undefined` if they aren't `PackedTexts`, or the lengths aren't theirs. */
function textsIn(packed: unknown, count: number): readonly (string | undefined)[] | undefined {
  if (!isPacked(packed) || packed.lengths.length !== count) return undefined;
  const [narrow, wide] = [cutter(packed.narrow), cutter(packed.wide)];
  const texts = Array.from(packed.lengths, (length) => {
    if (length === ABSENT) return undefined;
    return length < WIDE ? narrow.cut(length) : wide.cut(length - WIDE);
  });
  return narrow.isDone() && wide.isDone() ? texts : undefined;
}

function isPacked(value: unknown): value is PackedTexts {
  const { narrow, wide, lengths } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof narrow === 'string' && typeof wide === 'string' && lengths instanceof Uint32Array;
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
