import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizeProfile } from '../../../utils/parsing/normalize-profile.ts';
import { MAX_UNREAD } from '../../../utils/parsing/unread-names.ts';
import { slugOf } from '../profile/slug-of.ts';

const unreadOf = (answer: unknown) => normalizeProfile(slugOf('ada'), answer).unread;
const long = 'A text that is so long that somebody must have written it about this person.';

test.each<[unknown, string[]]>([
  [{ name: 'Ada', military_service: [{ rank: 'Captain' }] }, ['military_service']],
  [{ name: 'Ada', causes: ['Children'] }, ['causes']],
  [{ name: 'Ada', services: { title: 'Sums', text: 'By hand' } }, ['services']],
  [{ profile: { name: 'Ada', mission: long } }, ['profile.mission']],
  [{ name: 'Ada', experience: [{ title: 'CEO', story: long }] }, ['experience[].story']],
  [{ name: 'Ada', experience: [{ title: 'CEO' }, { weird: 'a', odd: 'b' }] }, ['experience[]']],
  [{ name: 'Ada', experience: { weird: [{ odd: 'Engineer' }] } }, ['experience.weird']],
  [
    { name: 'Ada', experience: [{ title: 'CEO', tools: [{ tool: 'Abacus' }] }] },
    ['experience[].tools'],
  ],
  [{ name: 'Ada', recommendations: [{ text: long, author: 'Charles' }] }, ['recommendations']],
  [JSON.stringify({ name: 'Ada', causes: ['Children'] }), ['causes']],
])('what no rule read of %j is named', (answer, unread) => {
  expect(unreadOf(answer)).toEqual(unread);
});

test.each([
  [{ name: 'Ada', status: long, id: long, tracking_id: 'a b', entityUrn: 'urn:li:x:1' }],
  [{ name: 'Ada', causes: [], services: {}, mission: '', volunteer: null }],
  [{ name: 'Ada', logos: ['x'], image_urls: ['https://a.example/'], follower_counts: ['9 a'] }],
  [{ name: 'Ada', flags: [true, 'true', 'yes', 1], open_to_work: true }],
  [{ name: 'Ada', people_also_viewed: [{ name: 'Eve', headline: long }], posts: [{ text: long }] }],
  [{ first_name: 'Ada', last_name: 'Lovelace', nested: { first: 'Ada', last: 'Lovelace' } }],
  [{ name: 'Ada', about: long, summary: long, profile: { bio: `${long}…see more` } }],
  [{ name: 'Ada', skills: ['Sums', 'See 8+'], dates: [{ on: 'Jan 2020' }] }],
  [{ name: 'Ada', location: { city: 'Paris', country: 'France' }, hobby: 'Chess' }],
])('nothing is unread in %j', (answer) => {
  expect(unreadOf(answer)).toBeUndefined();
});

test('at most 20 names are kept, each short', () => {
  const names = Array.from({ length: 50 }, (_, index) => `${index}-${'x'.repeat(300)}`);
  const unread = unreadOf({
    name: 'Ada',
    ...Object.fromEntries(names.map((name) => [name, [long]])),
  });
  expect(unread).toHaveLength(MAX_UNREAD);
  for (const name of unread ?? []) expect(name.length).toBeLessThanOrEqual(100);
});

test('a section of an unknown name is either read or named, whatever surrounds it', () => {
  const section = fc.constantFrom('military', 'speaking', 'exhibitions', 'residencies');
  const wrapped = fc.constantFrom<(answer: object) => unknown>(
    (answer) => answer,
    (answer) => ({ profile: answer }),
    (answer) => [answer],
    (answer) => JSON.stringify({ data: answer }),
  );
  fc.assert(
    fc.property(section, wrapped, fc.stringMatching(/^[a-z]{5,20}$/), (name, wrap, word) => {
      const unread = unreadOf(wrap({ full_name: 'Ada', [name]: [{ where: word, what: long }] }));
      expect(unread?.some((path) => path.endsWith(name))).toBe(true);
    }),
  );
});
