import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readProfiles } from '../../../sandbox/profiles.ts';
import { normalizeProfile } from '../../../utils/parsing/normalize-profile.ts';
import { slugOf } from '../profile/slug-of.ts';

const CASES = new URL('./cases/', import.meta.url);
const slug = slugOf('jane');
const y = (year: number, month?: number) => (month === undefined ? { year } : { year, month });

/** What each file in `cases/` must be read as. */
const right: Record<string, unknown> = {
  'n01-finished-on': {
    positions: [
      { title: 'Engineer', company: 'Acme', start: y(2020, 1), isCurrent: true },
      { title: 'Junior', company: 'Bolt', start: y(2016, 1), end: y(2019, 12), isCurrent: false },
    ],
  },
  'n02-end-is-fetch-day': {
    reportedSlug: 'jane-doe',
    profileUrl: 'https://www.linkedin.com/in/jane-doe/',
    headline: 'CEO at Acme',
    location: 'Leiden, South Holland',
    about: 'I run Acme.',
    positions: [
      { title: 'CEO', company: 'Acme', start: y(2018, 10), isCurrent: true },
      { title: 'Engineer', company: 'Bolt', start: y(2011, 5), end: y(2016, 3), isCurrent: false },
    ],
    skills: ['Python'],
  },
  'n03-components': {
    reportedSlug: 'jane-doe',
    headline: 'Sales',
    location: 'Kiel, Germany',
    positions: [
      {
        title: 'Sales Lead',
        company: 'Acme',
        location: 'Kiel, Germany',
        start: y(2024, 5),
        isCurrent: true,
        duration: '1 yr 6 mos',
        description: 'Sells.',
      },
      {
        title: 'Account Manager',
        company: 'Bolt',
        location: 'Bremen, Germany',
        start: y(2024, 2),
        end: y(2024, 5),
        isCurrent: false,
        duration: '4 mos',
      },
      {
        title: 'Associate',
        company: 'Bolt',
        location: 'Bremen, Germany',
        start: y(2023, 6),
        end: y(2024, 1),
        isCurrent: false,
        duration: '8 mos',
      },
    ],
    education: [
      {
        school: 'North College',
        degree: "Bachelor's degree, Communication",
        start: y(2018),
        end: y(2022),
      },
    ],
    skills: ['SEO'],
  },
  'n05-from-date-institution': {
    positions: [
      {
        title: 'Engineer',
        company: 'Acme',
        start: y(2020, 1),
        isCurrent: true,
        duration: '5 yrs',
      },
      { title: 'Junior', company: 'Bolt', start: y(2016, 1), end: y(2019, 12), isCurrent: false },
    ],
    education: [{ school: 'North College', degree: 'MSc', start: y(2010), end: y(2015) }],
  },
  'n07-voyager-views': {
    reportedSlug: 'jane-doe',
    headline: 'Engineer',
    location: 'Kiel, Germany',
    positions: [
      { title: 'Engineer', company: 'Acme', start: y(2020, 3), isCurrent: true },
      { title: 'Junior', company: 'Bolt', start: y(2018, 1), end: y(2020, 2), isCurrent: false },
    ],
    education: [{ school: 'North College', degree: 'MSc', start: y(2012), end: y(2017) }],
    skills: ['Java'],
  },
  'n10-start-end-date': {
    positions: [
      { title: 'CEO', company: 'Acme', start: y(2019, 6), isCurrent: true },
      { title: 'Dev', company: 'Bolt', start: y(2011, 6), end: y(2013, 6), isCurrent: false },
    ],
    education: [{ school: 'North College', degree: 'BSc', start: y(2004), end: y(2008) }],
  },
  'n11-job-started-on': {
    positions: [
      {
        title: 'Data Scientist',
        company: 'Acme',
        location: 'Kiel',
        start: y(2021, 6),
        isCurrent: true,
        description: 'Models.',
      },
      { title: 'Analyst', company: 'Bolt', start: y(2018, 1), end: y(2021, 6), isCurrent: false },
    ],
  },
  'n12-location-linkedintext': { location: 'Kiel, Schleswig-Holstein, Germany' },
  'n17-jsonresume': {
    reportedSlug: 'jane-doe',
    headline: 'Engineer',
    location: 'Kiel, DE',
    about: 'Hello',
    positions: [
      { title: 'Director', company: 'Acme', start: y(2023, 4), isCurrent: true },
      { title: 'Dev', company: 'Bolt', start: y(2016, 1), end: y(2023, 3), isCurrent: false },
    ],
    education: [
      { school: 'North College', degree: 'Bachelor', field: 'CS', start: y(2005), end: y(2009) },
    ],
  },
  'n18-current-past': {
    positions: [
      {
        title: 'Senior',
        company: 'Acme',
        start: y(2016, 1),
        isCurrent: true,
        duration: '1 year 6 months',
      },
      {
        title: 'Junior',
        company: 'Bolt',
        start: y(2013, 6),
        end: y(2016, 1),
        isCurrent: false,
        duration: '2 years 8 months',
      },
    ],
    education: [{ degree: 'MSc, Accounting', start: y(2011), end: y(2013) }],
    skills: ['Accounting', 'Auditing'],
  },
  'n21-noise': {
    location: 'Kiel, Germany',
    positions: [
      {
        title: 'Engineer',
        company: 'Acme',
        location: 'Kiel, Germany',
        start: y(2020, 1),
        isCurrent: true,
        duration: '3 yrs',
      },
      { title: 'Junior', company: 'Bolt', start: y(2016, 1), end: y(2019, 12), isCurrent: false },
    ],
    skills: ['Go'],
  },
  'n22-other-sections': {
    sections: {
      volunteering: [{ title: 'Coach', by: 'Club' }],
      certifications: [{ title: 'Architect', by: 'Acme' }],
      projects: [{ title: 'Bridge' }],
      publications: [{ title: 'Paper' }],
      honors: [{ title: 'Prize' }],
      languages: [{ title: 'German', detail: 'Native' }],
    },
  },
};

