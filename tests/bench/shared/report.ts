import { loadavg } from 'node:os';
import { rounded } from './statistics.ts';

/** Prints the figures of one case and the machine's load as a line of JSON. */
export function printCase(name: string, figures: Record<string, unknown>): void {
  console.log(JSON.stringify({ case: name, ...figures, load: load() }));
}

/** Prints a progress message with the time (UTC) to stderr. */
export function logProgress(message: string): void {
  console.error(`${new Date().toISOString().slice(11, 19)} ${message}`);
}

/** The load average of the last minute. With other work on the machine, figures are unreliable. */
const load = (): number => rounded(loadavg()[0] ?? 0, 2);
