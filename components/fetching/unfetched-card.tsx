import type { ComponentChildren } from 'preact';
import type { Slug } from '../../utils/profile/slug.ts';
import { useTranslate } from '../ui/translate.tsx';
import './unfetched-card.css';

interface UnfetchedCardProps {
  slug: Slug;
  /** Whether a profile is saved, but can't be read. */
  isUnreadable?: boolean | undefined;
  /** Absent if a fetch can't be started, or is in progress. */
  onFetch?: (() => void) | undefined;
  /** The stage of the fetch. */
  children: ComponentChildren;
}

/** The card of a person of whom only the profile's address is known: not fetched yet, or not readable. */
export function UnfetchedCard({
  slug,
  isUnreadable = false,
  onFetch,
  children,
}: UnfetchedCardProps) {
  const t = useTranslate();
  return (
    <>
      <section class="card folded unfetched-card">
        <h1 class="profile-address" dir="ltr">
          linkedin.com/in/
          <bdi>{slug}</bdi>
        </h1>
        <div class="skeleton-lines" aria-hidden="true">
          <span />
          <span />
          <span />
        </div>
        {isUnreadable && (
          <>
            <p class="unfetched-title">{t('profile_unreadable')}</p>
            <p class="quiet">{t('profile_unreadable_text')}</p>
          </>
        )}
        {onFetch && (
          <>
            {!isUnreadable && (
              <>
                <p class="unfetched-title">{t('not_fetched')}</p>
                <p class="quiet">{t('not_fetched_text')}</p>
              </>
            )}
            <button type="button" class="button primary wide" onClick={onFetch}>
              {t('fetch_profile')}
            </button>
          </>
        )}
      </section>
      {children}
    </>
  );
}
