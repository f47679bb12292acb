import { expect, test } from 'vitest';
import { normalizeProfile } from '../../../utils/parsing/normalize-profile.ts';
import { slugOf } from '../profile/slug-of.ts';

const read = (answer: unknown) => normalizeProfile(slugOf('jane'), answer);
const y = (year: number, month?: number) => (month === undefined ? { year } : { year, month });
const long = 'A text that is so long that somebody must have written it about this company.';

const jane = { full_name: 'Jane Doe', headline: 'Head', location: 'Kiel, Germany' };
const skills = ['Python', 'SQL'];

/**
 * One career in the shapes of other public sources of LinkedIn data, as far as they differ from the
 * shapes in `cases/` and in the sandbox; and what else is told, if it is more than the career.
 */
const sources: readonly (readonly [name: string, answer: object, more?: object])[] = [
  [
    'columns of a table, with the earlier ones under other names',
    {
      firstName: 'Jane',
      lastName: 'Doe',
      linkedinHeadline: 'Head',
      location: 'Kiel, Germany',
      linkedinJobTitle: 'Head',
      companyName: 'Acme',
      companyIndustry: 'Tools',
      linkedinJobDateRange: 'Mar 2020 - Present',
      linkedinPreviousJobTitle: 'Analyst',
      previousCompanyName: 'Bolt',
      linkedinPreviousJobDateRange: 'Jan 2016 - Dec 2019',
      linkedinSchoolName: 'North College',
      linkedinSchoolDegree: 'BSc',
      linkedinSchoolDateRange: '2010 - 2014',
      linkedinPreviousSchoolName: 'South School',
      linkedinSkillsLabel: 'Python, SQL',
      linkedinConnectionsCount: 500,
      linkedinDescription: 'Hello.',
    },
    {
      education: [
        { school: 'North College', degree: 'BSc', start: y(2010), end: y(2014) },
        { school: 'South School' },
      ],
      skills,
      about: 'Hello.',
      connections: { value: 500, orMore: false },
    },
  ],
  [
    'columns of a table, with numbers',
    {
      ...jane,
      linkedinProfile: 'https://www.linkedin.com/in/jane-doe/',
      company: 'Acme',
      jobTitle: 'Head',
      jobDateRange: 'Mar 2020 – Present',
      company2: 'Bolt',
      jobTitle2: 'Analyst',
      jobDateRange2: 'Jan 2016 – Dec 2019',
      school: 'North College',
      schoolDegree: 'BSc',
    },
    { education: [{ school: 'North College', degree: 'BSc' }], reportedSlug: 'jane-doe' },
  ],
  [
    'employers of today and of the past',
    {
      ...jane,
      current_employers: [
        { employer_name: 'Acme', employee_title: 'Head', start_date: '2020-03-01T00:00:00' },
      ],
      past_employers: [
        {
          employer_name: 'Bolt',
          employee_title: 'Analyst',
          start_date: '2016-01-01T00:00:00',
          end_date: '2019-12-01T00:00:00',
        },
      ],
      all_schools: ['North College'],
      education_background: [{ institute_name: 'North College', degree_name: 'BSc' }],
    },
    { education: [{ school: 'North College', degree: 'BSc' }] },
  ],
  [
    'years and months in fields of their own',
    {
      profile: {
        ...jane,
        company: { name: 'Acme', overview: long },
        experience: [
          {
            title: 'Head',
            company_name: 'Acme',
            start_date: '20203',
            start_date_year: 2020,
            start_date_month: 3,
            end_date_year: '',
          },
          {
            title: 'Analyst',
            company_name: 'Bolt',
            date_from: '2016',
            date_from_month: 1,
            date_to_year: 2019,
            date_to_month: 12,
          },
        ],
      },
    },
  ],
  [
    'days that were added to months',
    {
      ...jane,
      work_experience: [
        { company: 'Acme', position: 'Head', start: '3/1/2020', end: null },
        { company: 'Bolt', position: 'Analyst', start: '1/1/2016', end: '12/1/2019' },
      ],
      skills: [
        { name: 'Python', insights: ['Endorsed by 2 colleagues at Acme'], endorsement_count: 3 },
        { name: 'SQL', positions: ['Analyst at Bolt'] },
      ],
    },
    { skills },
  ],
  [
    'rows that were deleted',
    {
      ...jane,
      member_experience_collection: [
        { title: 'Head', company_name: 'Acme', date_from: 'March 2020', deleted: 0 },
        { title: 'Consultant', company_name: 'Acme', date_from: 'March 2020', deleted: 1 },
        { title: 'Analyst', company_name: 'Bolt', date_from: 'May 2016', deleted: '1' },
        { title: 'Analyst', company_name: 'Bolt', date_from: 'Jan 2016', date_to: 'Dec 2019' },
      ],
    },
  ],
  [
    'a text for each entry',
    {
      ...jane,
      experience: ['Head at Acme in Mar 2020 - Present', 'Analyst at Bolt (Jan 2016 – Dec 2019)'],
      education: ['BSc at North College in 2010 - 2014'],
    },
    { education: [{ school: 'North College', degree: 'BSc', start: y(2010), end: y(2014) }] },
  ],
  [
    'copied lines for each entry',
    {
      ...jane,
      experience: [
        'Head\nHead\nAcme · Full-time\nMar 2020 - Present · 5 yrs\nKiel, Germany · Hybrid\nLeads.',
        'Analyst\nBolt\nJan 2016 - Dec 2019',
      ],
    },
    {
      positions: [
        { location: 'Kiel, Germany', duration: '5 yrs', description: 'Leads.' },
        { title: 'Analyst' },
      ],
    },
  ],
  [
    'cards with roles in a group',
    {
      ...jane,
      experiences: [
        {
          title: 'Head',
          subtitle: 'Acme · Full-time',
          caption: 'Mar 2020 - Present · 5 yrs',
          subComponents: [{ description: [{ text: 'Leads.' }, { text: 'Skills: Python · SQL' }] }],
        },
        {
          title: 'Bolt',
          subtitle: '4 yrs',
          subComponents: [
            { title: 'Analyst', subtitle: 'Full-time', caption: 'Jan 2016 - Dec 2019 · 4 yrs' },
          ],
        },
      ],
      volunteerAndAwards: [{ title: 'Coach', subtitle: 'Club', metadata: 'Education' }],
      organizations: [{ title: 'Physics Society', subtitle: 'Treasurer · May 2019 - Present' }],
    },
    {
      positions: [{ description: 'Leads.' }, { company: 'Bolt' }],
      sections: {
        volunteering: [{ title: 'Coach', by: 'Club', detail: 'Education' }],
        organizations: [{ title: 'Physics Society', detail: 'Treasurer', start: y(2019, 5) }],
      },
    },
  ],
  [
    'texts around dates',
    {
      ...jane,
      experience: [
        {
          position: 'Head',
          companyName: 'Acme',
          startDate: { month: 'Mar', year: 2020 },
          endDate: { text: 'Present' },
          duration: 'Mar 2020 - Present 5 years 3 months',
        },
        { position: 'Analyst', companyName: 'Bolt', duration: 'Jan 2016 - Dec 2019 · 4 yrs' },
      ],
      certifications: [
        {
          title: 'Architect',
          subtitle: 'Acme',
          meta: 'Issued May 2019 Expires May 2029 See credential',
        },
        { title: 'Baker', issuedBy: 'Bolt', issuedAt: 'Issued May 2019' },
      ],
      publications: [{ title: 'Sums', publishedAt: 'Press · May 2019' }],
      honors_and_awards: [{ title: 'Prize', issuer: 'Issued by Acme', date: 'May 2019' }],
    },
    {
      positions: [{ duration: '5 years 3 months' }, { duration: '4 yrs' }],
      sections: {
        certifications: [
          { title: 'Architect', by: 'Acme', start: y(2019, 5), end: y(2029, 5) },
          { title: 'Baker', by: 'Bolt', start: y(2019, 5) },
        ],
        publications: [{ title: 'Sums', by: 'Press', end: y(2019, 5) }],
        honors: [{ title: 'Prize', by: 'Acme', end: y(2019, 5) }],
      },
    },
  ],
  [
    'texts by language, entries by id',
    {
      firstName: { localized: { en_US: 'Jane' } },
      lastName: { localized: { en_US: 'Doe' } },
      headline: { localized: { en_US: 'Head' } },
      location: 'Kiel, Germany',
      summary: { localized: { en_US: { rawText: 'Hello.' } } },
      positions: {
        11: {
          title: { localized: { en_US: 'Head' } },
          companyName: { localized: { en_US: 'Acme' } },
          startMonthYear: { month: 3, year: 2020 },
        },
        12: {
          title: { localized: { en_US: 'Analyst' } },
          companyName: { localized: { en_US: 'Bolt' } },
          startMonthYear: { month: 1, year: 2016 },
          endMonthYear: { month: 12, year: 2019 },
        },
      },
    },
    { about: 'Hello.' },
  ],
  [
    'one list of all sections, the employer as an organization',
    {
      ...jane,
      organization: { name: 'Acme', description: long },
      employment_history: [
        { title: 'Head', organization_name: 'Acme', start_date: '2020-03-01', current: true },
        { title: 'Analyst', organization_name: 'Bolt', start_date: '2016-01', end_date: '2019-12' },
      ],
      accomplishments: [
        { category: 'certification', title: 'Architect', issuer: 'Acme' },
        { category: 'language', title: 'German' },
        { category: 'Language', title: 'English' },
      ],
    },
    {
      sections: {
        certifications: [{ title: 'Architect', by: 'Acme' }],
        languages: [{ title: 'German' }, { title: 'English' }],
      },
    },
  ],
];

