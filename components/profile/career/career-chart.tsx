import { Briefcase, CircleDashed, GraduationCap } from 'lucide-preact';
import { useMemo, useState } from 'preact/hooks';
import type { Translate } from '../../../utils/i18n/messages.ts';
import type { YearMonth } from '../../../utils/profile/month-index.ts';
import { cutLine } from '../../ui/cut-line.tsx';
import { useTranslate } from '../../ui/translate.tsx';
import { type CareerTexts, gapName, gapTexts, itemTexts } from './career-texts.ts';
import { barStep } from './chart-keys.ts';
import type { Stretch, Timeline, TimelineBar, TimelineGap } from './timeline.ts';
import './career-chart.css';

/** The space that a bar's name, its icon, the name of a gap and a year need, as fractions of the axis. */
const MIN_NAME_WIDTH = 0.17;
const MIN_ICON_WIDTH = 0.09;
const MIN_GAP_WIDTH = 0.28;
const MIN_YEAR_WIDTH = 0.09;

/** With more lanes than this, the bars are slim and have no names. */
const MAX_NAMED_LANES = 6;

/** Whether the name of a gap is in the chart. */
export const isNamedInChart = ({ widthFraction }: TimelineGap): boolean =>
  widthFraction >= MIN_GAP_WIDTH;

interface CareerChartProps {
  /** With at least one bar. */
  timeline: Timeline;
  /** The month up to which lengths are counted. */
  month: YearMonth;
}

/**
 * The bars and gaps of a timeline. They are one stop in the tab order; arrow keys move between them. What is
 * hovered or has the focus is described below it, until Escape is pressed.
 */
export function CareerChart({ timeline, month }: CareerChartProps) {
  const t = useTranslate();
  const { ticks, positionLanes, schoolLanes } = timeline;
  // nb. Once: a move of the pointer draws everything again.
  const parts = useMemo(() => partsOf(timeline, month, t), [timeline, t]);
  const [current, setCurrent] = useState(0);
  const [hovered, setHovered] = useState<number>();
  const [focused, setFocused] = useState<number>();
  const described = hovered ?? focused;
  const describedPart = described === undefined ? undefined : parts[described];
  const isSlim = positionLanes + schoolLanes > MAX_NAMED_LANES;
  const rows = positionLanes + (schoolLanes > 0 ? schoolLanes + 1 : 0);
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && described !== undefined) {
      setHovered(undefined);
      setFocused(undefined);
      // nb. Only this: the popup stays open, and the person too.
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const row = event.currentTarget as Element;
    const next = barStep(event.key, current, parts.length, row);
    if (next === undefined) return;
    event.preventDefault();
    row.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div class={isSlim ? 'chart slim' : 'chart'}>
      {ticks.map(({ year, fraction }) => (
        <div
          key={year}
          class="tick"
          aria-hidden="true"
          style={{ insetInlineStart: percent(fraction) }}
        >
          {fraction < 1 - MIN_YEAR_WIDTH && <span>{year}</span>}
        </div>
      ))}
      <ol
        class="lanes"
        style={{ gridTemplateRows: `repeat(${rows}, auto)` }}
        onKeyDown={press}
        onPointerLeave={() => setHovered(undefined)}
        onFocusOut={() => setFocused(undefined)}
      >
        {parts.map((part, index) => (
          <li
            key={index}
            class={part.kind === 'gap' ? 'chart-gap' : undefined}
            style={{ gridRow: rowOf(part, timeline, rows), ...placeOf(stretchOf(part)) }}
          >
            <button
              type="button"
              class={part.kind === 'gap' ? 'gap' : barClass(part.bar)}
              aria-label={spoken(part, t)}
              tabIndex={index === current ? 0 : -1}
              onPointerEnter={() => setHovered(index)}
              onClick={() => setFocused(index)}
              onFocus={() => {
                setCurrent(index);
                setFocused(index);
              }}
            >
              <PartName part={part} isSlim={isSlim} />
            </button>
          </li>
        ))}
        {schoolLanes > 0 && (
          <li class="chart-group" aria-hidden="true" style={{ gridRow: String(positionLanes + 1) }}>
            {t('section_education')}
          </li>
        )}
        {describedPart && (
          <Description part={describedPart} row={rowOf(describedPart, timeline, rows)} />
        )}
      </ol>
    </div>
  );
}

