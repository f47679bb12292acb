import { useId, useState } from 'preact/hooks';
import { yearAndMonth } from '../../../utils/i18n/dates.ts';
import { plural } from '../../../utils/i18n/plural.ts';
import { LongList } from '../../ui/long-list.tsx';
import { useTranslate } from '../../ui/translate.tsx';
import { CareerChart, isNamedInChart } from './career-chart.tsx';
import { CareerTable } from './career-table.tsx';
import { gapName, gapTexts } from './career-texts.ts';
import { type Axis, type Career, careerTimeline } from './timeline.ts';
import './career-timeline.css';

/** More bars than this can't be told apart. */
const MAX_POSITIONS = 100;
const MAX_SCHOOLS = 20;

/** How many gaps are named below the chart before their list is expanded. */
const FIRST_GAPS = 3;

interface CareerTimelineProps {
  career: Career;
  /** Where current positions end, in milliseconds since the epoch. */
  now: number;
  /** Drawn instead of the career's own axis. */
  axis?: Axis | undefined;
}

/** What is drawn of a career. */
export const drawnCareer = ({ positions, education }: Career): Career => ({
  positions: positions.slice(0, MAX_POSITIONS),
  education: education.slice(0, MAX_SCHOOLS),
});

/**
 * The positions and schools drawn to scale, with simultaneous ones in separate lanes, and the gaps between
 * them; as a table on request. Renders nothing if none of them has a date.
 */
export function CareerTimeline({ career, now, axis }: CareerTimelineProps) {
  const t = useTranslate();
  const id = useId();
  const [isTableShown, showTable] = useState(false);
  const month = yearAndMonth(now);
  const timeline = careerTimeline(drawnCareer(career), month, axis);
  const { bars, gaps, undated, from, to } = timeline;
  if (bars.length === 0) return null;
  const label = t('timeline_label', String(from.year), String(to.year));
  return (
    <figure class="timeline" aria-label={label}>
      <CareerChart timeline={timeline} month={month} />
      <LongList
        class="timeline-gaps quiet"
        items={gaps.filter((gap) => !isNamedInChart(gap))}
        first={FIRST_GAPS}
      >
        {(gap, index) => (
          <li key={index}>{t('timeline_gap_when', gapName(gap, t), gapTexts(gap, t).span)}</li>
        )}
      </LongList>
      {undated.length > 0 && <p class="quiet">{plural(t, 'timeline_undated', undated.length)}</p>}
      <button
        type="button"
        class="button-text timeline-toggle"
        aria-expanded={isTableShown}
        aria-controls={id}
        onClick={() => showTable(!isTableShown)}
      >
        {t('timeline_table')}
      </button>
      <div id={id} hidden={!isTableShown}>
        {isTableShown && <CareerTable timeline={timeline} month={month} label={label} />}
      </div>
    </figure>
  );
}
