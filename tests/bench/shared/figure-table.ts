import { type Figure, holds, type Measure } from './figure.ts';
import { rounded } from './statistics.ts';

/** Ratios to the baseline of the same run, by the figure's name. */
export type Reference = Readonly<Record<string, number>>;

const units: Readonly<Record<Measure, (figure: Figure, atMost: number) => string>> = {
  median: ({ unit }, atMost) => `median ${shown(atMost, unit)}`,
  p95: ({ unit }, atMost) => `p95 ${shown(atMost, unit)}`,
  max: ({ unit }, atMost) => `max ${shown(atMost, unit)}`,
  ratio: (_, atMost) => `${atMost} × baseline`,
};

/** The figures as a table in Markdown. With a reference, tells how their ratios compare with it. */
export function figureTable(figures: readonly Figure[], reference?: Reference): string {
  const header = ['figure', 'n', 'median', 'p95', 'baseline', 'ratio', 'at most', 'holds'];
  const rows = figures.map((each) => [
    ...cells(each),
    ...(reference ? [change(each, reference)] : []),
  ]);
  const titles = [...header, ...(reference ? ['against reference'] : [])];
  return [titles, titles.map(() => '---'), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

function cells(figure: Figure): string[] {
  const { name, unit, samples, median, p95, baseline, ratio, bounds } = figure;
  const atMost = (Object.keys(bounds) as Measure[]).map((each) =>
    units[each](figure, bounds[each] ?? 0),
  );
  return [
    name,
    String(samples),
    shown(median, unit),
    samples > 1 ? shown(p95, unit) : '',
    baseline ? `${shown(baseline.median, unit)}, ${baseline.name}` : '',
    ratio === undefined ? '' : significant(ratio),
    atMost.join(', '),
    { true: 'yes', false: '**no**', undefined: '' }[String(holds(figure))] ?? '',
  ];
}

/** How the ratio to the baseline has changed. nb. A machine that is slower has a slower baseline, too. */
function change({ name, ratio }: Figure, reference: Reference): string {
  const before = reference[name];
  if (ratio === undefined || before === undefined) return '';
  const factor = ratio / before;
  const text = `${significant(factor)} ×`;
  return factor > 1.25 ? `**${text}**` : text;
}

const shown = (value: number, unit: string) => `${significant(value)} ${unit}`.trim();

/** Three digits say all there is to know. */
const significant = (value: number) =>
  String(Math.abs(value) >= 100 ? rounded(value) : Number(value.toPrecision(3)));
