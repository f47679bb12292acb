import { expect, test } from 'vitest';
import { listedRecord } from '../../../utils/import/listed-record.ts';
import { emptyAnnotation } from '../../../utils/profile/annotation.ts';
import { slugOf } from '../profile/slug-of.ts';

const slug = slugOf('jane-doe');
const connectedAt = Date.UTC(2021, 4, 3);

test.each([
  [
    'everything',
    { name: 'Jane Doe', role: 'Engineer', company: 'Acme', connectedAt },
    { name: 'Jane Doe', positions: [{ title: 'Engineer', company: 'Acme', isCurrent: true }] },
    { connectedAt },
  ],
  [
    'a company alone',
    { company: 'Acme' },
    { positions: [{ company: 'Acme', isCurrent: true }] },
    {},
  ],
  ['an address alone', {}, { positions: [] }, {}],
])('a person of whom the list has %s', (_, person, profile, listed) => {
  expect(listedRecord({ slug, line: 4, ...person }, 77)).toStrictEqual({
    slug,
    saved: {
      slug,
      profile: { slug, education: [], skills: [], ...profile },
      fetchedAt: 77,
      listed,
    },
    versions: [],
    annotation: emptyAnnotation,
    aliases: [],
  });
});

test('a person gets the data of the list, and the tag and list that the user chose', () => {
  const data = [{ name: 'E-mail', value: 'jane@example.com' }];
  const record = listedRecord({ slug, line: 4, data }, 77, { tag: 'Spring', list: 'Guests' });
  expect(record.annotation).toStrictEqual({ ...emptyAnnotation, tags: ['Spring'], data });
  expect(record.lists).toEqual(['Guests']);
});
