import './detail-skeleton.css';

/** The place of an open profile until it is read. nb. Shown after a moment: most are there before. */
export function DetailSkeleton() {
  return (
    <div class="detail-skeleton" aria-hidden="true">
      <div class="card">
        <span class="detail-skeleton-picture" />
        <span />
        <span />
        <span />
      </div>
      <div class="card">
        <span />
        <span />
        <span />
      </div>
    </div>
  );
}
