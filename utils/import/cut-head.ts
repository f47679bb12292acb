import { afterBlank, type Cutting, fail, handOver } from './cutting.ts';
import { scanHead } from './scan-head.ts';

/** Reads up to the file's first sign, which must open an object. */
export function cutStart(cutting: Cutting, piece: string, from: number): number {
  const at = afterBlank(cutting, piece, from);
  if (at === piece.length) return at;
  if (piece.charAt(at) === '{') {
    cutting.headLine = cutting.line;
    cutting.place = 'head';
  } else {
    fail(cutting, startsOtherJson(piece.charAt(at)) ? 'not-an-export' : 'not-json', cutting.line);
  }
  return at;
}

/** Reads on in the head, up to its profiles or its end. */
export function cutHead(cutting: Cutting, piece: string, from: number): number {
  const { head } = cutting;
  const at = scanHead(head, piece, from);
  cutting.line += head.newlines;
  head.newlines = 0;
  if (head.state === 'broken') fail(cutting, 'not-json', cutting.line - 1);
  if (head.state === 'too-long') fail(cutting, 'not-an-export', cutting.headLine);
  if (head.state === 'profiles') openList(cutting);
  if (head.state === 'whole') closeHead(cutting);
  return at;
}

/** Behind the end, nothing may come. */
export function cutEnd(cutting: Cutting, piece: string, from: number): number {
  const at = afterBlank(cutting, piece, from);
  if (at < piece.length) fail(cutting, 'not-json', cutting.line);
  return at;
}

/** Whether JSON that is no object may begin so. */
export const startsOtherJson = (sign: string) => /["[\-\dtfn]/.test(sign);

function openList(cutting: Cutting): void {
  if (cutting.isList) {
    // Two lists: other readers of JSON would take the second only, so it is none of ours.
    fail(cutting, 'not-an-export', cutting.line);
  } else {
    cutting.isList = true;
    cutting.next = 'first';
    cutting.place = 'between';
    takeHead(cutting, false);
  }
}

function closeHead(cutting: Cutting): void {
  cutting.place = cutting.isList ? 'end' : 'between';
  takeHead(cutting, true);
}

function takeHead(cutting: Cutting, whole: boolean): void {
  const { text } = cutting.head;
  handOver(cutting, { kind: 'head', text, line: cutting.headLine, whole });
}
