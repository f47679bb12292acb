import { ArrowLeft } from 'lucide-preact';
import type { ComponentChildren, FunctionComponent } from 'preact';
import type { StartTimes } from '../../utils/rate-limit/start-times.ts';
import { isAboutKey, stageOf } from '../../utils/task/stage.ts';
import { NoKeyNotice } from '../fetching/no-key-notice.tsx';
import type { Refreshing } from '../fetching/refresh-button.tsx';
import { RefreshProgress } from '../fetching/refresh-progress.tsx';
import type { StageNoticeProps } from '../fetching/stage-notice.tsx';
import { UnfetchedCard } from '../fetching/unfetched-card.tsx';
import type { ProfileSectionsProps } from '../profile/profile-sections.tsx';
import { ProfileView } from '../profile/profile-view.tsx';
import { useTranslate } from '../ui/translate.tsx';
import type { CardActions } from './card-actions.ts';
import { NoProfile } from './no-profile.tsx';
import type { ShownProfile } from './shown-profile.ts';
import './profile-panel.css';

interface ProfilePanelProps {
  now: number;
  profileState?: ShownProfile | undefined;
  /** How long a fetch usually takes, in ms, if that is known. */
  usual?: number | undefined;
  startTimes?: StartTimes | undefined;
  /** The changes since the previous version. */
  whatChanged?: ComponentChildren;
  /** What can be done with a saved person. `undefined` while its code is loading. */
  tools?: ((refreshing: Refreshing) => ComponentChildren) | undefined;
  /** What is below the card. `undefined` while its code is loading. */
  Sections: FunctionComponent<ProfileSectionsProps> | undefined;
  /** What says how a fetch goes. `undefined` while its code is loading, or if there is no fetch. */
  StageNotice: FunctionComponent<StageNoticeProps> | undefined;
  hasKey: boolean;
  actions: CardActions;
}

/** The Profile tab: the stage of the fetch and the saved profile. */
export function ProfilePanel(props: ProfilePanelProps) {
  const { now, profileState, startTimes, usual, hasKey, actions, StageNotice } = props;
  const stage = stageOf(
    profileState?.task,
    now,
    profileState?.task && startTimes?.get(profileState.task.slug),
  );
  const noKeyNotice = !hasKey && !isAboutKey(stage) && <NoKeyNotice onOpen={actions.openOptions} />;
  if (!profileState) return <NobodyShown notice={noKeyNotice} />;

  const { slug, saved } = profileState;
  const canFetch = hasKey && (stage.kind === 'idle' || stage.kind === 'cancelled');
  const fetch = (command: 'enrich' | 'refresh') =>
    canFetch ? () => actions.command(slug, command) : undefined;
  const isRefreshing = stage.kind === 'active';
  const notice = StageNotice && (
    <StageNotice stage={stage} slug={slug} now={now} usual={usual} actions={actions} />
  );
  return (
    <>
      {!profileState.isOnScreen && actions.backToPage && (
        <BackButton onClick={actions.backToPage} />
      )}
      {noKeyNotice}
      {saved ? (
        <>
          {!isRefreshing && notice}
          <ProfileView
            saved={saved}
            aliases={profileState.aliases}
            now={now}
            Sections={props.Sections}
            tools={
              props.tools?.({
                isRefreshing,
                onRefresh: saved.listed ? undefined : fetch('refresh'),
              }) ?? <div class="tools-placeholder" />
            }
            progress={
              isRefreshing && (
                <RefreshProgress
                  {...stage}
                  now={now}
                  usual={usual}
                  onCancel={() => actions.command(slug, 'cancel')}
                />
              )
            }
            onFetch={fetch('enrich')}
          >
            {props.whatChanged}
          </ProfileView>
        </>
      ) : (
        <UnfetchedCard
          slug={slug}
          isUnreadable={profileState.isUnreadable}
          onFetch={
            canFetch
              ? () => actions.command(slug, profileState.isUnreadable ? 'refresh' : 'enrich')
              : undefined
          }
        >
          {notice}
        </UnfetchedCard>
      )}
    </>
  );
}

function NobodyShown({ notice }: { notice: ComponentChildren }) {
  const title = useTranslate()('tab_profile');
  if (!notice) return <NoProfile />;
  return (
    <>
      <h1 class="visually-hidden">{title}</h1>
      {notice}
    </>
  );
}

function BackButton({ onClick }: { onClick: () => void }) {
  return (
    <button type="button" class="button-text back-button" onClick={onClick}>
      <ArrowLeft size={14} aria-hidden="true" />
      {useTranslate()('back_to_page')}
    </button>
  );
}
