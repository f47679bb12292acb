import { expect, test } from 'vitest';
import { passphraseProblem } from '../../../utils/failure/passphrase-problem.ts';

test.each([
  ['', '', 'too-short'],
  ['seven77', 'seven77', 'too-short'],
  ['🔑🔑🔑🔑', '🔑🔑🔑🔑', 'too-short'],
  ['eight888', 'eight889', 'not-repeated'],
  ['eight888', 'eight888', undefined],
  ['        ', '        ', undefined],
] as const)('%j, repeated as %j: %s', (passphrase, repeated, problem) => {
  expect(passphraseProblem(passphrase, repeated)).toBe(problem);
});
