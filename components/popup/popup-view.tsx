import { Settings } from 'lucide-preact';
import type { ComponentChildren, FunctionComponent } from 'preact';
import type { Failure } from '../../utils/failure/failure.ts';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { LimitUsage } from '../../utils/rate-limit/limits.ts';
import { isAboutKey, stageOf } from '../../utils/task/stage.ts';
import type { Task } from '../../utils/task/task.ts';
import { FaultNotice } from '../fetching/fault-notice.tsx';
import { heldForKey } from '../fetching/held-for-key.ts';
import { LimitsBar } from '../fetching/limits-bar.tsx';
import type { Refreshing } from '../fetching/refresh-button.tsx';
import type { ProfileSectionsProps } from '../profile/profile-sections.tsx';
import { BrandMark } from '../ui/brand-mark.tsx';
import { useTranslate } from '../ui/translate.tsx';
import type { HistoryPanelProps } from './history-panel.tsx';
import type { HistorySearch } from './history-search.ts';
import type { PopupActions } from './popup-actions.ts';
import { type PopupTab, PopupTabs, panelId, tabId } from './popup-tabs.tsx';
import { ProfilePanel } from './profile-panel.tsx';
import type { ShownProfile } from './shown-profile.ts';
import './popup-view.css';

export interface PopupViewProps extends HistorySearch {
  /** In milliseconds since the epoch. */
  now: number;
  tab: PopupTab;
  onTab: (tab: PopupTab) => void;
  profileState?: ShownProfile | undefined;
  /** The changes of the shown profile since its previous version. */
  whatChanged?: ComponentChildren;
  /** What can be done with a saved person. `undefined` while its code is loading. */
  tools?: ((refreshing: Refreshing) => ComponentChildren) | undefined;
  /** What is below the card of a saved person. `undefined` while its code is loading. */
  Sections: FunctionComponent<ProfileSectionsProps> | undefined;
  /** The History tab. `undefined` while its code is loading. */
  HistoryPanel: FunctionComponent<HistoryPanelProps> | undefined;
  /** Newest first. */
  history: readonly ProfileSummary[];
  /** Whether `history` has only the newest profiles. */
  historyGoesOn?: boolean | undefined;
  /** Fetches that aren't finished, including those that need the user's decision. */
  activeTasks: readonly Task[];
  /** The names of the people among them who were fetched before. */
  activeNames: ReadonlyMap<Slug, string>;
  /** When queued fetches start, in ms since the epoch. Others start immediately. */
  startTimes?: ReadonlyMap<Slug, number> | undefined;
  usage?: LimitUsage | undefined;
  /** The queue in a line. `undefined` while its code is loading. */
  queueLine?: ComponentChildren;
  hasKey: boolean;
  /** Whether the store hasn't been read yet. Until then, nothing is shown that may turn out wrong. */
  loading?: boolean;
  /** A failure of the popup itself, for example when reading the store. */
  failure?: Failure | undefined;
  actions: PopupActions;
}

/** The whole popup. */
export function PopupView(props: PopupViewProps) {
  const { tab, onTab, HistoryPanel, actions } = props;
  const t = useTranslate();
  const loading = props.loading || (tab === 'history' && !HistoryPanel);
  return (
    <div class="popup">
      <header class="popup-header">
        <BrandMark />
        <PopupTabs selected={tab} onSelect={onTab} />
        {(loading || !noticeHasOptionsButton(props)) && (
          <OptionsButton onClick={actions.openOptions} />
        )}
      </header>
      <main class="popup-body">
        {loading && <h1 class="visually-hidden">{t('extension_name')}</h1>}
        <div
          // nb. The History panel has a constant key: the user may be typing a search when the page changes.
          key={tab === 'profile' ? `/in/${props.profileState?.slug}` : tab}
          id={panelId(tab)}
          class="popup-panel"
          role="tabpanel"
          aria-labelledby={tabId(tab)}
          aria-busy={loading}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the panel must be scrollable with the keyboard.
          tabIndex={0}
        >
          {props.failure && <FaultNotice failure={props.failure} />}
          {!loading &&
            (tab === 'profile' ? (
              <ProfilePanel {...props} />
            ) : (
              HistoryPanel && <HistoryPanel {...props} />
            ))}
        </div>
        {props.queueLine}
      </main>
      {props.usage && <LimitsFooter usage={props.usage} />}
    </div>
  );
}

/** Only one button named `Open options` is shown: the header's is hidden if a notice has one. */
function noticeHasOptionsButton({
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
