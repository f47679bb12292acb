import { describe, expect, test } from 'vitest';
import { normalizePositions } from '../../../utils/parsing/normalize-position.ts';

const positionOf = (entry: unknown) => normalizePositions(entry)?.[0];

describe('a position is read from each synonym of its fields', () => {
  test.each([
    ['title', { title: 'Analyst' }, { title: 'Analyst' }],
    ['position', { position: 'Analyst' }, { title: 'Analyst' }],
    ['role', { role: 'Analyst' }, { title: 'Analyst' }],
    ['job_title', { job_title: 'Analyst' }, { title: 'Analyst' }],
    ['company', { company: 'Acme' }, { company: 'Acme' }],
    ['company_name', { company_name: 'Acme' }, { company: 'Acme' }],
    ['companyName', { companyName: 'Acme' }, { company: 'Acme' }],
    ['organization', { organization: 'Acme' }, { company: 'Acme' }],
    ['company as an object', { company: { name: 'Acme' } }, { company: 'Acme' }],
    ['location', { location: 'Paris' }, { location: 'Paris' }],
    [
      'location in parts',
      { location: { city: 'Paris', country: 'FR' } },
      { location: 'Paris, FR' },
    ],
    ['description', { description: 'Sums.' }, { description: 'Sums.' }],
    ['description in lines', { description: ['Sums.', 'More.'] }, { description: 'Sums.\nMore.' }],
    ['duration', { duration: '2 yrs' }, { duration: '2 yrs' }],
    ['a bare string', 'Analyst at Acme', { title: 'Analyst at Acme' }],
    ['a number', 7, { title: '7' }],
    ['after an empty synonym', { title: '', role: 'Analyst' }, { title: 'Analyst' }],
    ['after an unreadable synonym', { title: {}, role: 'Analyst' }, { title: 'Analyst' }],
  ])('%s', (_, entry, fields) => {
    expect(positionOf(entry)).toEqual({ isCurrent: false, ...fields });
  });

  test.each([
    [{}],
    [null],
    [''],
    [[]],
    [true],
    [{ title: '' }],
    [{ is_current: true }],
    [{ unheard_of: 'x' }],
  ])('%j is not a position', (entry) => {
    expect(normalizePositions(entry)).toBeUndefined();
  });

  test('a company with several roles gives one position for each', () => {
    const group = {
      company: 'Acme',
      location: 'Paris',
      roles: [{ title: 'CEO', start_year: 2020 }, null, { title: 'CTO', location: 'Rome' }],
    };
    expect(normalizePositions(group)).toEqual([
      { company: 'Acme', location: 'Paris', title: 'CEO', start: { year: 2020 }, isCurrent: true },
      { company: 'Acme', location: 'Rome', title: 'CTO', isCurrent: false },
    ]);
  });

  test('a company with roles as strings gives a position with each title', () => {
    expect(normalizePositions({ company: 'Acme', roles: ['Engineer', ' '] })).toEqual([
      { company: 'Acme', title: 'Engineer', isCurrent: false },
    ]);
  });

  test('a company with empty roles is a position itself', () => {
    expect(normalizePositions({ title: 'CEO', company: 'Acme', roles: [null, {}] })).toEqual([
      { title: 'CEO', company: 'Acme', isCurrent: false },
    ]);
  });
});

const y = (year: number, month?: number) => (month === undefined ? { year } : { year, month });

