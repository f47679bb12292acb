import { describe, expect, test } from 'vitest';
import { type ApiKeyProblem, apiKeyProblem } from '../../../utils/failure/api-key-problem.ts';

describe('a text that can’t be an API key', () => {
  test.each<[string, ApiKeyProblem]>([
    ['', 'blank'],
    [' \t\n', 'blank'],
    ['outx_ab cd', 'spaces'],
    ['outx_ab\ncd', 'spaces'],
    ['outx_ab\u00a0cd', 'spaces'],
    ['my key is outx_abcd', 'spaces'],
    ['https://mentions.outx.ai/api-doc', 'url'],
    ['HTTP://outx.ai', 'url'],
    ['www.outx.ai', 'url'],
    [`outx_${'x'.repeat(500)}`, 'too-long'],
    ['outx_ключ', 'characters'],
    ['outx_abcd…', 'characters'],
    ['outx_ab\u0000cd', 'characters'],
    ['outx_ab\u200bcd', 'characters'],
  ])('%j is %s', (text, problem) => {
    expect(apiKeyProblem(text)).toBe(problem);
  });
});

test.each([
  'outx_0123456789abcdef',
  '  outx_0123456789abcdef\n',
  'another-form.of:key/=+',
  'x',
  'x'.repeat(500),
])('%j may be an API key: only OutX knows what it accepts', (text) => {
  expect(apiKeyProblem(text)).toBeUndefined();
});
