import { copyOfBuild, inWorld } from '../shared/bench-world.ts';
import { logProgress, printCase } from '../shared/report.ts';
import { addBaselinePage } from './baseline.ts';
import { measureBaseline } from './measure-baseline.ts';
import { measureOurs } from './measure-ours.ts';
import { type BaselineResult, printLibrary } from './print-library.ts';

const sizes = process.argv.slice(2).map(Number);

/**
 * Measures libraries of several sizes and the same work on the baseline (see `baseline-page.ts`), each
 * in its own browser. The extension has `unlimitedStorage`, so the baseline has no quota.
 */
async function main(): Promise<void> {
  if (sizes.some((size) => !Number.isInteger(size) || size < 200)) {
    throw new Error('Sizes are whole numbers of at least 200: npm run bench:library -- 1000 10000');
  }
  const build = copyOfBuild();
  await addBaselinePage(build);
  printCase('run', { unlimitedStorage: true });
  for (const size of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) {
    const ours = await inWorld(build, (world) => measureOurs(world, size));
    const baseline = await baselineResult(build, size);
    printLibrary(size, ours, baseline);
  }
}

/** nb. If the baseline fails, that is a result and must not end the run. */
async function baselineResult(build: string, size: number): Promise<BaselineResult> {
  try {
    return await inWorld(build, (world) => measureBaseline(world, size));
  } catch (error) {
    logProgress(`The baseline failed: ${error}`);
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

await main();
