import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildSteps } from '../../../store/release/build-steps.ts';

test('the README has the steps that reviewers follow', () => {
  expect(buildSteps(readFileSync('README.md', 'utf8'))).toBe('npm ci && npm run zip');
});

test('a README without them is refused', () => {
  expect(() => buildSteps('# Calling Card\n\n## Build from source\n\nSee there.\n')).toThrow(
    'no commands',
  );
});
