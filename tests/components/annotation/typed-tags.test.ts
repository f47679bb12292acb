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

test('a tag that is there already is not added once more, and that is said', () => {
  expect(typedTags('CTO, new', ['cto'])).toEqual({
    added: ['new'],
    left: '',
    refusal: { kind: 'twice', tag: 'CTO' },
  });
  expect(typedTags('Été, ete', []).added).toEqual(['Été']);
});

test('what is too long stays to be put right, and the rest is added', () => {
  expect(typedTags(`one, ${long}, two`, [])).toEqual({
    added: ['one', 'two'],
    left: long,
    refusal: { kind: 'too-long' },
  });
});

test('what does not fit any more stays in the field', () => {
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
])('%j is ended up to its last comma', (text, parts) => {
  expect(atLastComma(text)).toEqual(parts);
});
