import { ArrowLeft } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { Slug } from '../../utils/profile/slug.ts';
import { isAboutKey, stageOf } from '../../utils/task/stage.ts';
import { NoKeyNotice } from '../fetching/no-key-notice.tsx';
import { StageNotice } from '../fetching/stage-notice.tsx';
import { UnfetchedCard } from '../fetching/unfetched-card.tsx';
import { ProfileView } from '../profile/profile-view.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { Invitation } from './invitation.tsx';
import type { PopupActions } from './popup-actions.ts';
import type { ShownProfile } from './shown-profile.ts';
import './profile-panel.css';

interface ProfilePanelProps {
  now: number;
  profileState?: ShownProfile | undefined;
  startTimes?: ReadonlyMap<Slug, number> | undefined;
  /** What is different since the version before. */
  whatChanged?: ComponentChildren;
  hasKey: boolean;
  actions: PopupActions;
}

/** The profile tab: who it is about, how the fetch stands, and all that is filed of the person. */
export function ProfilePanel(props: ProfilePanelProps) {
  const { now, profileState, startTimes, hasKey, actions } = props;
  const stage = stageOf(
    profileState?.task,
    now,
    profileState && startTimes?.get(profileState.slug),
  );
  const noKey = !hasKey && !isAboutKey(stage) && <NoKeyNotice onOpen={actions.openOptions} />;
  if (!profileState) return noKey || <Invitation />;

  const { slug, saved } = profileState;
  const canAsk = hasKey && (stage.kind === 'idle' || stage.kind === 'cancelled');
  const notice = <StageNotice stage={stage} slug={slug} now={now} actions={actions} />;
  return (
    <>
      {!profileState.isOnScreen && actions.backToPage && (
        <BackButton onClick={actions.backToPage} />
      )}
      {noKey}
      {saved ? (
        <>
          {notice}
          <ProfileView
            saved={saved}
            now={now}
            onRefresh={canAsk ? () => actions.command(slug, 'refresh') : undefined}
          >
            {props.whatChanged}
          </ProfileView>
        </>
      ) : (
        <UnfetchedCard
          slug={slug}
          onEnrich={canAsk ? () => actions.command(slug, 'enrich') : undefined}
        >
          {notice}
        </UnfetchedCard>
      )}
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
