import { expect, test } from 'vitest';
import { snakeCase } from '../../../utils/i18n/snake-case.ts';

test.each([
  ['offline', 'offline'],
  ['key-missing', 'key_missing'],
  ['ignoreLimit', 'ignore_limit'],
  ['a-b-cD', 'a_b_c_d'],
])('%s becomes %s', (code, key) => {
  expect(snakeCase(code)).toBe(key);
});
