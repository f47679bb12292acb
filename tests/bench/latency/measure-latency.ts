import { type Figure, figure } from '../shared/figure.ts';
import type { Part } from '../shared/part.ts';
import { logProgress } from '../shared/report.ts';
import { comparisonFigures } from './comparison-figures.ts';
import { type Comparison, inActionPopups, inPages } from './latency-rounds.ts';
import { queueAtOnce } from './queue.ts';
import { timesToResume } from './resume-after-kill.ts';

const commands = 200;

/** The watchdog's period, and some time to start the worker. */
const maxResumeMs = 31_000;

/** Measures the built extension against the sandbox, beside a plain loop. */
export const measureLatency: Part = async ({ build, isQuick, random }) => {
  const isShort = isQuick
    ? { baseSeconds: [1, 3, 8], each: 6 }
    : { baseSeconds: [1, 3, 8, 15], each: 4 };
  const runShortRounds = async (count: number): Promise<Comparison> => {
    let all: Comparison = { extension: [], plain: [] };
    for (let n = 0; n < count; n++) {
      all = joined(all, await inPages(build, { label: `short-${n}`, ...isShort }, random));
      logProgress(`Round ${n + 1} of ${count} done.`);
    }
    return all;
  };
  const inPopupPages = 'popup.html';
  if (isQuick) return comparisonFigures(inPopupPages, await runShortRounds(1));

  logProgress('Fetching with the extension and a plain loop: 1 to 20 s, and 40 to 107 s.');
  const long = inPages(build, { label: 'long', baseSeconds: [40, 100], each: 9 }, random);
  const [short] = await Promise.all([runShortRounds(5), long]);

  logProgress('Fetching in the real popup, one at a time. Killing the worker in other browsers.');
  const [real, closed, open] = await Promise.all([
    inActionPopups(build, { label: 'real', ...isShort }, random),
    timesToResume(build, { popup: 'closed', count: 5, withinMs: 27_000 }, random),
    timesToResume(build, { popup: 'open', count: 8, withinMs: 10_000 }, random),
  ]);
  const bounds = { max: maxResumeMs };
  return [
    ...comparisonFigures(inPopupPages, joined(short, await long)),
    ...comparisonFigures('real popup', real),
    figure('worker killed → next request, popup closed', 'ms', closed, { bounds }),
    figure('worker killed → next request, popup open', 'ms', open, { bounds }),
    ...(await figuresAtOnce(build)),
  ];
};

async function figuresAtOnce(build: string): Promise<Figure[]> {
  logProgress(`Sending ${commands} commands at once.`);
  const { idle, sending, running, queued, started, maxInFlight } = await queueAtOnce(
    build,
    commands,
  );
  const what = `${commands} commands at once`;
  return [
    figure(`${what} → accepted`, 'ms', [sending.tookMs]),
    figure(`${what}: requests at the same time`, '', [maxInFlight]),
    figure(`${what}: CPU of a fetch`, 'ms', [running.rendererCpuMs / started]),
    figure(`${what}: heap of the worker`, 'kB', [running.heapPeakKb]),
    figure(`${what}: CPU of 10 s with the rest queued`, 'ms', [queued.rendererCpuMs], {
      baseline: { name: 'nothing queued', values: [idle.rendererCpuMs] },
    }),
  ];
}

const joined = (one: Comparison, other: Comparison): Comparison => ({
  extension: [...one.extension, ...other.extension],
  plain: [...one.plain, ...other.plain],
});
