import type { ComponentChildren } from 'preact';
import type { Slug } from '../../utils/profile/slug.ts';
import { useTranslate } from '../ui/translate.tsx';
import './unfetched-card.css';

interface UnfetchedCardProps {
  slug: Slug;
  /** Absent if a fetch can't be started, or is in progress. */
  onEnrich?: (() => void) | undefined;
  /** The stage of the fetch. */
  children: ComponentChildren;
}

/** The card of a person who hasn't been fetched yet: only the profile's address is known. */
export function UnfetchedCard({ slug, onEnrich, children }: UnfetchedCardProps) {
  const t = useTranslate();
  return (
    <>
      <section class="card folded unfetched-card">
        <p class="profile-address">
          linkedin.com/in/
          <bdi>{slug}</bdi>
        </p>
        <div class="skeleton-lines" aria-hidden="true">
          <span />
          <span />
          <span />
        </div>
        {onEnrich && (
          <>
            <p class="unfetched-title">{t('not_fetched')}</p>
            <p class="quiet">{t('not_fetched_text')}</p>
            <button type="button" class="button primary wide" onClick={onEnrich}>
              {t('enrich')}
            </button>
          </>
        )}
      </section>
      {children}
    </>
  );
}
