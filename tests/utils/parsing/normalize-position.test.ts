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
