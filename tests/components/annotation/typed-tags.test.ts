import { expect, test } from 'vitest';
import { atLastComma, typedTags } from '../../../components/annotation/typed-tags.ts';
import { maxTagLength, maxTags } from '../../../utils/profile/annotation.ts';

const long = 'x'.repeat(maxTagLength + 1);
const full = Array.from({ length: maxTags }, (_, index) => `tag ${index}`);

test.each([
  ['candidate', ['candidate']],
  ['  two  words ', ['two words']],
  ['one, two,three', ['one', 'two', 'three']],
  ['one\ntwo\r\nthree', ['one', 'two', 'three']],
  ['one、two，three،four;five', ['one', 'two', 'three', 'four', 'five']],
  [', ,,', []],
  ['', []],
])('%j becomes %j', (text, added) => {
  expect(typedTags(text, [])).toEqual({ added, left: '' });
});

test('a duplicate tag isn’t added, and is reported', () => {
  expect(typedTags('CTO, new', ['cto'])).toEqual({
    added: ['new'],
    left: '',
    refusal: { kind: 'duplicate', tag: 'CTO' },
  });
  expect(typedTags('Été, ete', []).added).toEqual(['Été']);
});

test('a text that is too long stays in the field, and the rest is added', () => {
  expect(typedTags(`one, ${long}, two`, [])).toEqual({
    added: ['one', 'two'],
    left: long,
    refusal: { kind: 'too-long' },
  });
});

test('tags beyond the maximum stay in the field', () => {
  expect(typedTags('one, two', full.slice(1))).toEqual({
    added: ['one'],
    left: 'two',
    refusal: { kind: 'full' },
  });
});

test.each([
  ['typing', ['', 'typing']],
  ['done,', ['done,', '']],
  ['one, two, thr', ['one, two,', 'thr']],
])('%j is split at its last comma', (text, parts) => {
  expect(atLastComma(text)).toEqual(parts);
});
