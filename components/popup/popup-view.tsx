import { Settings } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { Failure } from '../../utils/failure/failure.ts';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { LimitUsage } from '../../utils/rate-limit/limits.ts';
import { isAboutKey, stageOf } from '../../utils/task/stage.ts';
import type { Task } from '../../utils/task/task.ts';
import { FailureText } from '../fetching/failure-text.tsx';
import { heldForKey } from '../fetching/held-for-key.ts';
import { LimitsBar } from '../fetching/limits-bar.tsx';
import { BrandMark } from '../ui/brand-mark.tsx';
import { Notice } from '../ui/notice.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { HistoryPanel } from './history-panel.tsx';
import type { HistorySearch } from './history-search.ts';
import type { PopupActions } from './popup-actions.ts';
import { type PopupTab, PopupTabs, panelId, tabId } from './popup-tabs.tsx';
import { ProfilePanel } from './profile-panel.tsx';
import type { ShownProfile } from './shown-profile.ts';
import './popup-view.css';

export interface PopupViewProps extends HistorySearch {
  /** Milliseconds since the epoch; ages and stages are told from it. */
  now: number;
  tab: PopupTab;
  onTab: (tab: PopupTab) => void;
  profileState?: ShownProfile | undefined;
  /** What is different in the subject's profile since the version before. */
  whatChanged?: ComponentChildren;
  /** Newest first. */
  history: readonly ProfileSummary[];
  /** Fetches that are not finished, also those that wait for the person's answer. */
  activeTasks: readonly Task[];
  /** When the turn of a queued fetch comes, in ms since the epoch; at once where it is not told. */
  startTimes?: ReadonlyMap<Slug, number> | undefined;
  /** The budget as it stands. */
  usage?: LimitUsage | undefined;
  hasKey: boolean;
  /** While the store has not been read: shows nothing that could turn out wrong. */
  loading?: boolean;
  /** What went wrong with the popup's own reading and asking, where something did. */
  trouble?: Failure | undefined;
  actions: PopupActions;
}

/** The whole popup. */
export function PopupView(props: PopupViewProps) {
  const { tab, onTab, loading = false, actions } = props;
  return (
    <div class="popup">
      <header class="popup-header">
        <BrandMark />
        <PopupTabs selected={tab} onSelect={onTab} />
        {(loading || !noticeOffersOptions(props)) && (
          <OptionsButton onClick={actions.openOptions} />
        )}
      </header>
      <main class="popup-body">
        <div
          // nb. The history stays when the person on screen changes: somebody may be typing there.
          key={tab === 'profile' ? `/in/${props.profileState?.slug}` : tab}
          id={panelId(tab)}
          class="popup-panel"
          role="tabpanel"
          aria-labelledby={tabId(tab)}
          aria-busy={loading}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the panel scrolls, also by keyboard.
          tabIndex={0}
        >
          {props.trouble && (
            <Notice role="alert">
              <FailureText failure={props.trouble} />
            </Notice>
          )}
          {!loading &&
            (tab === 'profile' ? <ProfilePanel {...props} /> : <HistoryPanel {...props} />)}
        </div>
      </main>
      {props.usage && <LimitsFooter usage={props.usage} />}
    </div>
  );
}

/** The name `Open options` is on screen once: where the panel offers it, the header does not. */
function noticeOffersOptions({
  tab,
  hasKey,
  profileState,
  activeTasks,
  now,
}: PopupViewProps): boolean {
  return tab === 'profile'
    ? !hasKey || isAboutKey(stageOf(profileState?.task, now))
    : heldForKey(activeTasks, now) !== undefined;
}

function LimitsFooter({ usage }: { usage: LimitUsage }) {
  return (
    <footer class="popup-footer">
      <span aria-hidden="true">{useTranslate()('limits_heading')}</span>
      <LimitsBar usage={usage} />
    </footer>
  );
}

function OptionsButton({ onClick }: { onClick: () => void }) {
  const name = useTranslate()('open_options');
  return (
    <button type="button" class="button-icon" aria-label={name} title={name} onClick={onClick}>
      <Settings size={18} aria-hidden="true" />
    </button>
  );
}
