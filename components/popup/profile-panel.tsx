import { ArrowLeft } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { Slug } from '../../utils/profile/slug.ts';
import { isAboutKey, stageOf } from '../../utils/task/stage.ts';
import { Invitation } from './invitation.tsx';
import { NoKeyNotice } from '../fetching/no-key-notice.tsx';
import type { PopupActions } from './popup-actions.ts';
import { ProfileView } from '../profile/profile-view.tsx';
import { StageNotice } from '../fetching/stage-notice.tsx';
import type { Subject } from './subject.ts';
import { UnfetchedCard } from '../fetching/unfetched-card.tsx';
import { useWords } from '../ui/translate.tsx';

interface ProfilePanelProps {
  now: number;
  subject?: Subject | undefined;
  turns?: ReadonlyMap<Slug, number> | undefined;
  /** What is different since the version before. */
  whatChanged?: ComponentChildren;
  hasKey: boolean;
  actions: PopupActions;
}

/** The profile tab: who it is about, how the fetch stands, and all that is filed of the person. */
export function ProfilePanel(props: ProfilePanelProps) {
  const { now, subject, turns, hasKey, actions } = props;
  const stage = stageOf(subject?.task, now, subject && turns?.get(subject.slug));
  const noKey = !hasKey && !isAboutKey(stage) && <NoKeyNotice onOpen={actions.openOptions} />;
  if (!subject) return noKey || <Invitation />;

  const { slug, filed } = subject;
  const canAsk = hasKey && (stage.kind === 'idle' || stage.kind === 'cancelled');
  const notice = <StageNotice stage={stage} slug={slug} now={now} actions={actions} />;
  return (
    <>
      {!subject.isOnScreen && actions.backToPage && <BackButton onClick={actions.backToPage} />}
      {noKey}
      {filed ? (
        <>
          {notice}
          <ProfileView
            filed={filed}
            now={now}
            onRefresh={canAsk ? () => actions.refresh(slug) : undefined}
          >
            {props.whatChanged}
          </ProfileView>
        </>
      ) : (
        <UnfetchedCard slug={slug} onEnrich={canAsk ? () => actions.enrich(slug) : undefined}>
          {notice}
        </UnfetchedCard>
      )}
    </>
  );
}

function BackButton({ onClick }: { onClick: () => void }) {
  return (
    <button type="button" class="button-text back" onClick={onClick}>
      <ArrowLeft size={14} aria-hidden="true" />
      {useWords()('back_to_page')}
    </button>
  );
}
