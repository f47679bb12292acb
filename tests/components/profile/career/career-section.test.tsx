// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Position, School } from '../../../../utils/profile/profile.ts';
import { ada, bare, saved } from '../../people.ts';
import { profileState, showPopup } from '../../popup/popup.tsx';

afterEach(cleanup);

function showCareer(positions: readonly Position[], education: readonly School[] = []) {
  const person = saved({ ...bare, positions, education });
  const popup = showPopup({ profileState: profileState(undefined, person) });
  const section = popup.getByRole('region', { name: 'Experience' });
  const entries = () =>
    within(section)
      .getAllByRole('listitem')
      .filter((item) => !item.closest('figure'));
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

const chartOf = (career: ReturnType<typeof showCareer>) =>
  within(career.getByRole('figure', { name: /^Career timeline/ }));

test('the chart is named after its years, and says what it leaves out', () => {
  const career = showCareer(ada.positions);
  expect(career.getByRole('figure', { name: 'Career timeline from 2014 to 2026' })).toBeTruthy();
  expect(career.getByText('1 position without dates isn’t shown')).toBeTruthy();
});

test('simultaneous positions have separate lanes, and current ones reach the end', () => {
  const bars = chartOf(showCareer(ada.positions)).getAllByRole('button', { name: / · / });
  const shown = bars.map((bar) => {
    const { gridRow, marginInlineStart, width } = (bar.parentElement as HTMLElement).style;
    return {
      name: bar.getAttribute('aria-label')?.split(' · ')[0],
      lane: gridRow,
      end: Number.parseFloat(marginInlineStart) + Number.parseFloat(width),
    };
  });
  expect(shown.map(({ name, lane }) => [name, lane])).toEqual([
    ['Translator', '1'],
    ['Analyst', '1'],
    ['Advisor', '2'],
  ]);
  expect(shown[1]?.end).toBeCloseTo(100, 1);
  expect(shown[2]?.end).toBeCloseTo(100, 1);
});

const engineer: Position = {
  title: 'Engineer',
  company: 'Acme',
  start: { year: 2015, month: 2 },
  end: { year: 2016, month: 1 },
  isCurrent: false,
};
const lead: Position = { ...engineer, title: 'Lead', start: { year: 2016, month: 9 } };
const withGaps = [{ ...lead, end: { year: 2017, month: 8 } }, engineer];
const kth: School = { school: 'KTH', degree: 'MSc', start: { year: 2010 }, end: { year: 2014 } };

test('schools and gaps are in the chart, and the gaps are named below it', () => {
  const chart = chartOf(showCareer(withGaps, [kth]));
  const names = chart
    .getAllByRole('button', { name: / · / })
    .map((bar) => bar.getAttribute('aria-label'));
  expect(names).toEqual([
    'Education: MSc · KTH · 2010 – 2014 · 4 yrs',
    'Engineer · Acme · Feb 2015 – Jan 2016 · 1 yr',
    'Gap · Feb 2016 – Aug 2016 · 7 mos',
    'Lead · Acme · Sep 2016 – Aug 2017 · 1 yr',
  ]);
  expect(chart.getByText('Gap: 7 mos, Feb 2016 – Aug 2016')).toBeTruthy();
});

test('the chart is one stop for Tab; arrow keys describe each bar, and Escape hides that', async () => {
  const career = showCareer(withGaps, [kth]);
  const chart = chartOf(career);
  const description = () => career.section.querySelector('.chart-tip')?.textContent;
  const [first] = chart.getAllByRole('button', { name: / · / });
  first?.focus();
  await career.user.keyboard('{Home}');
  expect(description()).toBe('MScKTH2010 – 2014 · 4 yrs');
  await career.user.keyboard('{ArrowRight}{ArrowRight}');
  expect(description()).toBe('GapFeb 2016 – Aug 2016 · 7 mos');
  await career.user.keyboard('{Escape}');
  expect(description()).toBeUndefined();
  await career.user.keyboard('{End}');
  expect(description()).toBe('LeadAcmeSep 2016 – Aug 2017 · 1 yr');
  await career.user.tab();
  expect(document.activeElement?.textContent).toBe('Show as table');
  expect(description()).toBeUndefined();
});

test('what is hovered is described until the pointer leaves the chart', async () => {
  const career = showCareer(withGaps);
  const description = () => career.section.querySelector('.chart-tip');
  await career.user.hover(chartOf(career).getByRole('button', { name: /^Gap/ }));
  await career.user.hover(description() as Element);
  expect(description()?.textContent).toContain('7 mos');
  await career.user.hover(document.body);
  expect(description()).toBeNull();
});

test('the chart is a table on request', async () => {
  const career = showCareer(withGaps, [kth]);
  const toggle = career.getByRole('button', { name: 'Show as table' });
  expect(career.queryByRole('table')).toBeNull();
  await career.user.click(toggle);
  expect(toggle.getAttribute('aria-expanded')).toBe('true');
  const table = career.getByRole('table', { name: 'Career timeline from 2010 to 2017' });
  const rows = within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => textContent));
  expect(rows).toEqual([
    ['What', 'Where', 'From', 'To', 'Length'],
    ['MSc', 'KTH', '2010', '2014', '4 yrs'],
    ['Engineer', 'Acme', 'Feb 2015', 'Jan 2016', '1 yr'],
    ['Gap', '', 'Feb 2016', 'Aug 2016', '7 mos'],
    ['Lead', 'Acme', 'Sep 2016', 'Aug 2017', '1 yr'],
  ]);
});

test('without any date, there is no chart', () => {
  const career = showCareer([{ title: 'Analyst', isCurrent: false }]);
  expect(career.queryByRole('figure')).toBeNull();
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
