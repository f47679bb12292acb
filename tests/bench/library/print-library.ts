import { printCase } from '../shared/report.ts';
import { median, quantile, rounded } from '../shared/statistics.ts';
import type { EasyFigures } from './measure-baseline.ts';
import type { OurFigures } from './measure-ours.ts';

/** The easy way's figures, or how it ended: in the browser's words, where it had any. */
export type EasyOutcome = EasyFigures | { readonly failed: string };

/** Design's bounds are for the largest library; the smaller ones are held to them as well. */
const newestWithinMs = 150;
const answerWithinMs = 50;

/** Prints a line for each kind of work with a library of this size. */
export function printLibrary(size: number, ours: OurFigures, easy: EasyOutcome): void {
  const print = (work: string, figures: Record<string, unknown>) =>
    printCase('library', { profiles: size, work, ...figures });
  const beside = (times: readonly number[], of: (easy: EasyFigures) => readonly number[]) => ({
    ours: spreadOf(times),
    ...('failed' in easy
      ? { easy: easy }
      : { easy: spreadOf(of(easy)), ratio: ratio(median(of(easy)), median(times)) }),
  });

  const newest = median(ours.newest);
  print('popup opened → newest 50 painted', {
    ...beside(ours.newest, (easy) => easy.newest),
    expected: `median within ${newestWithinMs} ms`,
    met: newest <= newestWithinMs,
  });
  const each = (name: 'firstRowsMs' | 'searchableMs' | 'longestTaskMs') =>
    ours.openings.map((opening) => opening[name]);
  print(
    'library opened → first rows painted',
    beside(each('firstRowsMs'), ({ newest }) => newest),
  );
  print('library opened → searchable', {
    ours: spreadOf(each('searchableMs')),
    longestTaskMs: rounded(Math.max(...each('longestTaskMs'))),
  });
  for (const [kind, times] of Object.entries(ours.keystrokes)) {
    const held = 'failed' in easy ? undefined : (easy.heldKeystrokes[kind] ?? []);
    print(`keystroke → results painted: ${kind}`, {
      ...beside(times, (easy) => easy.keystrokes[kind] ?? []),
      ...(held && {
        easyHoldingTheArray: spreadOf(held),
        ratioHoldingTheArray: ratio(median(held), median(times)),
      }),
      expected: `p95 within ${answerWithinMs} ms`,
      met: quantile(times, 0.95) <= answerWithinMs,
    });
  }
  print('star one → on screen in an open library', { ours: spreadOf(ours.changed) });
  print(
    'write of one finished profile',
    beside(ours.added, ({ added }) => added),
  );
  print(
    'refresh with change',
    beside(ours.refreshed, ({ refreshed }) => refreshed),
  );
  for (const [format, figures] of Object.entries(ours.exports)) {
    print(`export of everything as ${format}`, { ours: figures });
  }
  print('memory of the open page', {
    ours: ours.memory,
    easy: 'failed' in easy ? easy : easy.memory,
    ...(!('failed' in easy) && {
      ratio: ratio(easy.memory.heapMegabytes, ours.memory.heapMegabytes),
    }),
  });
}

const spreadOf = (times: readonly number[]) => ({
  samples: times.length,
  p50Ms: rounded(median(times), 1),
  p95Ms: rounded(quantile(times, 0.95), 1),
  maxMs: rounded(Math.max(...times), 1),
});

const ratio = (easy: number, ours: number) => rounded(easy / ours, 1);
