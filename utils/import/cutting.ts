import type { ImportProblem, ImportProblemCode } from './import-problem.ts';
import { type HeadScan, newHead } from './scan-head.ts';
import { newScan, type ValueScan } from './scan-value.ts';

/** A part of an export, as JSON. `line` is the one on which it begins. */
export type ExportPart =
  /** `whole` once all of it is here; before its profiles, it ends in the bracket that opens them. */
  | { readonly kind: 'head'; readonly text: string; readonly line: number; readonly whole: boolean }
  /** `place` says where in the head's list it stands, e.g. `profiles[3]`; empty in NDJSON. */
  | {
      readonly kind: 'record';
      readonly text: string;
      readonly line: number;
      readonly place: string;
    };

/**
 * Takes a part as soon as it is whole; gives the problem that it found in it, or `over` for the last
 * line of NDJSON.
 */
export type TakePart = (part: ExportPart) => ImportProblem | 'over' | undefined;

/** How far a file has been cut. */
export interface Cutting {
  readonly take: TakePart;
  /** What comes next; `mark` is the byte order mark, `end` where nothing may come. */
  place: 'mark' | 'start' | 'head' | 'between' | 'record' | 'end';
  /** The line that is being read, from 1. */
  line: number;
  /** The lines on which the head and the record that is being read begin. */
  headLine: number;
  recordLine: number;
  readonly head: HeadScan;
  /** Whether the records stand in the head's own list: JSON, not NDJSON. */
  isList: boolean;
  /** Between the records of a list: what may come next. */
  next: 'first' | 'separator' | 'record';
  /** How many were taken. */
  records: number;
  scan: ValueScan;
  /** The text so far of the record that is being read. */
  texts: string[];
  length: number;
  problem: ImportProblem | undefined;
}

export const newCutting = (take: TakePart): Cutting => ({
  take,
  place: 'mark',
  line: 1,
  headLine: 1,
  recordLine: 1,
  head: newHead(),
  isList: false,
  next: 'record',
  records: 0,
  scan: newScan(),
  texts: [],
  length: 0,
  problem: undefined,
});

/** The index of the next sign that is no blank of JSON, or the piece's length. */
export function afterBlank(cutting: Cutting, piece: string, from: number): number {
  let at = from;
  for (; at < piece.length; at += 1) {
    const sign = piece.charAt(at);
    if (sign === '\n') cutting.line += 1;
    else if (sign !== ' ' && sign !== '\r' && sign !== '\t') break;
  }
  return at;
}

/** Ends the cutting with a problem. */
export function fail(
  cutting: Cutting,
  code: ImportProblemCode,
  line: number,
  field?: string,
): void {
  cutting.problem = { code, line, ...(field ? { field } : {}) };
}

/** Hands a part over, and ends the cutting where there is a problem, or nothing more to come. */
export function handOver(cutting: Cutting, part: ExportPart): void {
  const verdict = cutting.take(part);
  if (verdict === 'over') cutting.place = 'end';
  else cutting.problem = verdict;
}
