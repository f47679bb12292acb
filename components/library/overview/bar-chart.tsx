import { useId } from 'preact/hooks';
import { numberFormat } from '../../../utils/i18n/formatters.ts';
import { localeOf } from '../../../utils/i18n/locale.ts';
import { plural } from '../../../utils/i18n/plural.ts';
import { cutLine } from '../../ui/cut-line.tsx';
import { useTranslate } from '../../ui/translate.tsx';
import './bar-chart.css';

/** A value, and how many people have it. */
export interface Bar {
  readonly name: string;
  readonly count: number;
  readonly onChoose: () => void;
}

interface BarChartProps {
  title: string;
  /** The longest first. */
  bars: readonly Bar[];
  /** How many values are left out. */
  more?: number;
}

/** How many people have each value: a button each, with a bar below it. Nothing without a value. */
export function BarChart({ title, bars, more = 0 }: BarChartProps) {
  const t = useTranslate();
  const id = useId();
  const { format } = numberFormat(localeOf(t), {});
  const longest = bars[0]?.count ?? 0;
  if (longest === 0) return null;
  return (
    <section class="bar-chart" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ol>
        {bars.map(({ name, count, onChoose }) => (
          <li key={name}>
            <button type="button" class="overview-bar" title={name} onClick={onChoose}>
              <bdi class="bar-name">{cutLine(name)}</bdi>{' '}
              <span class="bar-count">{format(count)}</span>
              <span class="bar-track" aria-hidden="true">
                <span class="bar-fill" style={{ width: `${(100 * count) / longest}%` }} />
              </span>
            </button>
          </li>
        ))}
      </ol>
      {more > 0 && <p class="quiet">{plural(t, 'overview_more', more)}</p>}
    </section>
  );
}
