import { BarChart } from '../../../components/library/overview/bar-chart.tsx';
import {
  OverviewView,
  type OverviewViewProps,
} from '../../../components/library/overview/overview-view.tsx';
import { WeekChart } from '../../../components/library/overview/week-chart.tsx';
import { defaultQuery } from '../../../utils/search/query.ts';
import { overviewOf, ranking, weeksOf } from '../../components/library/overview/overviews.ts';
import { longTag } from '../samples.ts';
import { after, click, groupsOf, noop, rtl } from '../story.ts';

const library = groupsOf('library');

const bars = [
  { name: 'Northwind Robotics', count: 1_240, onChoose: noop },
  { name: longTag, count: 96, onChoose: noop },
  { name: 'شركة الروبوتات الحديثة', count: 12, onChoose: noop },
  { name: 'Acme', count: 1, onChoose: noop },
];
const weeks = weeksOf(...[12, 4, 0, 0, 31, 18, 7, 40, 52, 33, 3, 60, 48, 12, 9, 24, 50, 41, 8, 80]);

const overview = overviewOf({
  companies: ranking(
    {
      ...{ 'Northwind Robotics': 120, Acme: 84, Globex: 61, 'Initech Nordic AB': 40, Hooli: 33 },
      ...{ Umbrella: 20, Vandelay: 12, Stark: 9, 'Wayne Enterprises': 8, Cyberdyne: 8 },
    },
    311,
  ),
  schools: ranking({ 'KTH Royal Institute of Technology': 72, 'École Polytechnique': 40 }),
  locations: ranking({ 'Stockholm, Sweden': 96, 'Berlin, Germany': 80, 東京: 20 }, 48),
  seniority: [
    { level: 'senior', count: 300 },
    { level: 'lead', count: 121 },
    { level: 'vice-president', count: 12 },
    { level: 'founder', count: 4 },
  ],
  weeks,
});

export const overviewView = (props: Partial<OverviewViewProps> = {}) => (
  <OverviewView overview={overview} query={defaultQuery} onQuery={noop} {...props} />
);
const inArea = (props: Partial<OverviewViewProps> = {}) => (
  <div class="library-area" style={{ background: 'var(--paper)' }}>
    {overviewView(props)}
  </div>
);

const states = {
  everyone: inArea(),
  'a list': inArea({ query: { ...defaultQuery, list: 'berlin' }, listName: 'Berlin engineers' }),
  'not counted yet': inArea({ overview: undefined }),
  'nobody found': inArea({
    overview: overviewOf({ people: 0 }),
    query: { ...defaultQuery, text: 'zzz' },
  }),
  'right to left': rtl(inArea()),
};

export const groups = [
  library('OverviewView', states, { width: 720 }),
  library('OverviewView narrow', { everyone: inArea() }, { width: 320 }),
  library('BarChart', {
    'of all lengths': <BarChart title="Current companies" bars={bars} more={1} />,
    'right to left': rtl(<BarChart title="Current companies" bars={bars} />),
  }),
  library('WeekChart', {
    'half a year': <WeekChart weeks={weeks} />,
    'as a table': after(click('summary'), <WeekChart weeks={weeks} />),
    'nobody fetched': <WeekChart weeks={weeksOf(0)} />,
    'right to left': rtl(<WeekChart weeks={weeks} />),
  }),
];
