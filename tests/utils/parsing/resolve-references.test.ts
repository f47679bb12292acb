import { expect, test } from 'vitest';
import { normalizeProfile } from '../../../utils/parsing/normalize-profile.ts';
import { resolveReferences } from '../../../utils/parsing/resolve-references.ts';
import { slugOf } from '../profile/slug-of.ts';

const TYPE = 'com.linkedin.voyager.identity.profile.';
const entity = (type: string, entityUrn: string, fields: object) => ({
  $type: TYPE + type,
  entityUrn,
  ...fields,
});

test('an object stands in the place of its URN', () => {
  const answer = {
    data: { '*profile': 'urn:p', '*positionView': 'urn:v' },
    included: [
      entity('Position', 'urn:1', { title: 'CEO' }),
      entity('PositionView', 'urn:v', { '*elements': ['urn:1', 'urn:unknown'] }),
      entity('Profile', 'urn:p', { firstName: 'Ada' }),
    ],
  };
  expect(normalizeProfile(slugOf('ada'), answer)).toEqual({
    slug: 'ada',
    name: 'Ada',
    urn: 'urn:p',
    positions: [{ title: 'CEO', isCurrent: false }],
    education: [],
    skills: [],
  });
});

test('objects that nothing leads to are listed by type, without those of other members', () => {
  const answer = {
    data: {},
    included: [
      entity('Profile', 'urn:li:fsd_profile:ACoAAada', { firstName: 'Ada', headline: 'Analyst' }),
      entity('MiniProfile', 'urn:li:fsd_profile:ACoAAeve', { firstName: 'Eve' }),
      entity('Skill', 'urn:li:fsd_skill:(ACoAAada,1)', { name: 'Sums' }),
      entity('Skill', 'urn:li:fsd_skill:(ACoAAeve,1)', { name: 'Spying' }),
      entity('Exhibition', 'urn:li:fsd_exhibition:(ACoAAada,1)', { venue: 'Great Exhibition' }),
    ],
  };
  expect(normalizeProfile(slugOf('ada'), answer)).toMatchObject({
    name: 'Ada',
    headline: 'Analyst',
    skills: ['Sums'],
    unread: ['included.exhibitions'],
  });
});

test('objects that lead to each other end', () => {
  const answer = {
    data: { '*profile': 'urn:p' },
    included: [
      entity('Profile', 'urn:p', {
        firstName: 'Ada',
        '*friend': 'urn:q',
        self: { '*me': 'urn:p' },
      }),
      entity('Profile', 'urn:q', { firstName: 'Bob', '*friend': 'urn:p' }),
    ],
  };
  expect(normalizeProfile(slugOf('ada'), answer).name).toBe('Ada');
});

test('many references to the same objects cost no more than the objects', () => {
  const included = Array.from({ length: 2000 }, (_, index) =>
    entity('Position', `urn:${index}`, {
      title: `Job ${index}`,
      '*next': Array.from({ length: 10 }, (_, step) => `urn:${index + step + 1}`),
    }),
  );
  const answer = { data: { '*elements': ['urn:0'] }, included };
  expect(normalizeProfile(slugOf('ada'), answer).slug).toBe('ada');
});

test.each([[null], ['text'], [[1]], [{ name: 'Ada' }], [{ included: 'no list' }]])(
  '%j has nothing to resolve',
  (answer) => {
    expect(resolveReferences(answer)).toBe(answer);
  },
);