test.each(sources.map(([name, answer, more]) => ({ name, answer, more })))('$name', (source) => {
  const { answer, more } = source;
  const profile = read(answer);
  expect(profile).toMatchObject({ name: 'Jane Doe', headline: 'Head', location: 'Kiel, Germany' });
  expect(profile.positions).toMatchObject([
    { title: 'Head', company: 'Acme', start: y(2020, 3), isCurrent: true },
    { title: 'Analyst', company: 'Bolt', start: y(2016, 1), end: y(2019, 12), isCurrent: false },
  ]);
  expect(profile.positions[0]).not.toHaveProperty('end');
  expect({ sections: undefined, ...profile }).toMatchObject({ sections: undefined, ...more });
  expect(profile.unread).toBeUndefined();
});

test.each([
  [{ title: 'Head', company: 'Acme' }, [{ title: 'Head', company: 'Acme', isCurrent: true }]],
  [
    { 'Current Job': 'Head', 'Company Name': 'Acme' },
    [{ title: 'Head', company: 'Acme', isCurrent: true }],
  ],
  [
    { job_title: 'Head', company: { name: 'Acme' }, job_end_date: 'last winter' },
    [{ title: 'Head', company: 'Acme', end: { text: 'last winter' }, isCurrent: false }],
  ],
  [
    { jobTitle: 'Head', companyName: 'Acme', jobStartedOn: '2020', jobStillWorking: false },
    [{ title: 'Head', company: 'Acme', start: y(2020), isCurrent: false }],
  ],
  [
    { job_title2: 'Analyst', company2: 'Bolt' },
    [{ title: 'Analyst', company: 'Bolt', isCurrent: false }],
  ],
  // nb. A title or a company alone may be anything, and a list tells more.
  [{ title: 'Head' }, []],
  [{ company: 'Acme' }, []],
  [{ title: 'Head', company: 'Acme', positions: ['CEO'] }, [{ title: 'CEO', isCurrent: false }]],
])('the columns %j', (columns, positions) => {
  expect(read({ full_name: 'Jane', ...columns }).positions).toEqual(positions);
});

