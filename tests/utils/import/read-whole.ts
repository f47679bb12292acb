import type { ImportProblem } from '../../../utils/import/import-problem.ts';
import { createRecordReader } from '../../../utils/import/record-reader.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';

/** What a reader makes of a file that comes in these pieces. */
export function readWhole(...pieces: readonly string[]): {
  records: LibraryRecord[];
  problem: ImportProblem | undefined;
} {
  const reader = createRecordReader();
  const outcomes = [...pieces.map((piece) => reader.push(piece)), reader.end()];
  return {
    records: outcomes.flatMap(({ records }) => records),
    problem: outcomes.find(({ problem }) => problem !== undefined)?.problem,
  };
}

/** The text in pieces that end at these places, each a share of its length. */
export function inPieces(text: string, shares: readonly number[]): string[] {
  const ends = shares.map((share) => Math.floor(share * text.length)).sort((one, two) => one - two);
  return [...ends, text.length].map((end, index) => text.slice(ends[index - 1] ?? 0, end));
}
