// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import {
  OverviewView,
  type OverviewViewProps,
} from '../../../../components/library/overview/overview-view.tsx';
import { defaultQuery } from '../../../../utils/search/query.ts';
import { show } from '../../render.tsx';
import { overviewOf, ranking, weeksOf } from './overviews.ts';

afterEach(cleanup);

function showOverview(props: Partial<OverviewViewProps> = {}) {
  const onQuery = vi.fn();
  const shown = show(
    <OverviewView overview={overviewOf()} query={defaultQuery} onQuery={onQuery} {...props} />,
  );
  const chart = (name: string) => within(shown.getByRole('region', { name }));
  return { ...shown, onQuery, chart };
}

test.each<[string, Partial<OverviewViewProps>, string]>([
  ['everyone', {}, 'All 1,240 people in your library'],
  [
    'a list',
    { query: { ...defaultQuery, list: 'berlin' }, listName: 'Berlin' },
    'The 1,240 people in the list “Berlin”',
  ],
  [
    'what a search finds in a list',
    { query: { ...defaultQuery, list: 'berlin', text: 'ada' }, listName: 'Berlin' },
    'The 1,240 people found by the current search and filters',
  ],
])('the overview says that it is about %s', (_, props, text) => {
  expect(showOverview(props).getByRole('status').textContent).toBe(text);
});

test.each([
  ['Current companies', 'Acme 84', { company: 'Acme' }],
  ['Schools', 'École Polytechnique 40', { school: 'École Polytechnique' }],
  ['Locations', 'Stockholm, Sweden 96', { location: 'Stockholm, Sweden' }],
  [
    'Seniority',
    'Vice president 12',
    {
      text: 'title:"vp" OR title:"svp" OR title:"evp" OR title:"vice president" OR title:"vice-president" robotics',
    },
  ],
])('a bar of “%s” adds its filter to the search', async (title, name, changes) => {
  const query = { ...defaultQuery, text: 'robotics', starred: true as const };
  const { chart, user, onQuery } = showOverview({ query: { ...query, withPast: true } });
  await user.click(chart(title).getByRole('button', { name }));
  const withPast = title === 'Current companies' ? {} : { withPast: true };
  expect(onQuery).toHaveBeenCalledExactlyOnceWith({ ...query, ...withPast, ...changes });
});

test('a chart says how many values it leaves out, and an empty one is left out', () => {
  const { chart, queryByRole } = showOverview({ overview: overviewOf({ schools: ranking({}) }) });
  expect(chart('Current companies').getByText('and 311 more')).toBeTruthy();
  expect(queryByRole('region', { name: 'Schools' })).toBeNull();
});

test('the weeks are a picture with its numbers in words, and a table', () => {
  const { chart } = showOverview({ overview: overviewOf({ weeks: weeksOf(3, 0, 20) }) });
  const weeks = chart('Fetched per week');
  const name =
    'Fetched per week 23 people were last fetched in the last 26 weeks. Most in one week: 20';
  expect(weeks.getByRole('img', { name })).toBeTruthy();
  const rows = weeks.getAllByRole('row').map((row) => row.lastElementChild?.textContent);
  expect(rows.slice(0, 4)).toEqual(['People', '20', '0', '3']);
  expect(rows).toHaveLength(27);
});

test('the overview of nobody says so', () => {
  const nobody = { people: 0, companies: ranking({}), schools: ranking({}) };
  const { getByText, queryByRole } = showOverview({ overview: overviewOf(nobody) });
  expect(getByText('There is nobody to show here.')).toBeTruthy();
  expect(queryByRole('button')).toBeNull();
});
