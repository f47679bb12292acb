import { describe, expect, test } from 'vitest';
import { normalizeProfile } from '../../../utils/parsing/normalize-profile.ts';
import { MAX_LIST_LENGTH } from '../../../utils/parsing/read-list.ts';
import { slugOf } from '../profile/slug-of.ts';

const slug = slugOf('ada');
const empty = { slug, positions: [], education: [], skills: [] };
const normalize = (output: unknown) => normalizeProfile(slug, output);

describe('both shapes of the answer become the same profile', () => {
  test('the documented flat shape', () => {
    const output = {
      name: 'Ada Lovelace',
      headline: 'Analyst',
      location: 'London',
      profile_url: 'https://www.linkedin.com/in/ada/',
      connections: 500,
      followers: 35_000_000,
      about: 'Notes.',
      experience: [{ title: 'Analyst', company: 'Engines', start: '2018-03', end: 'Present' }],
      education: [{ school: 'Home', degree: 'None', field: 'Mathematics', end: 2010 }],
      skills: ['Sums', { name: 'Poetry' }],
    };
    expect(normalize(output)).toEqual({
      slug,
      reportedSlug: 'ada',
      name: 'Ada Lovelace',
      headline: 'Analyst',
      location: 'London',
      profileUrl: 'https://www.linkedin.com/in/ada/',
      connections: { value: 500, orMore: false },
      followers: { value: 35_000_000, orMore: false },
      about: 'Notes.',
      positions: [
        { title: 'Analyst', company: 'Engines', start: { year: 2018, month: 3 }, isCurrent: true },
      ],
      education: [{ school: 'Home', degree: 'None', field: 'Mathematics', end: { year: 2010 } }],
      skills: ['Sums', 'Poetry'],
    });
  });

  test('the observed nested shape', () => {
    const position = {
      title: 'Analyst',
      company_name: 'Engines',
      location: 'London',
      start_year: 2018,
      start_month: 3,
      end_year: null,
      end_month: null,
      is_current: true,
    };
    const profile = {
      full_name: 'Ada Lovelace',
      headline: 'Analyst',
      location: 'London',
      profile_slug: 'Ada',
      profile_urn: 'urn:li:fsd_profile:ACoAA',
      positions: [position],
    };
    expect(normalize({ profile })).toEqual({
      ...empty,
      reportedSlug: 'ada',
      name: 'Ada Lovelace',
      headline: 'Analyst',
      location: 'London',
      urn: 'urn:li:fsd_profile:ACoAA',
      positions: [
        {
          title: 'Analyst',
          company: 'Engines',
          location: 'London',
          start: { year: 2018, month: 3 },
          isCurrent: true,
        },
      ],
    });
  });
});

const ada = { ...empty, name: 'Ada' };

