import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyScenario, violationsIn } from './scenario.ts';

const numRuns = 1_000;

test('nothing is lost, repeated, over the limits or in a hot loop, whatever happens in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(anyScenario, async (scenario) => {
      expect(await violationsIn(scenario)).toEqual([]);
    }),
    { numRuns },
  );
}, 300_000);
