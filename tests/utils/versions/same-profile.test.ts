import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Profile } from '../../../utils/profile/profile.ts';
import { isSameProfile } from '../../../utils/versions/same-profile.ts';
import { slugOf } from '../profile/slug-of.ts';
import { profiles } from './arbitrary-records.ts';

const analyst = {
  title: 'Analyst',
  company: 'Engines',
  start: { year: 2020, month: 1 },
  isCurrent: true,
  duration: '2 yrs 3 mos',
};
const tutor = { title: 'Tutor', company: 'Home', end: { year: 2019 }, isCurrent: false };
const ada: Profile = {
  slug: slugOf('ada'),
  name: 'Ada Lovelace',
  headline: 'Analyst of é',
  connections: { value: 500, orMore: true },
  positions: [analyst, tutor],
  education: [{ school: 'Home' }, { school: 'Tower' }],
  skills: ['Sums', 'Poetry'],
  sections: { languages: [{ title: 'English' }, { title: 'French', url: 'https://x.example/' }] },
};

describe('two versions have the same content despite', () => {
  test.each<[string, Partial<Profile>]>([
    ['no difference', {}],
    ['another order of positions', { positions: [tutor, analyst] }],
    ['another order of schools', { education: [{ school: 'Tower' }, { school: 'Home' }] }],
    ['another order of skills', { skills: ['Poetry', 'Sums'] }],
    ['a skill listed twice', { skills: ['Sums', 'Poetry', 'sums'] }],
    ['case', { name: 'ADA LOVELACE' }],
    ['whitespace', { name: 'Ada\u00a0 \nLovelace' }],
    ['another Unicode form', { headline: 'Analyst of e\u0301' }],
    ['a duration that grew', { positions: [{ ...analyst, duration: '2 yrs 4 mos' }, tutor] }],
    [
      'another notation of a date',
      { positions: [{ ...analyst, start: { text: 'Jan 2020' } }, tutor] },
    ],
    ['an end at "Present"', { positions: [{ ...analyst, end: { text: 'Present' } }, tutor] }],
    ['a URL', { profileUrl: 'https://www.linkedin.com/in/ada/' }],
    ['a URN', { urn: 'urn:li:fsd_profile:ACoAA' }],
    ['another slug', { slug: slugOf('countess') }],
    [
      'another order of entries',
      { sections: { languages: [{ title: 'French' }, { title: 'English' }] } },
    ],
    ['a picture', { pictureUrl: 'https://media.example/ada.jpg' }],
    ['what was not read', { unread: ['patents'] }],
    ['a reported slug', { reportedSlug: slugOf('countess') }],
  ])('%s', (_, difference) => {
    expect(isSameProfile(ada, { ...ada, ...difference })).toBe(true);
    expect(isSameProfile({ ...ada, ...difference }, ada)).toBe(true);
  });
});

describe('two versions differ by', () => {
  test.each<[string, Partial<Profile>]>([
    ['the name', { name: 'Ada Byron' }],
    ['a new text', { about: 'Notes.' }],
    ['a count', { connections: { value: 499, orMore: false } }],
    ['a count that became exact', { connections: { value: 500, orMore: false } }],
    ['new followers', { followers: { value: 1, orMore: false } }],
    ['one position less', { positions: [analyst] }],
    ['a position that ended', { positions: [{ ...analyst, isCurrent: false }, tutor] }],
    ['a date', { positions: [{ ...analyst, start: { year: 2020, month: 2 } }, tutor] }],
    ['a month', { positions: [{ ...analyst, start: { year: 2020 } }, tutor] }],
    ['a duration without a start', { positions: [analyst, { ...tutor, duration: '1 yr' }] }],
    ['a degree', { education: [{ school: 'Home', degree: 'MA' }, { school: 'Tower' }] }],
    ['an entry', { sections: { languages: [{ title: 'English' }] } }],
    [
      'a detail of an entry',
      { sections: { languages: [{ title: 'English', detail: 'B2' }, { title: 'French' }] } },
    ],
    [
      'a website',
      { sections: { ...ada.sections, websites: [{ title: 'Blog', url: 'https://a.example/' }] } },
    ],
    ['a skill', { skills: ['Sums', 'Poetry', 'C'] }],
    ['punctuation in a skill', { skills: ['Sums', 'Poetry!'] }],
  ])('%s', (_, difference) => {
    expect(isSameProfile(ada, { ...ada, ...difference })).toBe(false);
    expect(isSameProfile({ ...ada, ...difference }, ada)).toBe(false);
  });
});

test('any profile has the same content as itself in another order', () => {
  fc.assert(
    fc.property(profiles(), (profile) => {
      const reversed = {
        ...structuredClone(profile),
        positions: profile.positions.toReversed(),
        education: profile.education.toReversed(),
        skills: profile.skills.toReversed(),
      };
      expect(isSameProfile(profile, reversed)).toBe(true);
    }),
  );
});