describe('mixed shapes and synonyms are understood', () => {
  test.each<[output: unknown, profile: unknown]>([
    [{ profile: { full_name: 'Ada' }, name: 'Bob' }, ada],
    [{ profile: { full_name: ' ' }, name: 'Ada' }, ada],
    [{ profile: 'https://www.linkedin.com/in/bob', name: 'Ada' }, ada],
    [{ profile: [{ name: 'Ada' }] }, ada],
    [{ data: { profile: { name: 'Ada' } } }, ada],
    [[{ name: 'Ada' }], ada],
    [[null, { profile: { name: 'Ada' } }], ada],
    ['{"name":"Ada"}', ada],
    [' {"profile":{"full_name":"Ada"}}', ada],
    [{ profile: '{"name":"Ada"}' }, ada],
    [
      { first_name: 'Ada', last_name: 'Lovelace' },
      { ...empty, name: 'Ada Lovelace' },
    ],
    [{ firstName: 'Ada', lastName: null }, ada],
    [{ 'Full Name': 'Ada' }, ada],
    [{ full_name: null, fullName: 'Ada' }, ada],
    [{ fullName: 'Ada', full_name: '' }, ada],
    [
      { headline: '', title: 'Analyst' },
      { ...empty, headline: 'Analyst' },
    ],
    [{ summary: 'Notes.' }, { ...empty, about: 'Notes.' }],
    [{ location: { name: 'London' } }, { ...empty, location: 'London' }],
    [{ location: { city: 'London', country: 'UK' } }, { ...empty, location: 'London, UK' }],
    [
      { city: 'London', state: '', country: 'UK' },
      { ...empty, location: 'London, UK' },
    ],
    [{ connections_count: '500+' }, { ...empty, connections: { value: 500, orMore: true } }],
    [{ connection_count: '0' }, { ...empty, connections: { value: 0, orMore: false } }],
    [{ follower_count: '12K' }, { ...empty, followers: { value: 12_000, orMore: false } }],
    [{ skills: 'Sums, Poetry; Sums' }, { ...empty, skills: ['Sums', 'Poetry'] }],
    [{ skills: { items: [{ title: 'Sums' }] } }, { ...empty, skills: ['Sums'] }],
    [{ education: 'Home' }, { ...empty, education: [{ school: 'Home' }] }],
    [
      { schools: [{ name: 'Home', major: 'X' }] },
      { ...empty, education: [{ school: 'Home', field: 'X' }] },
    ],
    [
      { experience: [], positions: ['CEO'] },
      { ...empty, positions: [{ title: 'CEO', isCurrent: false }] },
    ],
    [
      { skills: ['Sums', 'See 8+', 'Show all 15 skills', 'Poetry · 99+', 'See less'] },
      {
        ...empty,
        skills: ['Sums', 'Poetry'],
      },
    ],
    [
      { skills: [{ name: 'Sums', keywords: ['Adding'] }] },
      { ...empty, skills: ['Sums', 'Adding'] },
    ],
    [{ name: 'Ada · 3rd+' }, ada],
    [{ name: 'Ada\nAda' }, ada],
    [{ name: 'Ada · 2nd degree connection' }, ada],
    [{ name: { first_name: 'Ada' } }, ada],
    [{ localizedFirstName: 'Ada' }, ada],
    [{ firstName: { localized: { en_US: 'Ada' } } }, ada],
    [
      { name: 'Ada', location: 'London · Contact info' },
      { ...ada, location: 'London' },
    ],
    [
      { name: 'Ada', location: { countryCode: 'gb' }, geo: { full: 'London' } },
      { ...ada, location: 'London' },
    ],
    [
      { name: 'Ada', location: { countryCode: 'gb' } },
      { ...ada, location: 'gb' },
    ],
    [
      { name: 'Ada', position: 'Analyst' },
      { ...ada, headline: 'Analyst' },
    ],
    ...[
      'position',
      'jobs',
      'work',
      'employment',
      'positionView',
      'workHistory',
      'position_groups',
    ].map((name): [unknown, unknown] => [
      { name: 'Ada', [name]: [{ title: 'CEO' }] },
      { ...ada, positions: [{ title: 'CEO', isCurrent: false }] },
    ]),
    ...[
      { experience: { current: [{ title: 'CEO' }], past: ['CTO'] } },
      { current_positions: [{ title: 'CEO' }], past_positions: [{ title: 'CTO' }] },
    ].map((lists): [unknown, unknown] => [
      { name: 'Ada', ...lists },
      {
        ...ada,
        positions: [
          { title: 'CEO', isCurrent: true },
          { title: 'CTO', isCurrent: false },
        ],
      },
    ]),
    [
      { experience: { title: 'CEO' } },
      { ...empty, positions: [{ title: 'CEO', isCurrent: false }] },
    ],
  ])('%j', (output, profile) => {
    expect(normalize(output)).toEqual(profile);
  });

  test.each([
    [null],
    [undefined],
    [''],
    ['profile is private'],
    ['{"name":'],
    [[]],
    [{}],
    [42],
    [true],
    [{ profile: null }],
    [{ name: null, headline: '', positions: [null, {}, ''], skills: [null, '', {}] }],
    [{ constructor: 'x', hasOwnProperty: 'y', toString: 1 }],
  ])('%j becomes an empty profile', (output) => {
    expect(normalize(output)).toEqual(empty);
  });
});

