import { copyOfBuild } from '../shared/bench-world.ts';
import { logProgress, printCase } from '../shared/report.ts';
import { rounded, spread } from '../shared/statistics.ts';
import { type Comparison, inActionPopups, inPages } from './latency-rounds.ts';
import { printComparisons } from './print-comparisons.ts';
import { queueAtOnce } from './queue.ts';
import { createRandom } from './random.ts';
import { timesToResume } from './resume-after-kill.ts';

const shortRounds = 5;
const seed = Number(process.argv[2] ?? Date.now() % 1_000_000);

/** Measures the built extension against the sandbox. The same seed gives the same samples. */
async function main(): Promise<void> {
  const random = createRandom(seed);
  const build = copyOfBuild();
  printCase('run', { seed });

  logProgress(
    'Fetching with the extension and a plain loop: tasks of 1 to 20 s and of 40 to 107 s.',
  );
  const long = inPages(build, { label: 'long', baseSeconds: [40, 100], each: 9 }, random);
  const [short] = await Promise.all([runShortRounds(build, random), long]);
  printComparisons('popup.html as a page, several at the same time', joined(short, await long));

  logProgress('Fetching in the real popup, one at a time. Killing the worker in other browsers.');
  const [real, closed, open] = await Promise.all([
    inActionPopups(build, { label: 'real', baseSeconds: [1, 3, 8, 15], each: 4 }, random),
    timesToResume(build, { popup: 'closed', count: 5, withinMs: 27_000 }, random),
    timesToResume(build, { popup: 'open', count: 8, withinMs: 10_000 }, random),
  ]);
  printComparisons('the real action popup', real);
  printCase('resume after kill', { popup: 'closed', ...spread(closed), timesMs: closed });
  printCase('resume after kill', { popup: 'open', ...spread(open), timesMs: open });

  logProgress('Sending 200 commands at once.');
  const queue = await queueAtOnce(build, 200);
  printCase('200 at once', {
    ...queue,
    rendererCpuMsPerProfile: rounded(queue.running.rendererCpuMs / queue.started, 1),
  });
  printCase('end', { seed });
}

async function runShortRounds(build: string, random: () => number): Promise<Comparison> {
  let all: Comparison = { extension: [], plain: [] };
  for (let n = 0; n < shortRounds; n++) {
    const round = { label: `short-${n}`, baseSeconds: [1, 3, 8, 15], each: 4 };
    all = joined(all, await inPages(build, round, random));
    logProgress(`Round ${n + 1} of ${shortRounds} done.`);
  }
  return all;
}

const joined = (one: Comparison, other: Comparison): Comparison => ({
  extension: [...one.extension, ...other.extension],
  plain: [...one.plain, ...other.plain],
});

await main();
