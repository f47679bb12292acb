import './brand-mark.css';

/** The product's mark: a calling card with a folded corner. */
export function BrandMark({ size = 24 }: { size?: number }) {
  return (
    <svg class="brand-mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path class="brand-card" d="M4 5h17l10 10v9a3 3 0 0 1-3 3H4a3 3 0 0 1-3-3V8a3 3 0 0 1 3-3Z" />
      <path class="brand-fold" d="M21 5v7a3 3 0 0 0 3 3h7Z" />
      <path class="brand-lines" d="M6.5 15h8M6.5 21h13" />
    </svg>
  );
}