describe('the profile is found by what it shows, not by how deep it is', () => {
  const jane = { ...empty, name: 'Jane Doe' };
  const work = { ...jane, positions: [{ title: 'CEO', isCurrent: false }] };
  const doe = { name: 'Jane Doe', positions: ['CEO'] };

  test.each<[output: unknown, profile: unknown]>([
    ...['person', 'data', 'result', 'output', 'task_output'].map((wrapper): [unknown, unknown] => [
      { ...doe, [wrapper]: { name: 'cache-7', url: 'https://a.b/' } },
      work,
    ]),
    [{ ...doe, profile: { name: 'default' } }, work],
    [
      { ...doe, data: { result: { person: { name: 'task', title: 'Fetch', state: 'done' } } } },
      work,
    ],
    [{ name: 'Jane Doe', data: { name: 'cache-7' } }, jane],
    [{ first_name: 'Jane', last_name: 'Doe', result: { name: 'task' } }, jane],
    [
      { positions: ['CEO'], data: { name: 'cache-7' } },
      { ...empty, positions: work.positions },
    ],
    [{ name: 'task', result: doe }, work],
    [{ id: 1, status: 'completed', result: { name: 'Jane Doe' } }, jane],
    [{ name: 'task', profile: { name: 'Jane Doe' } }, jane],
    [{ data: {}, result: doe }, work],
    [{ profile: { headline: '' }, data: doe }, work],
    [{ profile: {}, data: { person: {}, output: { task_output: doe } } }, work],
    [
      { profile_slug: 'jane', status: 'ok', data: doe },
      { ...work, reportedSlug: 'jane' },
    ],
    [{ title: 'Fetched', description: 'Ok', url: 'https://a.b/', person: doe }, work],
  ])('%j', (output, profile) => {
    expect(normalize(output)).toEqual(profile);
  });
});

describe('the slug in the answer becomes canonical', () => {
  test.each([
    [{ profile_slug: 'Bob' }, 'bob'],
    [{ public_identifier: 'jos%C3%A9' }, 'josé'],
    [{ profile_slug: 'https://www.linkedin.com/in/Bob/' }, 'bob'],
    [{ profile_slug: 'me', profile_url: 'https://linkedin.com/in/bob' }, 'bob'],
    [{ profile_url: 'www.linkedin.com/in/bob' }, 'bob'],
    [{ profile_url: 'https://evil.example/in/bob' }, undefined],
    [{ url: 'bob' }, undefined],
    [{ profile_slug: '../bob' }, undefined],
  ])('%j → %j', (output, reported) => {
    expect(normalize(output).reportedSlug).toBe(reported);
    expect(normalize(output).slug).toBe(slug);
  });
});

describe('only http(s) links are kept', () => {
  test.each([
    ['https://www.linkedin.com/in/ada', 'https://www.linkedin.com/in/ada'],
    ['HTTP://example.com', 'http://example.com/'],
    ['linkedin.com/in/ada', 'https://linkedin.com/in/ada'],
    ['javascript:alert(1)', undefined],
    [' java\nscript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['https://user:pass@example.com/', undefined],
    ['//example.com', undefined],
    ['/in/ada', undefined],
    [`https://example.com/${'a'.repeat(3000)}`, undefined],
  ])('%.40j → %j', (profile_url, link) => {
    expect(normalize({ profile_url }).profileUrl).toBe(link);
  });
});

describe('a hostile answer does no harm', () => {
  test('keys of the prototype are ordinary keys', () => {
    const output: unknown = JSON.parse(
      '{"__proto__": {"name": "Eve", "polluted": 1}, "constructor": {"prototype": {"x": 1}}}',
    );
    expect(normalize(output)).toEqual(empty);
    expect(normalize(JSON.parse('{"profile": {"__proto__": {"full_name": "Eve"}}}'))).toEqual(
      empty,
    );
    expect({}).not.toHaveProperty('polluted');
  });

  test('long lists are cut and deep nesting is not followed', () => {
    const skills = Array.from({ length: 200_000 }, (_, index) => `skill ${index}`);
    const roles = skills.map((title) => ({ title }));
    const profile = normalize({ skills, experience: ['CEO', { company: 'Acme', roles }] });
    expect(profile.skills).toEqual(skills.slice(0, MAX_LIST_LENGTH));
    expect(profile.positions).toHaveLength(MAX_LIST_LENGTH);
    const deep = `${'{"profile":'.repeat(5000)}{"name":"Ada"}${'}'.repeat(5000)}`;
    expect(normalize(JSON.parse(deep))).toEqual(empty);
    expect(normalize('['.repeat(1_000_000))).toEqual(empty);
  });
});
