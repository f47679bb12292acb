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
  return { ...within(section), section, entries, texts: () => entries().map(linesOf) };
}

const linesOf = (entry: HTMLElement) => Array.from(entry.children, (line) => line.textContent);

test('positions are listed in LinkedIn’s order, with everything known about them', () => {
  expect(showCareer(ada.positions).texts()).toEqual([
    ['Analyst', 'Analytical Engines', 'Mar 2019 – Present', 'London', 'Notes A to G.'],
    ['Advisor', 'Babbage & Co', '2021 – Present'],
    ['Translator', 'Taylor’s Memoirs', 'Sep 2014 – Feb 2019'],
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
  expect(career.texts()).toEqual([['Analyst']]);
});

test('forty positions are all listed', () => {
  const positions = Array.from({ length: 40 }, (_, index) => ({
    title: `Role ${index}`,
    start: { year: 1980 + index },
    end: { year: 1981 + index },
    isCurrent: false,
  }));
  expect(showCareer(positions).entries()).toHaveLength(40);
});

test('a position without any data is still listed', () => {
  expect(showCareer([{ isCurrent: false }]).texts()).toEqual([['Position']]);
});

test('LinkedIn’s wording of the duration is shown next to the dates', () => {
  const position = { title: 'Dean', duration: '2 yrs 3 mos', isCurrent: false };
  const career = showCareer([position, { ...position, end: { year: 2001 } }]);
  expect(career.texts()).toEqual([
    ['Dean', '2 yrs 3 mos'],
    ['Dean', 'until 2001 · 2 yrs 3 mos'],
  ]);
});
