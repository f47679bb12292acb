import type { ImportProblem } from '../../../utils/import/import-problem.ts';
import { createRecordReader } from '../../../utils/import/record-reader.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';

const encoder = new TextEncoder();

interface Whole {
  records: LibraryRecord[];
  problem: ImportProblem | undefined;
}

/** What a reader returns for a file that arrives in these pieces, in a future without dates ahead. */
export const readWhole = (...pieces: readonly (string | Uint8Array)[]): Whole =>
  readWholeAt(Number.POSITIVE_INFINITY, ...pieces);

/** The same at `now`, ms since the epoch. */
export function readWholeAt(now: number, ...pieces: readonly (string | Uint8Array)[]): Whole {
  const reader = createRecordReader(now);
  const push = (piece: string | Uint8Array) =>
    reader.push(typeof piece === 'string' ? encoder.encode(piece) : piece);
  const results = [...pieces.map(push), reader.end()];
  return {
    records: results.flatMap(({ records }) => records),
    problem: results.find(({ problem }) => problem !== undefined)?.problem,
  };
}

/** The bytes of a text, cut at these places, each given as a share of the length. */
export function inPieces(text: string, shares: readonly number[]): Uint8Array[] {
  const bytes = encoder.encode(text);
  const ends = shares
    .map((share) => Math.floor(share * bytes.length))
    .sort((one, two) => one - two);
  return [...ends, bytes.length].map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}
