import { type Comparison as ComparedWith, type Figure, figure } from '../shared/figure.ts';
import type { FetchResult } from './fetch-result.ts';
import type { Comparison } from './latency-rounds.ts';

/** Groups of tasks under 20 s (the base in seconds plus at most 5 s), which have a required bound. */
const shortBases = [1, 3, 8, 15];

/** A create, and the vendor's 30 polls in 150 s. */
const maxRequests = 31;

/** The figures of each group of tasks, and of all tasks under 20 s. */
export function comparisonFigures(shownIn: string, { extension, plain }: Comparison): Figure[] {
  const compared = (
    what: string,
    bounds: ComparedWith['bounds'],
    isMeant: (result: FetchResult) => boolean,
  ) => {
    const [ours, theirs] = [extension.filter(isMeant), plain.filter(isMeant)];
    if (ours.length === 0) return [];
    const baseline = (values: readonly number[]) => ({ name: '5 s loop', values });
    return [
      figure(`completed → on screen, ${what}, ${shownIn}`, 'ms', delays(ours), {
        ...(bounds && { bounds }),
        baseline: baseline(delays(theirs)),
      }),
      figure(`requests, ${what}, ${shownIn}`, '', requests(ours), {
        bounds: { max: maxRequests },
        baseline: baseline(requests(theirs)),
      }),
    ];
  };
  const bases = [...new Set(extension.map(({ sample }) => sample.baseSeconds))];
  return [
    ...compared('under 20 s', { median: 1500, ratio: 0.4 }, ({ sample }) =>
      shortBases.includes(sample.baseSeconds),
    ),
    ...bases
      .toSorted((one, other) => one - other)
      .flatMap((base) =>
        compared(`from ${base} s`, undefined, ({ sample }) => sample.baseSeconds === base),
      ),
  ];
}

const delays = (results: readonly FetchResult[]) => results.map(({ delayMs }) => delayMs);
const requests = (results: readonly FetchResult[]) => results.map(({ requests }) => requests);
