import { copyOfBuild, inWorld } from '../shared/bench-world.ts';
import { printCase, tell } from '../shared/report.ts';
import { addEasyPage } from './baseline.ts';
import { measureEasy } from './measure-baseline.ts';
import { measureOurs } from './measure-ours.ts';
import { type EasyOutcome, printLibrary } from './print-library.ts';

const sizes = process.argv.slice(2).map(Number);

/**
 * Measures libraries of several sizes, and the same work on the easy way: see `easy-page.ts`. Each in
 * a browser of its own. The extension may use `unlimitedStorage`, so the easy way has no quota.
 */
async function main(): Promise<void> {
  if (sizes.some((size) => !Number.isInteger(size) || size < 200)) {
    throw new Error('Sizes are whole numbers from 200: node tests/bench/library.ts 1000 10000');
  }
  const build = copyOfBuild();
  await addEasyPage(build);
  printCase('run', { unlimitedStorage: true });
  for (const size of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) {
    const ours = await inWorld(build, (world) => measureOurs(world, size));
    const easy = await inEasyWorld(build, size);
    printLibrary(size, ours, easy);
  }
}

/** nb. What the easy way cannot do is a result, and must not end the run. */
async function inEasyWorld(build: string, size: number): Promise<EasyOutcome> {
  try {
    return await inWorld(build, (world) => measureEasy(world, size));
  } catch (error) {
    tell(`The easy way failed: ${error}`);
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

await main();
