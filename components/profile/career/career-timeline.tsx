import { careerSpan } from '../../../utils/i18n/career-dates.ts';
import { yearAndMonth } from '../../../utils/i18n/dates.ts';
import { counted } from '../../../utils/i18n/plural.ts';
import type { Position } from '../../../utils/profile/profile.ts';
import { useTranslate } from '../../ui/translate.tsx';
import { careerTimeline, type TimelineBar } from './timeline.ts';
import './career-timeline.css';

/** Of the axis: less is too narrow for a bar's name, or for a year before the right end. */
const ROOM_FOR_NAME = 0.17;
const ROOM_FOR_YEAR = 0.09;

/** With more lanes than this, bars become slim and go without names. */
const NAMED_LANES = 6;

interface CareerTimelineProps {
  positions: readonly Position[];
  /** Milliseconds since the epoch: where current positions end. */
  now: number;
}

/** The career drawn to scale, positions held at once in lanes; nothing when no date is known. */
export function CareerTimeline({ positions, now }: CareerTimelineProps) {
  const t = useTranslate();
  const { bars, laneCount, ticks, undated, from, to } = careerTimeline(
    positions,
    yearAndMonth(now),
  );
  if (bars.length === 0) return null;
  const years = [String(from.year), String(to.year)];
  const isSlim = laneCount > NAMED_LANES;
  return (
    <figure class="timeline">
      <div
        class={isSlim ? 'chart slim' : 'chart'}
        role="img"
        aria-label={counted(t, 'timeline_label', bars.length, ...years)}
      >
        {ticks.map(({ year, fraction }) => (
          <div key={year} class="tick" style={{ left: percent(fraction) }}>
            {fraction < 1 - ROOM_FOR_YEAR && <span>{year}</span>}
          </div>
        ))}
        <div class="lanes" style={{ gridTemplateRows: `repeat(${laneCount}, auto)` }}>
          {bars.map((bar, index) => (
            <Bar key={index} bar={bar} isNamed={!isSlim} />
          ))}
        </div>
      </div>
      {undated.length > 0 && (
        <figcaption class="quiet">{counted(t, 'timeline_undated', undated.length)}</figcaption>
      )}
    </figure>
  );
}

function Bar({ bar, isNamed }: { bar: TimelineBar; isNamed: boolean }) {
  const { position, startFraction, widthFraction, lane } = bar;
  const { title, company } = position;
  const hint = [title, company, careerSpan(position, useTranslate())].filter(Boolean).join(' · ');
  return (
    <div
      class={barClass(bar)}
      title={hint}
      style={{
        gridRow: String(lane + 1),
        marginInlineStart: percent(startFraction),
        width: percent(widthFraction),
      }}
    >
      {isNamed && widthFraction > ROOM_FOR_NAME && <bdi>{company ?? title}</bdi>}
    </div>
  );
}

function barClass({ isCurrent, openStart, openEnd }: TimelineBar): string {
  if (isCurrent) return 'bar bar-current';
  return openStart || openEnd ? 'bar bar-open' : 'bar';
}

const percent = (fraction: number) => `${(fraction * 100).toFixed(2)}%`;
