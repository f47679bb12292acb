import type { LimitUsage, RateLimits } from '../../utils/rate-limit/limits.ts';
import type { Activity } from '../../utils/task/activity.ts';
import { BrandMark } from '../ui/brand-mark.tsx';
import { LibraryLink } from '../ui/library-link.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { ActivityLog } from './activity-log.tsx';
import { FetchingSettings } from './fetching-settings.tsx';
import { KeySettings } from './key-settings.tsx';
import { LimitSettings } from './limit-settings.tsx';
import type { OptionsActions } from './options-actions.ts';
import { isOfActivity, type Outcome } from './options-outcome.ts';
import './options-view.css';

export interface OptionsViewProps {
  /** All that a page may know of the saved key. */
  savedKey?: { readonly lastFour: string } | undefined;
  fetchOnOpen: boolean;
  /** The budget as it stands, and the limits as saved. */
  usage?: LimitUsage | undefined;
  limits?: RateLimits | undefined;
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
  const t = useTranslate();
  const { usage, limits, activity, outcome, actions } = props;
  return (
    <main class="options">
      <header class="options-header">
        <BrandMark size={40} />
        <div>
          <p class="quiet">{t('extension_name')}</p>
          <h1>{t('options_title')}</h1>
        </div>
        <LibraryLink address={props.libraryAddress} />
      </header>
      <KeySettings {...props} outcome={outcome && isOfActivity(outcome) ? undefined : outcome} />
      <FetchingSettings fetchOnOpen={props.fetchOnOpen} onFetchOnOpen={actions.setFetchOnOpen} />
      {(usage || limits) && (
        <LimitSettings usage={usage} limits={limits} onLimits={actions.setLimits} />
      )}
      <section class="card">
        <h2>{t('privacy_heading')}</h2>
        <p>{t('privacy_text')}</p>
      </section>
      {activity && (
        <ActivityLog activity={activity} outcome={outcome} onCopy={actions.copyActivity} />
      )}
    </main>
  );
}
