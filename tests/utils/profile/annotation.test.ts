import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Annotation,
  cleanTag,
  emptyAnnotation,
  isSameTag,
  maxNoteLength,
  maxTagLength,
  maxTags,
  withoutTag,
  withTag,
} from '../../../utils/profile/annotation.ts';
import { mergeAnnotations } from '../../../utils/profile/merge-annotations.ts';
import { annotations } from '../versions/arbitrary-records.ts';

describe('a tag is saved without what is invisible', () => {
  test.each([
    ['lead', 'lead'],
    ['  Hot \n\t lead ', 'Hot lead'],
    ['e\u0301t\u00e9', 'été'],
    ['a\u0000b\u0007', 'ab'],
    ['\u202elead\u202c', 'lead'],
    ['le\u200bad', 'lead'],
    ['a \u200e b', 'a b'],
    ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
    ['=1+1', '=1+1'],
    ['__proto__', '__proto__'],
    ['x'.repeat(maxTagLength), 'x'.repeat(maxTagLength)],
    ['x'.repeat(maxTagLength + 1), undefined],
    ['', undefined],
    [' \n', undefined],
    ['\u200d\u00ad', undefined],
    ['\u202e', undefined],
  ])('%j → %j', (typed, tag) => {
    expect(cleanTag(typed)).toBe(tag);
  });

  test('cleaning a clean tag changes nothing, whatever was typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom(' ', '\u200e', '\0', 'a', 'e', '\u0301', '\n', '\ud800', '\u200d'))
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const tag = cleanTag(text);
        if (tag !== undefined) expect(cleanTag(tag)).toBe(tag);
        expect(tag).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('tags are the same, or not', () => {
  test.each([
    ['Lead', 'lead', true],
    ['café', 'CAFE', true],
    ['straße', 'STRASSE', true],
    ['hot lead', 'hot  lead', true],
    ['C', 'C++', false],
    ['は', 'ば', false],
    ['lead', 'leads', false],
  ])('%s and %s: %s', (one, other, isSame) => {
    expect(isSameTag(one, other)).toBe(isSame);
    expect(isSameTag(other, one)).toBe(isSame);
  });
});

test('a tag is added at the end, once, and removed in any spelling', () => {
  expect(withTag(['a'], 'b')).toEqual(['a', 'b']);
  expect(withTag(['É', 'b'], 'e')).toEqual(['É', 'b']);
  expect(withoutTag(['É', 'b'], 'e')).toEqual(['b']);
  expect(withoutTag(['a'], 'b')).toEqual(['a']);
});

test('no more than the maximum of tags is added', () => {
  const full = Array.from({ length: maxTags }, (_, index) => `tag ${index}`);
  expect(withTag(full, 'one more')).toEqual(full);
});

const withNote = (note: string): Annotation => ({ ...emptyAnnotation, note });

describe('two notes are merged', () => {
  test.each([
    ['', '', ''],
    ['ours', '', 'ours'],
    ['', 'theirs', 'theirs'],
    ['same', 'same', 'same'],
    ['a whole note', 'whole', 'a whole note'],
    ['whole', 'a whole note', 'a whole note'],
    ['ours', 'theirs', 'ours\n\ntheirs'],
    [' as typed\n', 'theirs', ' as typed\n\n\ntheirs'],
  ])('%j and %j: %j', (ours, theirs, both) => {
    expect(mergeAnnotations(withNote(ours), withNote(theirs)).note).toBe(both);
  });

  test.each([0, 1, 2, 3, 4])('ours is kept whole with room for %d characters of theirs', (room) => {
    const ours = withNote('o'.repeat(maxNoteLength - room));
    const theirs = withNote('🚀🚀');
    const merged = mergeAnnotations(ours, theirs);
    expect(merged.note.startsWith(ours.note)).toBe(true);
    expect(merged.note.length).toBeLessThanOrEqual(maxNoteLength);
    expect(merged.note.isWellFormed()).toBe(true);
    expect(mergeAnnotations(merged, theirs)).toEqual(merged);
  });
});

test('the merge of two annotations is starred if either is, with all tags, ours first', () => {
  expect(
    mergeAnnotations(
      { starred: false, tags: ['b', 'É'], note: '' },
      { starred: true, tags: ['a', 'e', 'c'], note: '' },
    ),
  ).toEqual({ starred: true, tags: ['b', 'É', 'a', 'c'], note: '' });
});

describe('data is merged: ours first, and a value of theirs that differs gets a name of its own', () => {
  const long = 'x'.repeat(maxTagLength);
  test.each<[string, [string, string][], [string, string][], [string, string][]]>([
    [
      'other names',
      [['A', '1']],
      [['B', '2']],
      [
        ['A', '1'],
        ['B', '2'],
      ],
    ],
    ['the same value', [['Á', '1']], [['a', '1']], [['Á', '1']]],
    [
      'another value',
      [['A', '1']],
      [['a', '2']],
      [
        ['A', '1'],
        ['a (2)', '2'],
      ],
    ],
    [
      'a value that has its own name',
      [
        ['A', '1'],
        ['A (2)', '2'],
      ],
      [['A', '2']],
      [
        ['A', '1'],
        ['A (2)', '2'],
      ],
    ],
    [
      'a third value',
      [
        ['A', '1'],
        ['A (2)', '2'],
      ],
      [['A', '3']],
      [
        ['A', '1'],
        ['A (2)', '2'],
        ['A (3)', '3'],
      ],
    ],
    [
      'the longest name',
      [[long, '1']],
      [[long, '2']],
      [
        [long, '1'],
        [`${long.slice(4)} (2)`, '2'],
      ],
    ],
  ])('%s', (_, ours, theirs, both) => {
    const withData = (fields: [string, string][]) => ({
      ...emptyAnnotation,
      data: fields.map(([name, value]) => ({ name, value })),
    });
    const merged = mergeAnnotations(withData(ours), withData(theirs));
    expect(merged).toEqual(withData(both));
  });
});

test('merging again with either annotation changes nothing', () => {
  fc.assert(
    fc.property(annotations(), annotations(), (ours, theirs) => {
      const merged = mergeAnnotations(ours, theirs);
      expect(mergeAnnotations(merged, theirs)).toEqual(merged);
      expect(mergeAnnotations(merged, ours)).toEqual(merged);
      expect(mergeAnnotations(ours, merged)).toEqual(merged);
    }),
  );
});
