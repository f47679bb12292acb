import { appendFileSync } from 'node:fs';
import { type Finding, maxResumeMs, type Row } from './row.ts';

/** The result of running a row. */
export interface Result {
  readonly row: Row;
  readonly finding?: Finding;
  /** Why the row failed, if it did. */
  readonly problem?: string;
  readonly tookMs: number;
}

const widths = [5, 70, 24, 24, 8, 5, 9];

/** The column titles. */
export const header = () =>
  columns(['', 'fault', 'outcome', 'creates (sent/commanded)', 'refused', 'lost', 'resumed']);

/** What is wrong with a finding; `undefined` if nothing is. */
export function problemWith(
  row: Row,
  { creates, resumedMs, knownLimit }: Finding,
): string | undefined {
  if (creates.repeated > 0 && !knownLimit) return `${creates.repeated} creates too many`;
  if (row.matrix === 'crash' && (resumedMs ?? 0) > maxResumeMs) return 'resumed too late';
  return undefined;
}

/** Prints the row, and appends it to the file as one line of JSON. */
export function print({ row, finding, problem, tookMs }: Result, file: string): void {
  const { outcome, creates, resumedMs, knownLimit } = finding ?? {};
  const line = columns([
    problem ? 'FAIL' : knownLimit ? 'known' : 'ok',
    row.fault,
    outcome ?? '-',
    creates ? `${creates.sent}/${creates.commanded}` : '-',
    creates ? String(creates.refused) : '-',
    finding ? '0' : '1?',
    resumedMs === undefined ? '' : `${(resumedMs / 1000).toFixed(1)} s`,
  ]);
  const remark = problem ?? (knownLimit && `${creates?.repeated} more: ${knownLimit}`) ?? '';
  console.log(`${line} ${remark}`.trimEnd());
  const { matrix, fault } = row;
  const json = { matrix, fault, ok: !problem, outcome, creates, resumedMs, knownLimit };
  appendFileSync(file, `${JSON.stringify({ ...json, problem, tookMs })}\n`);
}

const columns = (cells: readonly string[]) =>
  cells.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(' ');
