import { printComparisons } from '../library/print-comparisons.ts';
import { createRandom } from '../shared/random.ts';
import { printCase, tell } from '../shared/report.ts';
import { rounded, spread } from '../shared/statistics.ts';
import { copyOfBuild } from './bench-world.ts';
import { timesToResume } from './kills.ts';
import { type Comparison, inActionPopups, inPages } from './latency-rounds.ts';
import { queueAtOnce } from './queue.ts';

const shortRounds = 5;
const seed = Number(process.argv[2] ?? Date.now() % 1_000_000);

/** Measures the built extension against the sandbox; the order of the seed can be had again. */
async function main(): Promise<void> {
  const random = createRandom(seed);
  const build = copyOfBuild();
  printCase('run', { seed });

  tell('Fetching by extension and plain loop: tasks of 1 to 20 s, and of 40 to 107 s.');
  const long = inPages(build, { label: 'long', baseSeconds: [40, 100], each: 9 }, random);
  const [short] = await Promise.all([manyShort(build, random), long]);
  printComparisons('popup.html as a page: several watched at once', both(short, await long));

  tell('Fetching in the real popup, one at a time; killing the worker beside it.');
  const [real, closed, open] = await Promise.all([
    inActionPopups(build, { label: 'real', baseSeconds: [1, 3, 8, 15], each: 4 }, random),
    timesToResume(build, { popup: 'closed', count: 5, withinMs: 27_000 }, random),
    timesToResume(build, { popup: 'open', count: 8, withinMs: 10_000 }, random),
  ]);
  printComparisons('the real action popup', real);
  printCase('resume after kill', { popup: 'closed', ...spread(closed), timesMs: closed });
  printCase('resume after kill', { popup: 'open', ...spread(open), timesMs: open });

  tell('Asking for 200 at once.');
  const queue = await queueAtOnce(build, 200);
  printCase('200 at once', {
    ...queue,
    rendererCpuMsPerProfile: rounded(queue.running.rendererCpuMs / queue.ran, 1),
  });
  printCase('end', { seed });
}

async function manyShort(build: string, random: () => number): Promise<Comparison> {
  let all: Comparison = { extension: [], plain: [] };
  for (let n = 0; n < shortRounds; n++) {
    const round = { label: `short-${n}`, baseSeconds: [1, 3, 8, 15], each: 4 };
    all = both(all, await inPages(build, round, random));
    tell(`Round ${n + 1} of ${shortRounds} done.`);
  }
  return all;
}

const both = (one: Comparison, other: Comparison): Comparison => ({
  extension: [...one.extension, ...other.extension],
  plain: [...one.plain, ...other.plain],
});

await main();
