import { expect, test } from 'vitest';
import { type Annotation, emptyAnnotation, maxTags } from '../../../utils/profile/annotation.ts';
import { type AnnotationEdit, editAnnotation } from '../../../utils/profile/annotation-edit.ts';

const before: Annotation = { starred: true, tags: ['Berlin'], note: 'Met in Porto.' };

test.each<[string, AnnotationEdit, Partial<Annotation>]>([
  ['a note is kept as typed', { kind: 'note', text: ' two\n\nlines ' }, { note: ' two\n\nlines ' }],
  ['an emptied note is none', { kind: 'note', text: '' }, { note: '' }],
  ['a tag goes behind the others', { kind: 'add-tag', tag: 'Hot' }, { tags: ['Berlin', 'Hot'] }],
  [
    'a tag is cleaned',
    { kind: 'add-tag', tag: '  very \n hot ' },
    { tags: ['Berlin', 'very hot'] },
  ],
  ['a tag is not put twice', { kind: 'add-tag', tag: 'BERLIN' }, {}],
  ['a tag without a letter is none', { kind: 'add-tag', tag: ' \u200b ' }, {}],
  ['a tag goes, however it is spelled', { kind: 'remove-tag', tag: 'berlin' }, { tags: [] }],
  ['a tag that is not there need not go', { kind: 'remove-tag', tag: 'Porto' }, {}],
])('%s', (_promise, edit, changed) => {
  expect(editAnnotation(before, edit)).toEqual({ ...before, ...changed });
});

test('no more tags are put than a profile may have', () => {
  const tags = Array.from({ length: maxTags }, (_, n) => `tag ${n}`);
  const full = { ...emptyAnnotation, tags };
  expect(editAnnotation(full, { kind: 'add-tag', tag: 'one more' })).toEqual(full);
});