describe('the dates of a position are read from any of their fields', () => {
  test.each([
    [{ start_year: 2018, start_month: 3, end_year: 2020, end_month: 0 }, y(2018, 3), y(2020)],
    [{ startYear: '2018', startMonth: '3', endYear: '2020' }, y(2018, 3), y(2020)],
    [{ start: 2018, end: 2020 }, y(2018), y(2020)],
    [{ start_date: '2018-03', end_date: 'Mar 2020' }, y(2018, 3), y(2020, 3)],
    [{ start_date: { year: 2018, month: 3 }, end_date: { year: 2020 } }, y(2018, 3), y(2020)],
    [{ start_date: 'Spring', start_year: 2018, end_year: 2020 }, y(2018), y(2020)],
    [{ start: 'Spring 2018', end: 'later' }, { text: 'Spring 2018' }, { text: 'later' }],
    [{ start: '2018 – 2020' }, y(2018), y(2020)],
    [{ dates: 'Mar 2018 – 2020' }, y(2018, 3), y(2020)],
    [{ date_range: { start: { year: 2018 }, end: { year: 2020 } } }, y(2018), y(2020)],
    [{ time_period: { startDate: { year: 2018 }, endDate: { year: 2020 } } }, y(2018), y(2020)],
    [{ duration: 'Mar 2018 - Mar 2020' }, y(2018, 3), y(2020, 3)],
    [{ dates: '2018' }, y(2018), y(2018)],
    [{ dates: 'The nineties' }, { text: 'The nineties' }, undefined],
    [{ end: 2020 }, undefined, y(2020)],
  ])('%j', (dates, start, end) => {
    const position = positionOf({ title: 'Analyst', ...dates });
    expect(position?.start).toEqual(start);
    expect(position?.end).toEqual(end);
    expect(position?.isCurrent).toBe(false);
  });

  test('a duration next to dates is kept, also in the same text', () => {
    expect(positionOf({ start: 2018, end: 2020, duration: '2 yrs' })?.duration).toBe('2 yrs');
    expect(positionOf({ dates: '2018 – 2020 · 2 yrs' })?.duration).toBe('2 yrs');
    expect(positionOf({ duration: '2018 – 2020 · 2 yrs' })?.duration).toBe('2 yrs');
    expect(positionOf({ duration: '2018 – 2020' })).not.toHaveProperty('duration');
  });
});

describe('a position is current if the answer says so, or if it started and did not end', () => {
  test.each([
    [{ is_current: true }, true],
    [{ is_current: 'true' }, true],
    [{ isCurrent: 1 }, true],
    [{ is_current: true, end_year: 2020 }, true],
    [{ is_current: false, start_year: 2018 }, false],
    [{ is_current: false, end: 'Present' }, false],
    [{ is_current: null, start_year: 2018 }, true],
    [{ start_year: 2018 }, true],
    [{ start_year: 2018, end_year: null, end_month: null }, true],
    [{ start_year: 2018, end_year: 0, end_month: 0 }, true],
    [{ start_year: 2018, end: 'Present' }, true],
    [{ end: 'now' }, true],
    [{ dates: '2018 – Present' }, true],
    [{ dates: 'since 2018' }, true],
    [{ dates: 'Present' }, true],
    [{ start_year: 2018, end_year: 2020 }, false],
    [{ start: 'long ago' }, false],
    [{ end_year: 2020 }, false],
    [{ duration: '2 yrs' }, false],
    [{}, false],
  ])('%j → %j', (fields, isCurrent) => {
    expect(positionOf({ title: 'Analyst', ...fields })?.isCurrent).toBe(isCurrent);
  });
});

describe('start and end are read from every common spelling', () => {
  test.each([
    ['start', 'end'],
    ['start_date', 'end_date'],
    ['startDate', 'endDate'],
    ['starts_at', 'ends_at'],
    ['started_at', 'ended_at'],
    ['started_on', 'finished_on'],
    ['Started On', 'Finished On'],
    ['started_on', 'ended_on'],
    ['from', 'to'],
    ['from_date', 'to_date'],
    ['date_from', 'date_to'],
    ['dateStart', 'dateEnd'],
    ['date1', 'date2'],
    ['since', 'until'],
    ['begin', 'finish'],
    ['joined_on', 'left_on'],
    ['jobStartedOn', 'jobEndedOn'],
    ['position_start_date', 'position_end_date'],
    ['employmentStartDate', 'employmentEndDate'],
    ['work_from', 'work_to'],
    ['start_time', 'end_time'],
    ['fromYear', 'toYear'],
  ])('%s and %s', (start, end) => {
    const over = { title: 'Analyst', [start]: '2018', [end]: '2020' };
    expect(positionOf(over)).toMatchObject({ start: y(2018), end: y(2020), isCurrent: false });
    const open = { title: 'Analyst', [start]: '2018', [end]: null };
    expect(positionOf(open)).toEqual({ title: 'Analyst', start: y(2018), isCurrent: true });
    const present = { title: 'Analyst', [start]: '2018', [end]: 'Present' };
    expect(positionOf(present)).toEqual({ title: 'Analyst', start: y(2018), isCurrent: true });
  });

  test.each(['timePeriod', 'dateRange', 'startEndDate', 'date', 'dates', 'period', 'date_range'])(
    'both in %s',
    (name) => {
      const dates = [
        '2018 – 2020',
        { start: { year: 2018 }, end: { year: 2020 } },
        { startDate: { year: 2018 }, endDate: { year: 2020, month: 0, day: 0 } },
        { started_on: '2018', finished_on: '2020' },
      ];
      for (const range of dates) {
        const position = positionOf({ title: 'Analyst', [name]: range });
        expect(position).toMatchObject({ start: y(2018), end: y(2020), isCurrent: false });
      }
      const open = positionOf({ title: 'Analyst', [name]: { start: { year: 2018 }, end: null } });
      expect(open).toEqual({ title: 'Analyst', start: y(2018), isCurrent: true });
    },
  );
});

