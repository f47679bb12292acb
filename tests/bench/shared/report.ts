import { loadavg } from 'node:os';
import { rounded } from './statistics.ts';

/** Prints one case and how busy the machine is, a JSON line on stdout. */
export function printCase(name: string, figures: Record<string, unknown>): void {
  console.log(JSON.stringify({ case: name, ...figures, load: load() }));
}

/** Tells how far the run has come, on stderr. */
export function tell(sentence: string): void {
  console.error(`${new Date().toISOString().slice(11, 19)} ${sentence}`);
}

/** How busy the machine was over the last minute: other work on it spoils the figures. */
const load = (): number => rounded(loadavg()[0] ?? 0, 2);
