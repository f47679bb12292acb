import { expect, test } from 'vitest';
import { peopleParts } from '../../../utils/engine/people-parts.ts';
import { slugOf } from '../profile/slug-of.ts';

test('the people of a list come in parts, with the progress in bytes of its text', () => {
  const people = Array.from({ length: 750 }, (_, n) => ({ slug: slugOf(`person-${n}`), line: n }));
  const parts = [...peopleParts(people, 3_000, 7, { tag: 'fair', list: 'Guests' })];
  const read = parts.map((part) => 'records' in part && [part.records.length, part.bytesRead]);
  expect(read).toEqual([
    [500, 2_000],
    [250, 3_000],
  ]);
  expect(parts[1]).toMatchObject({
    records: { 249: { slug: 'person-749', annotation: { tags: ['fair'] }, lists: ['Guests'] } },
  });
});
