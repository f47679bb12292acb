import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyStory, breachesIn } from './scenario.ts';

const numRuns = 5000;

test('nothing is lost, nothing is repeated and nothing runs hot, whatever happens in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(anyStory, async (scenario) => {
      expect(await breachesIn(scenario)).toEqual([]);
    }),
    { numRuns },
  );
}, 120_000);
