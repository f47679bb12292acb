import { describe, expect, test } from 'vitest';
import { normalizeProfile } from '../../../utils/parsing/normalize-profile.ts';
import type { ProfileSections, SectionKind } from '../../../utils/profile/section.ts';
import { slugOf } from '../profile/slug-of.ts';

const sectionsOf = (answer: object): ProfileSections | undefined =>
  normalizeProfile(slugOf('ada'), { name: 'Ada', ...answer }).sections;

describe('each section is found under the names of several sources', () => {
  test.each<[SectionKind, string[]]>([
    [
      'volunteering',
      ['volunteer', 'volunteerWork', 'volunteer_experience', 'profileVolunteerExperiences'],
    ],
    ['certifications', ['certifications', 'licenses_and_certifications', 'certificationView']],
    ['courses', ['courses', 'accomplishment_courses', 'member_courses_collection']],
    ['projects', ['projects', 'accomplishment_projects', 'projectView', 'profileProjects']],
    ['publications', ['publications', 'accomplishment_publications', 'publicationView']],
    ['patents', ['patents', 'accomplishment_patents', 'patentView']],
    ['honors', ['honors', 'awards', 'honors_and_awards', 'accomplishment_honors_awards']],
    ['test-scores', ['test_scores', 'accomplishment_test_scores', 'profileTestScores']],
    ['languages', ['languages', 'languageView', 'profileLanguages', 'languages_with_proficiency']],
    ['organizations', ['organizations', 'accomplishment_organisations', 'memberships']],
  ])('%s: %j', (kind, names) => {
    for (const name of names) {
      const expected = { [kind]: [{ title: 'Sums' }] };
      expect(sectionsOf({ [name]: [{ title: 'Sums' }] })).toEqual(expected);
      expect(sectionsOf({ [name]: { elements: [{ name: 'Sums' }] } })).toEqual(expected);
    }
  });
});

const may2019 = { year: 2019, month: 5 };

describe('an entry is read from the names of its section', () => {
  test.each<[object, ProfileSections]>([
    [
      { volunteering: [{ role: 'Coach', organization: 'Club', cause: 'Education' }] },
      { volunteering: [{ title: 'Coach', by: 'Club', detail: 'Education' }] },
    ],
    [
      {
        certifications: [
          { name: 'Architect', authority: 'Acme', issued_on: 'May 2019', license_number: 'A-1' },
        ],
      },
      { certifications: [{ title: 'Architect', by: 'Acme', detail: 'A-1', start: may2019 }] },
    ],
    [
      {
        publications: [
          {
            name: 'Paper',
            publisher: 'Press',
            published_on: '2019-05-02',
            url: 'https://a.example/p',
            description: 'About sums.',
          },
        ],
      },
      {
        publications: [
          {
            title: 'Paper',
            by: 'Press',
            end: may2019,
            url: 'https://a.example/p',
            description: 'About sums.',
          },
        ],
      },
    ],
    [
      { honors: [{ title: 'Prize', issuer: 'Acme', date: 'May 2019' }] },
      { honors: [{ title: 'Prize', by: 'Acme', end: may2019 }] },
    ],
    [
      { test_scores: [{ name: 'Latin', score: '9', date_on: 'May 2019' }] },
      { 'test-scores': [{ title: 'Latin', detail: '9', end: may2019 }] },
    ],
    [{ languages: 'German, English' }, { languages: [{ title: 'German' }, { title: 'English' }] }],
    [
      { languages: [{ name: 'German', proficiency: 'NATIVE_OR_BILINGUAL' }] },
      { languages: [{ title: 'German', detail: 'Native or bilingual' }] },
    ],
    [
      { websites: ['https://a.example/x', { label: 'Blog', url: 'b.example' }] },
      {
        websites: [
          { title: 'a.example', url: 'https://a.example/x' },
          { title: 'Blog', url: 'https://b.example/' },
        ],
      },
    ],
    [
      { contact_info: { websites: [{ category: 'Blog', url: 'https://b.example/' }] } },
      { websites: [{ title: 'Blog', url: 'https://b.example/' }] },
    ],
    [
      {
        certifications: [
          { title: 'A', subtitle: 'Acme', caption: 'Issued May 2019 · Expires 2022' },
        ],
      },
      { certifications: [{ title: 'A', by: 'Acme', start: may2019, end: { year: 2022 } }] },
    ],
    [
      { projects: [{ title: 'Bridge', url: 'javascript:alert(1)' }] },
      { projects: [{ title: 'Bridge' }] },
    ],
  ])('%j', (answer, sections) => {
    expect(sectionsOf(answer)).toEqual(sections);
  });

  test.each([
    [{ languages: [] }],
    [{ languages: [null, {}, ''] }],
    [{ organization: 'Acme' }],
    [{ project: 'Bridge' }],
    [{ websites: ['javascript:alert(1)', 'no address'] }],
  ])('%j has no section', (answer) => {
    expect(sectionsOf(answer)).toBeUndefined();
  });
});

test.each([
  ['https://p.example/a.jpg', 'https://p.example/a.jpg'],
  [{ url: 'https://p.example/a.jpg' }, 'https://p.example/a.jpg'],
  [[{ url: 'https://p.example/1' }, { url: 'https://p.example/2' }], 'https://p.example/2'],
  [
    {
      displayImageReference: {
        vectorImage: {
          rootUrl: 'https://p.example/',
          artifacts: [{ fileIdentifyingUrlPathSegment: 'big.jpg' }],
        },
      },
    },
    'https://p.example/big.jpg',
  ],
  ['javascript:alert(1)', undefined],
  ['data:image/png;base64,AA', undefined],
])('the picture %j is kept as %j', (profilePicture, url) => {
  expect(normalizeProfile(slugOf('ada'), { name: 'Ada', profilePicture }).pictureUrl).toBe(url);
});
