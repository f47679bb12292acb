import { practiceProfile } from '../../utils/profile/practice-profile.ts';
import type { Step } from '../../utils/task/stage.ts';
import { ProgressNotice } from '../fetching/progress-notice.tsx';
import { UnfetchedCard } from '../fetching/unfetched-card.tsx';
import { ProfileHead } from '../profile/profile-head.tsx';
import { ProfileSections } from '../profile/profile-sections.tsx';
import { useTranslate } from '../ui/translate.tsx';
import type { PracticeActions } from './welcome-actions.ts';
import '../profile/profile-view.css';
import './practice.css';

/** The stage of the fetch that is only played. Times are in ms since the epoch. */
export type PracticeStage =
  | { readonly kind: 'unfetched' | 'fetched' }
  | { readonly kind: 'active'; readonly step: Step; readonly since: number };

interface PracticeProps {
  stage: PracticeStage;
  now: number;
  actions: PracticeActions;
}

/** A fictional profile to fetch, with the views of a real one. Nothing is sent or saved. */
export function Practice({ stage, now, actions }: PracticeProps) {
  const t = useTranslate();
  return (
    <>
      <section class="practice" aria-label={t('practice_title')}>
        <p class="practice-mark">{t('practice_text')}</p>
        {stage.kind === 'fetched' ? (
          // nb. Not `ProfileView`: it says when the profile was fetched, and links to LinkedIn.
          <article class="profile">
            <ProfileHead profile={practiceProfile} />
            <ProfileSections profile={practiceProfile} now={now} />
          </article>
        ) : (
          <UnfetchedCard
            slug={practiceProfile.slug}
            onFetch={stage.kind === 'unfetched' ? actions.start : undefined}
          >
            {stage.kind === 'active' && (
              <ProgressNotice {...stage} now={now} onCancel={actions.reset} />
            )}
          </UnfetchedCard>
        )}
      </section>
      <p role="status">{stage.kind === 'fetched' && t('practice_done')}</p>
      {stage.kind === 'fetched' && (
        <div class="actions">
          <button type="button" class="button-text" onClick={actions.reset}>
            {t('practice_again')}
          </button>
        </div>
      )}
    </>
  );
}
