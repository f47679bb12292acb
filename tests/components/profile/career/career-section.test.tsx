// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Position } from '../../../../utils/profile/profile.ts';
import { ada, bare, saved } from '../../people.ts';
import { profileState, showPopup } from '../../popup/popup.tsx';

afterEach(cleanup);

function showCareer(positions: readonly Position[]) {
  const popup = showPopup({ profileState: profileState(undefined, saved({ ...bare, positions })) });
  const section = popup.getByRole('region', { name: 'Experience' });
  const entries = () => within(section).getAllByRole('listitem');
  return {
    ...within(section),
    user: popup.user,
    section,
    entries,
    texts: () => entries().map(linesOf),
  };
}

const linesOf = (entry: HTMLElement) => Array.from(entry.children, (line) => line.textContent);

test('positions are listed in LinkedIn’s order, with everything known about them', () => {
  expect(showCareer(ada.positions).texts()).toEqual([
    [
      'Analyst',
      'Analytical Engines',
      'Mar 2019 – Present · 7 yrs 7 mos',
      'London',
      'Notes A to G.',
    ],
    ['Advisor', 'Babbage & Co', '2021 – Present · 6 yrs'],
    ['Translator', 'Taylor’s Memoirs', 'Sep 2014 – Feb 2019 · 4 yrs 6 mos'],
    ['Ockham Park', 'long ago'],
  ]);
});

test('the chart is named after its years, and says what it leaves out', () => {
  const career = showCareer(ada.positions);
  const chart = career.getByRole('img');
  expect(chart.getAttribute('aria-label')).toBe('Career timeline from 2014 to 2026: 3 positions');
  expect(career.getByText('1 position without dates isn’t shown')).toBeTruthy();
});

test('simultaneous positions have separate lanes, and current ones reach the end', () => {
  const bars = [...showCareer(ada.positions).section.querySelectorAll<HTMLElement>('.bar')];
  const shown = bars.map(({ title, style }) => ({
    name: title.split(' · ')[0],
    lane: style.gridRow,
    end: Number.parseFloat(style.marginInlineStart) + Number.parseFloat(style.width),
  }));
  expect(shown.map(({ name, lane }) => [name, lane])).toEqual([
    ['Translator', '1'],
    ['Analyst', '1'],
    ['Advisor', '2'],
  ]);
  expect(shown[1]?.end).toBeCloseTo(100, 1);
  expect(shown[2]?.end).toBeCloseTo(100, 1);
});

test('without any date, there is no chart', () => {
  const career = showCareer([{ title: 'Analyst', isCurrent: false }]);
  expect(career.queryByRole('img')).toBeNull();
  expect(career.texts()).toEqual([['Analyst', 'Present']]);
});

test('the heading says how long the whole career is', () => {
  const { section } = showCareer(ada.positions);
  expect(section.firstElementChild?.textContent).toBe('Experience12 yrs');
});

test('several roles at one employer are grouped under it', () => {
  const role = (title: string, start: number, end: number) => ({
    title,
    company: 'Acme',
    start: { year: start, month: 1 },
    end: { year: end, month: 12 },
    isCurrent: false,
  });
  const career = showCareer([role('Head', 2015, 2020), role('Engineer', 2010, 2014)]);
  const headings = (level: number) =>
    career.queryAllByRole('heading', { level }).map(({ textContent }) => textContent);
  expect(headings(3)).toEqual(['Acme']);
  expect(headings(4)).toEqual(['Head', 'Engineer']);
  expect(career.getByText('11 yrs', { selector: 'li > p' })).toBeTruthy();
  expect(career.texts().slice(1)).toEqual([
    ['Head', 'Jan 2015 – Dec 2020 · 6 yrs'],
    ['Engineer', 'Jan 2010 – Dec 2014 · 5 yrs'],
  ]);
});

test('a role without dates that the card shows as current is marked as current', () => {
  const career = showCareer([
    { title: 'Analyst', isCurrent: false },
    { title: 'Tutor', isCurrent: false },
  ]);
  expect(career.entries().map(({ className }) => className)).toEqual(['entry current', 'entry']);
  expect(career.texts()).toEqual([['Analyst', 'Present'], ['Tutor']]);
});

test('five positions are listed, and all forty on request', async () => {
  const positions = Array.from({ length: 40 }, (_, index) => ({
    title: `Role ${index}`,
    start: { year: 1980 + index },
    end: { year: 1981 + index },
    isCurrent: false,
  }));
  const career = showCareer(positions);
  expect(career.entries()).toHaveLength(5);
  const more = career.getByRole('button', { name: 'Show all 40' });
  more.focus();
  await career.user.keyboard('{Enter}');
  expect(career.entries()).toHaveLength(40);
  expect(document.activeElement).toBe(career.entries()[5]);
});

test('a position without any data is still listed', () => {
  expect(showCareer([{ isCurrent: false }]).texts()).toEqual([['Position', 'Present']]);
});

test('LinkedIn’s wording of the duration is shown next to the dates', () => {
  const position = { title: 'Dean', duration: '2 yrs 3 mos', isCurrent: false };
  const dated = { ...position, end: { year: 2001 } };
  const career = showCareer([dated, position]);
  expect(career.texts()).toEqual([
    ['Dean', 'until 2001 · 2 yrs 3 mos'],
    ['Dean', '2 yrs 3 mos'],
  ]);
});

test('a company links to its page on LinkedIn, and nowhere else', () => {
  const [acme, borg] = ['https://www.linkedin.com/company/acme/', 'https://borg.example/'];
  const career = showCareer([
    { title: 'CEO', company: 'Acme', companyUrl: acme, isCurrent: true },
    { title: 'CTO', company: 'Borg', companyUrl: borg, isCurrent: false },
    { title: 'Lead', company: 'Cyan', isCurrent: false },
    { title: 'Trainee', company: 'Cyan', companyUrl: acme, isCurrent: false },
  ]);
  const links = career
    .getAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('href')]);
  expect(links).toEqual([
    ['Acme', acme],
    ['Cyan', acme],
  ]);
});
