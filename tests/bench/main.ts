import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { measureBulk } from './bulk/measure-bulk.ts';
import { measureHostile } from './hostile/measure-hostile.ts';
import { measureIdle } from './idle/measure-idle.ts';
import { measureLatency } from './latency/measure-latency.ts';
import { addBaselinePages } from './library/baseline.ts';
import { measureLibrary } from './library/measure-library.ts';
import { measurePopup } from './popup/measure-popup.ts';
import { measureScale } from './scale/measure-scale.ts';
import { copyOfBuild } from './shared/bench-world.ts';
import { type Figure, figure } from './shared/figure.ts';
import { figureTable, type Reference } from './shared/figure-table.ts';
import type { Part } from './shared/part.ts';
import { createRandom } from './shared/random.ts';
import { logProgress } from './shared/report.ts';
import { rounded } from './shared/statistics.ts';
import { measureTeam } from './team/measure-team.ts';
import { measureWorker } from './worker/measure-worker.ts';

/*
 * Measures the built extension. Prints one table and writes `.output/bench.json`:
 *
 *   npm run bench                            every part but `scale`
 *   npm run bench -- library 1000 popup      some parts, with their sizes
 *   npm run bench -- --quick                 what CI runs, compared with the reference
 *   npm run bench -- --quick --save          makes this run the reference
 *   npm run bench -- --seed 7 latency        the same samples as in another run
 */

const parts: Readonly<Record<string, Part>> = {
  idle: measureIdle,
  worker: measureWorker,
  popup: measurePopup,
  library: measureLibrary,
  bulk: measureBulk,
  latency: measureLatency,
  hostile: measureHostile,
  team: measureTeam,
  scale: measureScale,
};

const quickParts = ['idle', 'worker', 'popup', 'library', 'latency'];

const referenceFile = new URL('reference.json', import.meta.url);
const resultFile = new URL('../../.output/bench.json', import.meta.url);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      save: { type: 'boolean', default: false },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    },
  });
  const isQuick = values.quick;
  const chosen = chosenParts(positionals, isQuick);
  const build = copyOfBuild();
  await addBaselinePages(build);
  const figures: Figure[] = [];
  const failed: string[] = [];
  const reference: Reference = JSON.parse(readFileSync(referenceFile, 'utf8'));
  const table = () => figureTable(figures, isQuick ? reference : undefined);
  for (const { name, part, numbers } of chosen) {
    logProgress(`Measuring ${name}.`);
    try {
      const random = createRandom(Number(values.seed));
      figures.push(...(await part({ build, numbers, isQuick, random })));
    } catch (error) {
      // nb. The other parts' figures are worth having.
      console.error(error);
      failed.push(name);
    }
    // nb. With other work on the machine, figures are unreliable.
    figures.push(figure(`load of the machine after ${name}`, '', [loadavg()[0] ?? 0]));
    const { seed } = values;
    writeFileSync(resultFile, `${JSON.stringify({ seed, isQuick, failed, figures }, null, 2)}\n`);
  }
  const ended = failed.map((name) => `\n\nThe part \`${name}\` has failed.`).join('');
  console.log(`\n${table()}${ended}`);
  const { GITHUB_STEP_SUMMARY: summary } = process.env;
  if (summary) appendFileSync(summary, `## Benchmarks\n\n${table()}${ended}\n`);
  if (values.save) saveReference(figures);
  if (failed.length > 0) process.exitCode = 1;
}

/** The parts that are named, each with the numbers after it. */
function chosenParts(words: readonly string[], isQuick: boolean) {
  const all = isQuick ? quickParts : Object.keys(parts).filter((name) => name !== 'scale');
  const chosen: { name: string; part: Part; numbers: number[] }[] = [];
  for (const word of /^[a-z]/.test(words[0] ?? '') ? words : all) {
    const part = parts[word];
    if (part) chosen.push({ name: word, part, numbers: [] });
    else if (/^\d+$/.test(word) && chosen.length > 0) chosen.at(-1)?.numbers.push(Number(word));
    else throw new Error(`Not a part: ${word}. There are ${Object.keys(parts).join(', ')}.`);
  }
  return chosen;
}

/** nb. Only ratios: times say more about the machine. */
function saveReference(figures: readonly Figure[]): void {
  const ratios = figures.flatMap(({ name, ratio }) =>
    ratio === undefined ? [] : [[name, rounded(ratio, 3)]],
  );
  writeFileSync(referenceFile, `${JSON.stringify(Object.fromEntries(ratios), null, 2)}\n`);
}

await main();
