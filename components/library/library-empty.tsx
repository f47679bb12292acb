import { SearchX } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { BrandMark } from '../ui/brand-mark.tsx';
import { useWords } from '../ui/translate.tsx';

/** Why there is nobody to list. */
export type Blank = 'loading' | 'empty' | 'nobody' | 'nobody-yet';

/** In place of the list: rows to come, an invitation, or that nobody matches. */
export function LibraryBlank({ blank, onAskAnew }: { blank: Blank; onAskAnew: () => void }) {
  const words = useWords();
  switch (blank) {
    case 'loading':
      return <GhostRows />;
    case 'empty':
      return (
        <Centred picture={<BrandMark size={56} />} title={words('library_empty_title')}>
          <p>{words('library_empty')}</p>
        </Centred>
      );
    default:
      return (
        <Centred picture={<SearchX size={40} aria-hidden="true" />} title={words('library_nobody')}>
          <p>{words(blank === 'nobody' ? 'library_nobody_text' : 'library_nobody_yet')}</p>
          <button type="button" class="button" onClick={onAskAnew}>
            {words('library_ask_anew')}
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
    <div class="library-blank">
      {picture}
      <h2>{title}</h2>
      {children}
    </div>
  );
}

function GhostRows() {
  return (
    <div class="library-ghosts" aria-hidden="true">
      {Array.from({ length: 14 }, (_, index) => (
        <div key={index} class="library-ghost">
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
