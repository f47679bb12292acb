import { SearchX } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { BrandMark } from '../ui/brand-mark.tsx';
import { useTranslate } from '../ui/translate.tsx';
import './library-empty.css';

/** Why there is nobody to list. */
export type EmptyReason = 'loading' | 'empty' | 'nobody' | 'nobody-yet';

/** In place of the list: rows to come, an invitation, or that nobody matches. */
export function LibraryEmpty({ blank, onReset }: { blank: EmptyReason; onReset: () => void }) {
  const t = useTranslate();
  switch (blank) {
    case 'loading':
      return <GhostRows />;
    case 'empty':
      return (
        <Centred picture={<BrandMark size={56} />} title={t('library_empty_title')}>
          <p>{t('library_empty')}</p>
        </Centred>
      );
    default:
      return (
        <Centred picture={<SearchX size={40} aria-hidden="true" />} title={t('library_no_match')}>
          <p>{t(blank === 'nobody' ? 'library_no_match_text' : 'library_no_match_yet')}</p>
          <button type="button" class="button" onClick={onReset}>
            {t('library_reset')}
          </button>
        </Centred>
      );
  }
}

interface CentredProps {
  picture: ComponentChildren;
  title: string;
  children: ComponentChildren;
}

function Centred({ picture, title, children }: CentredProps) {
  return (
    <div class="library-empty">
      {picture}
      <h2>{title}</h2>
      {children}
    </div>
  );
}

function GhostRows() {
  return (
    <div class="library-skeleton" aria-hidden="true">
      {Array.from({ length: 14 }, (_, index) => (
        <div key={index} class="library-skeleton-row">
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
