import type { RefObject } from 'preact';
import { useTranslate } from './translate.tsx';
import './search-field.css';

interface SearchFieldProps {
  field: RefObject<HTMLInputElement | null>;
  search: string;
  onSearch: (text: string) => void;
  /** ArrowDown was pressed. */
  onDown: () => void;
}

/** The search field of the history. Escape clears it, ArrowDown moves to the list. */
export function SearchField({ field, search, onSearch, onDown }: SearchFieldProps) {
  const label = useTranslate()('search_history');
  return (
    <input
      ref={field}
      type="search"
      class="search-field"
      aria-label={label}
      placeholder={label}
      autocomplete="off"
      spellcheck={false}
      // nb. Not `value`: a late render would restore an older text and move the caret.
      defaultValue={search}
      onInput={(event) => onSearch(event.currentTarget.value)}
      onKeyDown={(event) => {
        const { key, isComposing, currentTarget } = event;
        if (isComposing) return;
        if (key === 'ArrowDown') onDown();
        else if (key === 'Escape' && currentTarget.value) {
          currentTarget.value = '';
          onSearch('');
        } else return;
        // nb. At Escape, the browser would close the popup.
        event.preventDefault();
      }}
    />
  );
}