/** A bar or a gap, and how it is described. */
type Part = { readonly texts: CareerTexts } & (
  | { readonly kind: 'bar'; readonly bar: TimelineBar }
  | { readonly kind: 'gap'; readonly gap: TimelineGap }
);

const stretchOf = (part: Part): Stretch => (part.kind === 'gap' ? part.gap : part.bar);

/** All bars and gaps, ordered by start. */
function partsOf({ bars, gaps }: Timeline, month: YearMonth, t: Translate): readonly Part[] {
  const parts: readonly Part[] = [
    ...bars.map((bar) => ({ kind: 'bar', bar, texts: itemTexts(bar.item, month, t) }) as const),
    ...gaps.map((gap) => ({ kind: 'gap', gap, texts: gapTexts(gap, t) }) as const),
  ];
  return parts.toSorted(
    (one, other) => stretchOf(one).startFraction - stretchOf(other).startFraction,
  );
}

/** Positions first, then the heading of the schools, then the schools. A gap is in all rows. */
function rowOf(part: Part, { positionLanes }: Timeline, rows: number): string {
  if (part.kind === 'gap') return `1 / span ${rows}`;
  const { lane, item } = part.bar;
  return String(item.kind === 'school' ? positionLanes + lane + 2 : lane + 1);
}

const placeOf = ({ startFraction, widthFraction }: Stretch) => ({
  marginInlineStart: percent(startFraction),
  width: percent(widthFraction),
});

function spoken(part: Part, t: Translate): string {
  const { what, where = '', span, length = '' } = part.texts;
  // nb. Each by itself, so that what is written on the bar is part of it.
  const text = [what, where, span, length]
    .filter(Boolean)
    .map((each) => cutLine(each))
    .join(' · ');
  const isSchool = part.kind === 'bar' && part.bar.item.kind === 'school';
  return isSchool ? t('timeline_school', text) : text;
}

interface PartNameProps {
  part: Part;
  isSlim: boolean;
}

/** What is written on a bar or a gap, if there is room. */
function PartName({ part, isSlim }: PartNameProps) {
  const t = useTranslate();
  if (part.kind === 'gap') {
    return isNamedInChart(part.gap) ? <span>{gapName(part.gap, t)}</span> : null;
  }
  if (isSlim) return null;
  const { item, widthFraction } = part.bar;
  return (
    <>
      {item.kind === 'school' && widthFraction > MIN_ICON_WIDTH && (
        <GraduationCap size={13} aria-hidden="true" />
      )}
      {widthFraction > MIN_NAME_WIDTH && <bdi>{cutLine(part.texts.where ?? part.texts.what)}</bdi>}
    </>
  );
}

/** Below the bar or gap. Hidden from screen readers, because it is the name of the button. */
function Description({ part, row }: { part: Part; row: string }) {
  const { texts } = part;
  const { startFraction, widthFraction } = stretchOf(part);
  const endFraction = startFraction + widthFraction;
  // nb. Toward the middle, so that at least half of the chart is there for it.
  const isLate = startFraction + endFraction > 1;
  const Icon =
    part.kind === 'gap'
      ? CircleDashed
      : part.bar.item.kind === 'school'
        ? GraduationCap
        : Briefcase;
  return (
    <li
      class="chart-tip"
      aria-hidden="true"
      style={{
        gridRow: row,
        maxWidth: percent(isLate ? endFraction : 1 - startFraction),
        ...(isLate
          ? { insetInlineEnd: percent(Math.max(0, 1 - endFraction)) }
          : { insetInlineStart: percent(startFraction) }),
      }}
    >
      <p class="chart-tip-what">
        <Icon size={13} aria-hidden="true" />
        <bdi>{cutLine(texts.what)}</bdi>
      </p>
      {texts.where && (
        <p>
          <bdi>{cutLine(texts.where)}</bdi>
        </p>
      )}
      <p class="quiet">{[texts.span, texts.length].filter(Boolean).join(' · ')}</p>
    </li>
  );
}

function barClass({ item, isCurrent, openStart, openEnd }: TimelineBar): string {
  const kind = item.kind === 'school' ? 'bar bar-school' : 'bar';
  if (isCurrent) return `${kind} bar-current`;
  return openStart || openEnd ? `${kind} bar-open` : kind;
}

const percent = (fraction: number) => `${(fraction * 100).toFixed(2)}%`;
