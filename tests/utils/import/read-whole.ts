import type { ImportProblem } from '../../../utils/import/import-problem.ts';
import { createRecordReader } from '../../../utils/import/record-reader.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';

const encoder = new TextEncoder();

/** What a reader returns for a file that arrives in these pieces. */
export function readWhole(...pieces: readonly (string | Uint8Array)[]): {
  records: LibraryRecord[];
  problem: ImportProblem | undefined;
} {
  const reader = createRecordReader();
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