describe('a position is not taken for current while something unread looks like an end', () => {
  test.each([
    [{ contract_ended: 'Dec 2020' }],
    [{ ending: 'last winter' }],
    [{ resigned_on: '2020' }],
    [{ departureDate: { jahr: 2020 } }],
    [{ employment_termination_date: '2020-05' }],
    [{ lastDay: '2020-05-31' }],
    [{ end: { jahr: 2020 } }],
    [{ dates: { start: '2018', finale_end: '2020' } }],
    [{ dates: '2018 – 2020' }],
    [{ duration: 'Jan 2018 – Dec 2020 · 3 yrs' }],
    [{ period: { end: '2020' } }],
    [{ employment_end_date_year: 2020 }],
    [{ exit_date_month: 12 }],
  ])('%j', (fields) => {
    expect(positionOf({ title: 'Analyst', start: '2018', ...fields })?.isCurrent).toBe(false);
  });

  test.each([
    [{ contract_ended: null }],
    [{ contract_ended: '' }],
    [{ ended: false }],
    [{ departureDate: { year: 0, month: 0 } }],
    [{ weekend_work: 'yes' }],
    [{ closing_end: 'Present' }],
    [{ end: 'Present', notice_until: '2030' }],
  ])('%j is no end', (fields) => {
    expect(positionOf({ title: 'Analyst', start: '2018', ...fields })?.isCurrent).toBe(true);
  });
});

describe('a flag beats a date', () => {
  test.each([
    ['is_current', true],
    ['isCurrent', true],
    ['current', true],
    ['jobStillWorking', true],
    ['still_working', true],
    ['active_experience', true],
    ['currentlyWorking', true],
    ['is_present', true],
    ['is_past', false],
    ['hasEnded', false],
  ])('%s: true', (name, isCurrent) => {
    const position = (flag: boolean, dates: object) =>
      positionOf({ title: 'Analyst', [name]: flag, ...dates })?.isCurrent;
    expect(position(true, { start: '2018', end: '2020' })).toBe(isCurrent);
    expect(position(true, { start: '2018', end: 'Present' })).toBe(isCurrent);
    expect(position(false, { start: '2018', end: 'Present' })).toBe(!isCurrent);
    expect(position(false, { start: '2018' })).toBe(!isCurrent);
  });

  test.each([
    [{ status: 'Former', start: '2018' }, false],
    [{ job_status: 'past', start: '2018', end: 'Present' }, false],
    [{ status: 'Current', start: '2018', end: '2020' }, true],
    [{ status: 'Full-time', start: '2018' }, true],
    [{ status: 'active', is_current: false, start: '2018' }, false],
  ])('%j', (fields, isCurrent) => {
    expect(positionOf({ title: 'Analyst', ...fields })?.isCurrent).toBe(isCurrent);
  });

  test('an end that is said to be the present is none', () => {
    const dates = { start: '2018-10', end_date: '2026-05-20T17:23:33+02:00' };
    expect(positionOf({ title: 'CEO', ...dates, endDateIsPresent: true })).toEqual({
      title: 'CEO',
      start: y(2018, 10),
      isCurrent: true,
    });
    expect(positionOf({ title: 'CEO', ...dates, endDateIsPresent: false })).toMatchObject({
      end: y(2026, 5),
      isCurrent: false,
    });
  });
});

