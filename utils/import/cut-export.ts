import { cutEnd, cutHead, cutStart } from './cut-head.ts';
import { cutBetween, cutRecord } from './cut-records.ts';
import { type Cutting, fail, newCutting, type TakePart } from './cutting.ts';
import type { ImportProblem } from './import-problem.ts';

/** Cuts a JSON or NDJSON export into its head and its records while its pieces arrive. */
interface ExportCutter {
  /** Goes on with the next piece of the text; gives the problem where the file is no good. */
  push(piece: string): ImportProblem | undefined;
  /** Says that this was all. */
  end(): ImportProblem | undefined;
}

/** Each reads on from an index, and gives that at which the next is to go on. */
const steps: Readonly<
  Record<Cutting['place'], (cutting: Cutting, piece: string, from: number) => number>
> = {
  mark: (cutting, piece, from) => {
    cutting.place = 'start';
    return piece.charAt(from) === '\ufeff' ? from + 1 : from;
  },
  start: cutStart,
  head: cutHead,
  between: cutBetween,
  record: cutRecord,
  end: cutEnd,
};

/**
 * A cutter for one file, told apart by its content: JSON has its records in the first object, NDJSON
 * after it. Hands each part to `take` as soon as it is whole, and stops at the first problem, its own
 * or one that `take` found. Holds no more than one record and what the head has besides them.
 */
export function createExportCutter(take: TakePart): ExportCutter {
  const cutting = newCutting(take);
  return {
    push(piece) {
      let at = 0;
      while (at < piece.length && cutting.problem === undefined) {
        at = steps[cutting.place](cutting, piece, at);
      }
      return cutting.problem;
    },
    end() {
      const { place, line, problem } = cutting;
      if (problem !== undefined || place === 'end') return problem;
      const isEmpty = place === 'mark' || place === 'start';
      fail(cutting, isEmpty ? 'not-json' : 'cut-off', line);
      return cutting.problem;
    },
  };
}
