import { inWorld } from '../shared/bench-world.ts';
import type { Figure } from '../shared/figure.ts';
import type { Part } from '../shared/part.ts';
import { logProgress } from '../shared/report.ts';
import { type BaselineFigures, libraryFigures } from './library-figures.ts';
import { measureBaseline } from './measure-baseline.ts';
import { measureOurs } from './measure-ours.ts';

/**
 * Measures libraries of several sizes and the same work on the baseline (see `baseline-page.ts`), each
 * in its own browser. The extension has `unlimitedStorage`, so the baseline has no quota.
 */
export const measureLibrary: Part = async ({ build, numbers, isQuick }) => {
  const sizes = numbers.length > 0 ? numbers : isQuick ? [1_000] : [1_000, 10_000, 100_000];
  if (sizes.some((size) => size < 200)) throw new Error('A library has at least 200 people.');
  const figures: Figure[] = [];
  for (const size of sizes) {
    const ours = await inWorld(build, (world) => measureOurs(world, size, isQuick));
    const baseline = await baselineFigures(build, size, isQuick);
    figures.push(...libraryFigures(size, ours, baseline));
  }
  return figures;
};

/** nb. If the baseline fails, that is a result and must not end the run. */
async function baselineFigures(
  build: string,
  size: number,
  isQuick: boolean,
): Promise<BaselineFigures | undefined> {
  try {
    return await inWorld(build, (world) => measureBaseline(world, size, isQuick));
  } catch (error) {
    logProgress(`The baseline failed: ${error}`);
    return undefined;
  }
}