test.each(readdirSync(CASES))('%s is read in full', (file) => {
  const answer: unknown = JSON.parse(readFileSync(new URL(file, CASES), 'utf8'));
  expect(normalizeProfile(slug, answer)).toEqual({
    slug,
    name: 'Jane Doe',
    positions: [],
    education: [],
    skills: [],
    ...(right[file.replace('.json', '')] as object),
  });
});

/** The sandbox's people called Fern have one career, each in the shape of another source. */
const ferns = readProfiles().all.filter(({ slug }) => slug.startsWith('fern-'));

test('the sandbox has ten foreign shapes or more', () => {
  expect(ferns.length).toBeGreaterThanOrEqual(10);
});

test.each(ferns)('$slug is read in full: $shows', ({ task_output }) => {
  const profile = normalizeProfile(slug, task_output);
  expect(profile).toMatchObject({
    name: expect.stringMatching(/^Fern [A-Z][a-z]+$/),
    headline: 'Head of Design',
    location: expect.stringMatching(/^Lisbon, (Portugal|PT)$/),
    about: 'Draws the signs of the harbour.',
    positions: [
      { title: 'Head of Design', company: 'Northwind', start: y(2021, 3), isCurrent: true },
      { title: 'Designer', company: 'Northwind', start: y(2018, 6), end: y(2021, 3) },
      { title: 'Intern', company: 'Tailspin', start: y(2016, 1), end: y(2017, 12) },
    ],
    education: [
      {
        school: 'Coast University',
        degree: expect.stringMatching(/^BA/),
        start: y(2012),
        end: y(2016),
      },
    ],
    skills: ['Drawing', 'Typography'],
    sections: {
      languages: [{ title: 'Portuguese' }],
      certifications: [{ title: 'Type Design', by: 'Letter Guild', start: y(2019, 5) }],
    },
  });
  expect(profile.positions.map(({ isCurrent }) => isCurrent)).toEqual([true, false, false]);
  expect(profile.positions[0]).not.toHaveProperty('end');
  const { volunteering, honors } = profile.sections ?? {};
  for (const entry of volunteering ?? []) {
    expect(entry).toMatchObject({
      title: 'Coach',
      by: 'Boat Club',
      start: y(2015, 1),
      end: y(2015, 12),
    });
  }
  for (const entry of honors ?? [])
    expect(entry).toMatchObject({ title: 'Golden Nib', end: y(2020, 4) });
  expect(profile.unread).toBeUndefined();
});
