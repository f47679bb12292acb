import { Search } from 'lucide-preact';
import type { RefObject } from 'preact';
import { useTranslate } from '../ui/translate.tsx';
import './library-search.css';
import '../ui/key-cap.css';

interface LibrarySearchProps {
  field: RefObject<HTMLInputElement | null>;
  text: string;
  /** Called at each keystroke. */
  onText: (text: string) => void;
  /** ArrowDown was pressed. */
  onDown: () => void;
}

/** The search field. Escape clears it, ArrowDown moves to the list. */
export function LibrarySearch({ field, text, onText, onDown }: LibrarySearchProps) {
  const t = useTranslate();
  return (
    <search class="library-search">
      <Search size={16} aria-hidden="true" />
      <input
        ref={field}
        type="search"
        aria-label={t('library_search')}
        placeholder={t('library_search_hint')}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          // nb. In an empty field, Escape belongs to the page.
          if (event.key === 'Escape' && text !== '') onText('');
          else if (event.key === 'ArrowDown') onDown();
          else return;
          event.preventDefault();
        }}
      />
      <span class="key-cap" aria-hidden="true">
        /
      </span>
    </search>
  );
}
