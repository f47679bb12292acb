import { appendFileSync } from 'node:fs';
import { type Finding, longestToResumeMs, type Row } from './row.ts';

/** How a row ended. */
export interface Result {
  readonly row: Row;
  readonly finding?: Finding;
  /** Why it is not as it should be. */
  readonly fault?: string;
  readonly tookMs: number;
}

const widths = [7, 66, 20, 8, 8, 5, 9];

/** The line of column names. */
export const header = () =>
  columns(['', 'fault', 'outcome', 'creates', 'refused', 'lost', 'resumed']);

/** What is wrong with a finding, or nothing. */
export function wrongWith(row: Row, { account, resumedMs, known }: Finding): string | undefined {
  if (account.repeated > 0 && !known) return `${account.repeated} creates too many`;
  if (row.matrix === 'crash' && (resumedMs ?? 0) > longestToResumeMs) return 'resumed too late';
  return undefined;
}

/** Prints the row, and adds it as one line of JSON to the file. */
export function print({ row, finding, fault, tookMs }: Result, file: string): void {
  const { outcome, account, resumedMs, known } = finding ?? {};
  const line = columns([
    fault ? 'FAULT' : known ? 'known' : 'ok',
    row.fault,
    outcome ?? '-',
    account ? `${account.creates}/${account.fetchCommands}` : '-',
    account ? String(account.refused) : '-',
    finding ? '0' : '1?',
    resumedMs === undefined ? '' : `${(resumedMs / 1000).toFixed(1)} s`,
  ]);
  console.log(
    [line, fault ?? (known && `${account?.repeated} more: ${known}`) ?? ''].join(' ').trimEnd(),
  );
  const { matrix } = row;
  const json = { matrix, fault: row.fault, ok: !fault, outcome, ...account, resumedMs, known };
  appendFileSync(file, `${JSON.stringify({ ...json, reason: fault, tookMs })}\n`);
}

const columns = (cells: readonly string[]) =>
  cells.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(' ');
