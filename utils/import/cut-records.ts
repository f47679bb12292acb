import { startsOtherJson } from './cut-head.ts';
import { afterBlank, type Cutting, fail, handOver } from './cutting.ts';
import { afterProfiles } from './scan-head.ts';
import { newScan, scanValue } from './scan-value.ts';

/** In UTF-16 units. OutX's answers have some ten thousand. */
const LONGEST_RECORD = 20_000_000;

/** Reads up to the next record, or the end of the list. */
export function cutBetween(cutting: Cutting, piece: string, from: number): number {
  const at = afterBlank(cutting, piece, from);
  if (at === piece.length) return at;
  const sign = piece.charAt(at);
  if (sign === '{' && cutting.next !== 'separator') {
    cutting.recordLine = cutting.line;
    cutting.scan = newScan();
    cutting.place = 'record';
    return at;
  }
  if (sign === ',' && cutting.next === 'separator') {
    cutting.next = 'record';
  } else if (sign === ']' && cutting.isList && cutting.next !== 'record') {
    afterProfiles(cutting.head);
    cutting.place = 'head';
  } else {
    const isValue = startsOtherJson(sign) && cutting.next !== 'separator';
    fail(
      cutting,
      isValue ? 'bad-record' : 'not-json',
      cutting.line,
      isValue ? placeOf(cutting) : '',
    );
  }
  return at + 1;
}

/** Reads on in a record, and hands it over at its end. */
export function cutRecord(cutting: Cutting, piece: string, from: number): number {
  const { scan } = cutting;
  const at = scanValue(scan, piece, from);
  cutting.texts.push(piece.slice(from, at));
  cutting.length += at - from;
  cutting.line += scan.newlines;
  scan.newlines = 0;
  if (scan.state === 'broken') fail(cutting, 'not-json', cutting.line);
  if (cutting.length > LONGEST_RECORD) {
    fail(cutting, 'too-large', cutting.recordLine, placeOf(cutting));
  } else if (scan.state === 'whole') {
    takeRecord(cutting);
  }
  return at;
}

function takeRecord(cutting: Cutting): void {
  const text = cutting.texts.join('');
  cutting.texts = [];
  cutting.length = 0;
  cutting.place = 'between';
  cutting.next = cutting.isList ? 'separator' : 'record';
  handOver(cutting, { kind: 'record', text, line: cutting.recordLine, place: placeOf(cutting) });
  cutting.records += 1;
}

const placeOf = ({ isList, records }: Cutting) => (isList ? `profiles[${records}]` : '');
