import type { ComponentChildren } from 'preact';
import { BrandMark } from '../ui/brand-mark.tsx';
import './empty-state.css';

interface EmptyStateProps {
  title: string;
  children: ComponentChildren;
}

/** Fills a panel that has nothing to show yet, and says what to do next. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <BrandMark size={56} />
      <h1>{title}</h1>
      {children}
    </div>
  );
}
