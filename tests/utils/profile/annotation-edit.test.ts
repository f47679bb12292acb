import { expect, test } from 'vitest';
import { type Annotation, emptyAnnotation, maxTags } from '../../../utils/profile/annotation.ts';
import { type AnnotationEdit, editAnnotation } from '../../../utils/profile/annotation-edit.ts';
import { maxDataFields } from '../../../utils/profile/data-field.ts';

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

const data = [
  { name: 'E-mail', value: 'ada@example.com' },
  { name: 'Phone', value: '1' },
];

test.each<[string, string, string, Annotation['data']]>([
  [
    'a new name adds a field at the end',
    'City',
    'Porto',
    [...data, { name: 'City', value: 'Porto' }],
  ],
  [
    'a field keeps its place and spelling',
    'É-MAIL',
    'a@b.c',
    [{ name: 'E-mail', value: 'a@b.c' }, ...data.slice(1)],
  ],
  ['an empty value removes the field', 'e-mail', ' \n', data.slice(1)],
  ['removing a missing field changes nothing', 'City', '', data],
  ['an invisible name is ignored', ' \u200b ', 'Porto', data],
])('%s', (_, name, value, after) => {
  const withData = { ...before, data };
  const edited = editAnnotation(withData, { kind: 'set-data', name, value });
  expect(edited).toStrictEqual({ ...before, data: after });
});

test('without a field, there is no data', () => {
  const one = { ...before, data: data.slice(1) };
  expect(editAnnotation(one, { kind: 'set-data', name: 'Phone', value: '' })).toStrictEqual(before);
});

test('a profile with the maximum of fields takes no more, and its fields can be changed', () => {
  const full = Array.from({ length: maxDataFields }, (_, n) => ({
    name: `field ${n}`,
    value: '1',
  }));
  const setIn = (name: string) =>
    editAnnotation({ ...before, data: full }, { kind: 'set-data', name, value: '2' }).data;
  expect(setIn('one more')).toEqual(full);
  expect(setIn('field 0')).toEqual([{ name: 'field 0', value: '2' }, ...full.slice(1)]);
});

test('a profile with the maximum of tags takes no more', () => {
  const tags = Array.from({ length: maxTags }, (_, n) => `tag ${n}`);
  const full = { ...emptyAnnotation, tags };
  expect(editAnnotation(full, { kind: 'add-tag', tag: 'one more' })).toEqual(full);
});