describe('roles under a company', () => {
  const roles = [
    { title: 'CEO', start: '2020' },
    { title: 'CTO', start: '2018', end: '2020' },
  ];
  const positions = [
    { company: 'Acme', title: 'CEO', start: y(2020), isCurrent: true },
    { company: 'Acme', title: 'CTO', start: y(2018), end: y(2020), isCurrent: false },
  ];

  test.each([
    [{ company: 'Acme', roles }],
    [{ company: { name: 'Acme' }, profile_positions: roles, date: { start: '2018' } }],
    [{ companyName: 'Acme', profilePositionInPositionGroup: { elements: roles } }],
    [{ name: 'Acme', positions: { paging: { count: 2 }, elements: roles } }],
    [{ title: 'Acme', subtitle: 'Full-time · 6 yrs', breakdown: true, subComponents: roles }],
    [{ company: 'Acme', titles: roles }],
  ])('%j', (group) => {
    expect(normalizePositions(group)).toEqual(positions);
  });
});

describe('noise stays out of titles, companies and places', () => {
  test.each([
    [
      { title: 'CEO', company: 'Acme · Full-time' },
      { title: 'CEO', company: 'Acme' },
    ],
    [
      { title: 'CEO', company: 'Acme · Vollzeit' },
      { title: 'CEO', company: 'Acme' },
    ],
    [
      { title: 'CEO · Part-time', company: 'Acme · 2 yrs' },
      { title: 'CEO', company: 'Acme' },
    ],
    [
      { title: 'CEO\nCEO', company: 'Acme\nAcme · Contract' },
      { title: 'CEO', company: 'Acme' },
    ],
    [
      { title: 'Title\nCEO', company: 'Company Name\nAcme', location: 'Location\nKiel' },
      { title: 'CEO', company: 'Acme', location: 'Kiel' },
    ],
    [{ title: 'Product LeadProduct Lead' }, { title: 'Product Lead' }],
    [
      { title: 'CEO', location: 'Kiel · Hybrid' },
      { title: 'CEO', location: 'Kiel' },
    ],
    [{ title: 'CEO', location: 'On-site' }, { title: 'CEO' }],
    [
      { title: 'CEO', description: 'Sells.…see more' },
      { title: 'CEO', description: 'Sells.' },
    ],
    [
      { title: 'CEO', description: 'Sells.\nSee less' },
      { title: 'CEO', description: 'Sells.' },
    ],
  ])('%j', (entry, position) => {
    expect(positionOf(entry)).toEqual({ isCurrent: false, ...position });
  });

  test.each([
    ['Freelance'],
    ['TomTom'],
    ['Bora Bora'],
    ['Title Insurance'],
    ['7 Eleven'],
    ['Remote · Acme'],
    ['Acme · Berlin'],
    ['See Tickets'],
    ['Contract Furniture'],
  ])('%s is a name', (company) => {
    expect(positionOf({ title: 'CEO', company })?.company).toBe(company);
    expect(positionOf({ title: 'CEO', subtitle: `${company} · Full-time` })?.company).toBe(
      company === 'Remote · Acme' || company === 'Acme · Berlin' ? company.split(' ')[0] : company,
    );
  });
});

describe('the page of the company on LinkedIn', () => {
  const page = 'https://www.linkedin.com/company/acme/';
  test.each([
    [{ company_url: page }, page],
    [{ companyURL: 'https://www.linkedin.com/company/acme' }, page],
    [{ company_linkedin_profile_url: 'linkedin.com/company/acme?trk=x#top' }, page],
    [{ company_linkedin_url: 'http://de.linkedin.com/company/acme/about/' }, page],
    [{ company: { name: 'Acme', url: page } }, page],
    [{ company: { name: 'Acme', linkedin_url: page } }, page],
    [
      { company_url: 'https://www.linkedin.com/school/eth/' },
      'https://www.linkedin.com/school/eth/',
    ],
    [{ company_url: 'https://acme.example/', companyLinkedinUrl: page }, page],
    [{ company_url: 'https://acme.example/company/acme/' }, undefined],
    [{ company_url: 'https://linkedin.com.example/company/acme/' }, undefined],
    [{ company_url: 'https://www.linkedin.com/in/ada/' }, undefined],
    [{ company_url: 'https://www.linkedin.com/company/' }, undefined],
    [{ company_url: 'javascript:alert(1)//linkedin.com/company/acme/' }, undefined],
  ])('%j', (fields, url) => {
    expect(positionOf({ title: 'CEO', company: 'Acme', ...fields })?.companyUrl).toBe(url);
  });

  test('roles have that of their company', () => {
    const group = { name: 'Acme', url: page, roles: [{ title: 'CEO' }, { title: 'CTO' }] };
    expect(normalizePositions(group)?.map(({ companyUrl }) => companyUrl)).toEqual([page, page]);
  });
});