test.each<[unknown]>([
  [[{ category: 'Tools', skills }]],
  [
    [
      { name: 'Tools', skills: [{ name: 'Python' }] },
      { name: 'More', skills: ['SQL'] },
    ],
  ],
  [{ Tools: ['Python'], 'Other skills': ['SQL'] }],
  [{ Python: 12, SQL: 'Expert' }],
  [[{ name: 'Python', endorsements: 12 }, { skillName: 'SQL' }]],
  ['Python|SQL'],
  ['Python · SQL'],
])('the skills %j', (value) => {
  expect(read({ name: 'Jane', skills: value }).skills).toEqual(skills);
});

test.each([
  [{ skills: { total: 0, hasMore: false } }],
  [{ skills: { elements: [], paging: { start: 0 } } }],
])('no skills are in %j', (answer) => {
  expect(read({ name: 'Jane', ...answer }).skills).toEqual([]);
});

test.each([
  [{ languages: { German: 'Native', English: null } }],
  [{ languages: ['German (Native)', 'English'] }],
  [{ languages: 'German - Native, English' }],
  [
    {
      languages: ['x'],
      languages_and_proficiencies: [{ name: 'German', level: 'Native' }, 'English'],
    },
  ],
])('the languages %j', (answer) => {
  expect(read({ name: 'Jane', ...answer }).sections).toEqual({
    languages: [{ title: 'German', detail: 'Native' }, { title: 'English' }],
  });
});

test('the language of an answer, the employer and the profile itself are no sections', () => {
  const answer = {
    name: 'Jane',
    language: 'en_US',
    organization: { name: 'Acme', website: 'https://acme.example/' },
    profiles: [{ network: 'LinkedIn', url: 'https://www.linkedin.com/in/jane-doe' }],
  };
  expect(read(answer).sections).toBeUndefined();
});
