import { useId } from 'preact/hooks';
import type { Translate } from '../../../utils/i18n/messages.ts';
import { plural } from '../../../utils/i18n/plural.ts';
import { snakeCase } from '../../../utils/i18n/snake-case.ts';
import { omitUndefined } from '../../../utils/profile/omit-undefined.ts';
import { isFiltered } from '../../../utils/search/filters.ts';
import type { Overview, Ranking } from '../../../utils/search/overview.ts';
import type { LibraryQuery } from '../../../utils/search/query.ts';
import { senioritySearch } from '../../../utils/search/seniority.ts';
import { useTranslate } from '../../ui/translate.tsx';
import { type Bar, BarChart } from './bar-chart.tsx';
import { WeekChart } from './week-chart.tsx';
import './overview-view.css';

export interface OverviewViewProps {
  /** Absent until everyone is counted. */
  overview: Overview | undefined;
  /** Which people it is about. */
  query: LibraryQuery;
  /** The name of the query's list. */
  listName?: string | undefined;
  /** Shows the people of a query. */
  onQuery: (query: LibraryQuery) => void;
}

/** Charts of what the people have in common whom the current search and filters find. */
export function OverviewView({ overview, ...props }: OverviewViewProps) {
  const t = useTranslate();
  const id = useId();
  return (
    <section class="overview" aria-labelledby={id}>
      <header>
        <h2 id={id}>{t('overview_title')}</h2>
        <p role="status">
          {overview ? aboutText(overview.people, props, t) : t('overview_counting')}
        </p>
      </header>
      {overview &&
        (overview.people > 0 ? (
          <Charts {...props} overview={overview} />
        ) : (
          <p class="quiet">{t('overview_none')}</p>
        ))}
    </section>
  );
}

function Charts({
  overview,
  query,
  onQuery,
}: Pick<OverviewViewProps, 'query' | 'onQuery'> & { overview: Overview }) {
  const t = useTranslate();
  const { companies, schools, locations, seniority, weeks } = overview;
  const show = (changes: { readonly [K in keyof LibraryQuery]?: LibraryQuery[K] | undefined }) =>
    onQuery(omitUndefined({ ...query, ...changes }) as LibraryQuery);
  const bars = ({ top }: Ranking, filter: 'company' | 'school' | 'location'): Bar[] =>
    top.map(({ folded, spelling = folded, count }) => ({
      name: spelling,
      count,
      // nb. The bars are about current companies.
      onChoose: () =>
        show({ [filter]: spelling, ...(filter === 'company' && { withPast: undefined }) }),
    }));
  const levels = seniority.map(({ level, count }) => ({
    name: t(`seniority_${snakeCase(level)}`),
    count,
    onChoose: () => show({ text: `${senioritySearch(level)} ${query.text}`.trim() }),
  }));
  return (
    <>
      <p class="quiet">{t('overview_hint')}</p>
      <div class="overview-charts">
        <BarChart
          title={t('overview_companies')}
          bars={bars(companies, 'company')}
          more={companies.more}
        />
        <BarChart title={t('overview_seniority')} bars={levels} />
        <BarChart
          title={t('overview_locations')}
          bars={bars(locations, 'location')}
          more={locations.more}
        />
        <BarChart
          title={t('overview_schools')}
          bars={bars(schools, 'school')}
          more={schools.more}
        />
        <WeekChart weeks={weeks} />
      </div>
    </>
  );
}

function aboutText(
  people: number,
  { query, listName }: Pick<OverviewViewProps, 'query' | 'listName'>,
  t: Translate,
): string {
  if (isFiltered(query)) return plural(t, 'overview_found', people);
  if (listName !== undefined) return plural(t, 'overview_list', people, listName);
  return plural(t, 'overview_all', people);
}
