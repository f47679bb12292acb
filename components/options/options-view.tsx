import type { Activity } from '../../utils/task/activity.ts';
import type { Pace, PaceLimits } from '../../utils/rate-limit/limits.ts';
import { ActivityLog } from './activity-log.tsx';
import { BrandMark } from '../ui/brand-mark.tsx';
import { FetchingSettings } from './fetching-settings.tsx';
import { KeySettings } from './key-settings.tsx';
import { LibraryLink } from '../ui/library-link.tsx';
import type { OptionsActions } from './options-actions.ts';
import { isOfActivity, type Outcome } from './options-outcome.ts';
import { PaceSettings } from './limit-settings.tsx';
import { useWords } from '../ui/translate.tsx';

export interface OptionsViewProps {
  /** All that a page may know of the saved key. */
  savedKey?: { readonly lastFour: string } | undefined;
  fetchOnOpen: boolean;
  /** The budget as it stands, and the limits as saved. */
  pace?: Pace | undefined;
  limits?: PaceLimits | undefined;
  /** What was done and met with, newest first. */
  activity?: readonly Activity[] | undefined;
  /** While an action runs: the key's buttons do nothing. */
  busy: boolean;
  outcome?: Outcome | undefined;
  /** Where the library page is. */
  libraryAddress?: string | undefined;
  actions: OptionsActions;
}

/** The whole options page. */
export function OptionsView(props: OptionsViewProps) {
  const words = useWords();
  const { pace, limits, activity, outcome, actions } = props;
  return (
    <main class="options">
      <header class="options-header">
        <BrandMark size={40} />
        <div>
          <p class="quiet">{words('extension_name')}</p>
          <h1>{words('options_title')}</h1>
        </div>
        <LibraryLink address={props.libraryAddress} />
      </header>
      <KeySettings {...props} outcome={outcome && isOfActivity(outcome) ? undefined : outcome} />
      <FetchingSettings fetchOnOpen={props.fetchOnOpen} onFetchOnOpen={actions.setFetchOnOpen} />
      {(pace || limits) && (
        <PaceSettings pace={pace} limits={limits} onLimits={actions.setLimits} />
      )}
      <section class="card">
        <h2>{words('privacy_heading')}</h2>
        <p>{words('privacy_text')}</p>
      </section>
      {activity && (
        <ActivityLog activity={activity} outcome={outcome} onCopy={actions.copyActivity} />
      )}
    </main>
  );
}
