import { useId } from 'preact/hooks';
import { dateFormat, numberFormat } from '../../../utils/i18n/formatters.ts';
import { localeOf } from '../../../utils/i18n/locale.ts';
import { plural } from '../../../utils/i18n/plural.ts';
import type { Week } from '../../../utils/search/overview.ts';
import { useTranslate } from '../../ui/translate.tsx';
import './week-chart.css';

/** How many people were fetched in each week, the oldest first. The same numbers follow as a table. */
export function WeekChart({ weeks }: { weeks: readonly Week[] }) {
  const t = useTranslate();
  const id = useId();
  const locale = localeOf(t);
  const { format } = numberFormat(locale, {});
  const day = dateFormat(locale, { day: 'numeric', month: 'short' });
  const most = Math.max(...weeks.map(({ count }) => count));
  const total = weeks.reduce((sum, { count }) => sum + count, 0);
  const [first, last] = [weeks[0], weeks.at(-1)];
  return (
    <section class="week-chart" aria-labelledby={id}>
      <h3 id={id}>{t('overview_weeks')}</h3>
      <p id={`${id}-about`} class="quiet">
        {plural(t, 'overview_weeks_about', total)}
      </p>
      {most > 0 && (
        <>
          <p id={`${id}-most`} class="quiet">
            {t('overview_weeks_most', format(most))}
          </p>
          <div class="weeks" role="img" aria-labelledby={`${id} ${id}-about ${id}-most`}>
            {weeks.map(({ start, end, count }) => (
              <span
                key={start}
                class="week"
                title={`${day.formatRange(start, end)}: ${format(count)}`}
              >
                <span class="week-fill" style={{ height: `${(100 * count) / most}%` }} />
              </span>
            ))}
          </div>
          <p class="week-axis quiet" aria-hidden="true">
            <span>{first && day.format(first.start)}</span>
            <span>{last && day.format(last.end)}</span>
          </p>
          <details>
            <summary>{t('overview_table')}</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('overview_week')}</th>
                  <th scope="col">{t('overview_people')}</th>
                </tr>
              </thead>
              <tbody>
                {weeks.toReversed().map(({ start, end, count }) => (
                  <tr key={start}>
                    <th scope="row">{day.formatRange(start, end)}</th>
                    <td>{format(count)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  );
}
