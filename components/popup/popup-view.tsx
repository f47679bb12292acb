import { PanelRight } from 'lucide-preact';
import type { ComponentChildren, FunctionComponent } from 'preact';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { LimitUsage } from '../../utils/rate-limit/limits.ts';
import type { StartTimes } from '../../utils/rate-limit/start-times.ts';
import type { Task } from '../../utils/task/task.ts';
import type { CardActions } from '../card/card-actions.ts';
import { CardFrame } from '../card/card-frame.tsx';
import { type CardTab, panelKey } from '../card/card-tabs.tsx';
import { hasOptionsNotice } from '../card/has-options-notice.ts';
import type { HistoryPanelProps } from '../card/history-panel.tsx';
import type { HistorySearch } from '../card/history-search.ts';
import { ProfilePanel } from '../card/profile-panel.tsx';
import type { ShownProfile } from '../card/shown-profile.ts';
import type { Refreshing } from '../fetching/refresh-button.tsx';
import type { StageNoticeProps } from '../fetching/stage-notice.tsx';
import type { ProfileSectionsProps } from '../profile/profile-sections.tsx';
import { useTranslate } from '../ui/translate.tsx';
import './popup-view.css';

export interface PopupViewProps extends HistorySearch {
  /** In milliseconds since the epoch. */
  now: number;
  tab: CardTab;
  onTab: (tab: CardTab) => void;
  profileState?: ShownProfile | undefined;
  /** How long a fetch usually takes, in ms, if that is known. */
  usual?: number | undefined;
  /** The changes of the shown profile since its previous version. */
  whatChanged?: ComponentChildren;
  /** What can be done with a saved person. `undefined` while its code is loading. */
  tools?: ((refreshing: Refreshing) => ComponentChildren) | undefined;
  /** What is below the card of a saved person. `undefined` while its code is loading. */
  Sections: FunctionComponent<ProfileSectionsProps> | undefined;
  /** What says how a fetch goes. `undefined` while its code is loading, or if there is no fetch. */
  StageNotice: FunctionComponent<StageNoticeProps> | undefined;
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
  startTimes?: StartTimes | undefined;
  usage?: LimitUsage | undefined;
  /** The queue in a line. `undefined` while its code is loading. */
  queueLine?: ComponentChildren;
  hasKey: boolean;
  /** Whether the store hasn't been read yet. Until then, nothing is shown that may turn out wrong. */
  loading?: boolean;
  /** What the user must know before anything else. */
  notices?: ComponentChildren;
  actions: CardActions;
}

/** The whole popup. */
export function PopupView(props: PopupViewProps) {
  const { tab, HistoryPanel, actions } = props;
  const loading = (props.loading ?? false) || (tab === 'history' && !HistoryPanel);
  const hasNotice = hasOptionsNotice({ ...props, task: props.profileState?.task });
  const content =
    tab === 'profile' ? <ProfilePanel {...props} /> : HistoryPanel && <HistoryPanel {...props} />;
  return (
    <CardFrame
      {...props}
      loading={loading}
      panels={[{ key: panelKey(tab, props.profileState?.slug), content }]}
      buttons={actions.keepBeside && <KeepBesideButton onClick={actions.keepBeside} />}
      onOpenOptions={loading || !hasNotice ? actions.openOptions : undefined}
    />
  );
}

function KeepBesideButton({ onClick }: { onClick: () => void }) {
  const name = useTranslate()('keep_beside');
  return (
    <button type="button" class="button-icon" aria-label={name} title={name} onClick={onClick}>
      <PanelRight size={18} aria-hidden="true" />
    </button>
  );
}
