import { useEffect, useState } from 'preact/hooks';
import {
  OverviewView,
  type OverviewViewProps,
} from '../../components/library/overview/overview-view.tsx';
import type { LibraryDetails } from '../../utils/engine/ports/library.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { Entry } from '../../utils/search/entry.ts';
import {
  type Overview,
  overviewInSteps,
  type Ranking,
  spellingIn,
} from '../../utils/search/overview.ts';
import type { OnFault } from '../shared/use-profile-state.ts';
import { inSteps } from './in-steps.ts';

/** The weeks of the overview move on once an hour, not at each tick of the clock. */
const hourMs = 60 * 60 * 1000;

export interface OverviewAreaProps extends Omit<OverviewViewProps, 'overview'> {
  /** Ms since the epoch. */
  now: number;
  /** Whom it is about. Absent until they are found. */
  entries: readonly Entry[] | undefined;
  library: Pick<LibraryDetails, 'records'>;
  onFault: OnFault;
}

/** The overview of the people whom the current search and filters find, counted in small steps. */
export function OverviewArea({ now, entries, library, onFault, ...props }: OverviewAreaProps) {
  const hour = Math.floor(now / hourMs) * hourMs;
  const [overview, setOverview] = useState<Overview>();
  useEffect(() => {
    if (!entries) return;
    let isCurrent = true;
    const spell = async (counted: Overview) => {
      const spelled = await withSpellings(counted, library);
      if (isCurrent) setOverview(spelled);
    };
    const stop = inSteps(overviewInSteps(entries, hour + hourMs), (counted) => {
      spell(counted).catch(onFault);
    });
    return () => {
      isCurrent = false;
      stop();
    };
  }, [entries, hour, library, onFault]);
  return <OverviewView {...props} overview={overview} />;
}

/** Reads how companies and schools are spelled whose spelling no row of the index has. */
async function withSpellings(
  overview: Overview,
  library: Pick<LibraryDetails, 'records'>,
): Promise<Overview> {
  const unspelled = [overview.companies, overview.schools]
    .flatMap(({ top }) => top)
    .filter(({ spelling }) => spelling === undefined);
  if (unspelled.length === 0) return overview;
  const records = await library.records([...new Set<Slug>(unspelled.map(({ slug }) => slug))]);
  const profiles = new Map(records.map(({ saved }) => [saved.slug, saved.profile]));
  const spelled = ({ top, more }: Ranking): Ranking => ({
    top: top.map((shared) => {
      const profile = profiles.get(shared.slug);
      const spelling = shared.spelling ?? (profile && spellingIn(profile, shared.folded));
      return { ...shared, ...(spelling !== undefined && { spelling }) };
    }),
    more,
  });
  return {
    ...overview,
    companies: spelled(overview.companies),
    schools: spelled(overview.schools),
  };
}
