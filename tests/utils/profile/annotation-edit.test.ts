import { expect, test } from 'vitest';
import { type Annotation, emptyAnnotation, maxTags } from '../../../utils/profile/annotation.ts';
import { type AnnotationEdit, editAnnotation } from '../../../utils/profile/annotation-edit.ts';

const before: Annotation = { starred: true, tags: ['Berlin'], note: 'Met in Porto.' };

test.each<[string, AnnotationEdit, Partial<Annotation>]>([
  [
    'a note is saved as typed',
    { kind: 'note', text: ' two\n\nlines ' },
    { note: ' two\n\nlines ' },
  ],
  ['a note can be emptied', { kind: 'note', text: '' }, { note: '' }],
  ['a tag is added at the end', { kind: 'add-tag', tag: 'Hot' }, { tags: ['Berlin', 'Hot'] }],
  [
    'a tag is cleaned',
    { kind: 'add-tag', tag: '  very \n hot ' },
    { tags: ['Berlin', 'very hot'] },
  ],
  ['a tag is not added twice', { kind: 'add-tag', tag: 'BERLIN' }, {}],
  ['an invisible tag is ignored', { kind: 'add-tag', tag: ' \u200b ' }, {}],
  ['a tag is removed in any spelling', { kind: 'remove-tag', tag: 'berlin' }, { tags: [] }],
  ['removing a missing tag changes nothing', { kind: 'remove-tag', tag: 'Porto' }, {}],
])('%s', (_, edit, changed) => {
  expect(editAnnotation(before, edit)).toEqual({ ...before, ...changed });
});

test('a profile with the maximum of tags takes no more', () => {
  const tags = Array.from({ length: maxTags }, (_, n) => `tag ${n}`);
  const full = { ...emptyAnnotation, tags };
  expect(editAnnotation(full, { kind: 'add-tag', tag: 'one more' })).toEqual(full);
});
