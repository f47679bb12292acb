import { careerSpan } from '../../../utils/i18n/career-dates.ts';
import { yearAndMonth } from '../../../utils/i18n/dates.ts';
import { plural } from '../../../utils/i18n/plural.ts';
import type { Position } from '../../../utils/profile/profile.ts';
import { cutLine } from '../../ui/cut-line.tsx';
import { useTranslate } from '../../ui/translate.tsx';
import { careerTimeline, type TimelineBar } from './timeline.ts';
import './career-timeline.css';

/** The space that a bar's name and a year need, as fractions of the axis. */
const MIN_NAME_WIDTH = 0.17;
const MIN_YEAR_WIDTH = 0.09;

/** With more lanes than this, the bars are slim and have no names. */
const MAX_NAMED_LANES = 6;

interface CareerTimelineProps {
  positions: readonly Position[];
  /** Where current positions end, in milliseconds since the epoch. */
  now: number;
}

/**
 * The positions drawn to scale, with simultaneous ones in separate lanes. Renders nothing if no position
 * has a date.
 */
export function CareerTimeline({ positions, now }: CareerTimelineProps) {
  const t = useTranslate();
  const { bars, laneCount, ticks, undated, from, to } = careerTimeline(
    positions,
    yearAndMonth(now),
  );
  if (bars.length === 0) return null;
  const years = [String(from.year), String(to.year)];
  const isSlim = laneCount > MAX_NAMED_LANES;
  return (
    <figure class="timeline">
      <div
        class={isSlim ? 'chart slim' : 'chart'}
        role="img"
        aria-label={plural(t, 'timeline_label', bars.length, ...years)}
      >
        {ticks.map(({ year, fraction }) => (
          <div key={year} class="tick" style={{ insetInlineStart: percent(fraction) }}>
            {fraction < 1 - MIN_YEAR_WIDTH && <span>{year}</span>}
          </div>
        ))}
        <div class="lanes" style={{ gridTemplateRows: `repeat(${laneCount}, auto)` }}>
          {bars.map((bar, index) => (
            <Bar key={index} bar={bar} isNamed={!isSlim} />
          ))}
        </div>
      </div>
      {undated.length > 0 && (
        <figcaption class="quiet">{plural(t, 'timeline_undated', undated.length)}</figcaption>
      )}
    </figure>
  );
}

function Bar({ bar, isNamed }: { bar: TimelineBar; isNamed: boolean }) {
  const { position, startFraction, widthFraction, lane } = bar;
  const { title, company } = position;
  const tooltip = [title, company, careerSpan(position, useTranslate())]
    .filter(Boolean)
    .join(' · ');
  return (
    <div
      class={barClass(bar)}
      title={cutLine(tooltip)}
      style={{
        gridRow: String(lane + 1),
        marginInlineStart: percent(startFraction),
        width: percent(widthFraction),
      }}
    >
      {isNamed && widthFraction > MIN_NAME_WIDTH && <bdi>{cutLine(company ?? title ?? '')}</bdi>}
    </div>
  );
}

function barClass({ isCurrent, openStart, openEnd }: TimelineBar): string {
  if (isCurrent) return 'bar bar-current';
  return openStart || openEnd ? 'bar bar-open' : 'bar';
}

const percent = (fraction: number) => `${(fraction * 100).toFixed(2)}%`;
