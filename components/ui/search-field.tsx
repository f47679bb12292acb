import { useTranslate } from './translate.tsx';
import './search-field.css';

interface SearchFieldProps {
  search: string;
  onSearch: (text: string) => void;
}

/** The search field of the history. Escape clears it. */
export function SearchField({ search, onSearch }: SearchFieldProps) {
  const label = useTranslate()('search_history');
  return (
    <input
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
        const field = event.currentTarget;
        if (event.key !== 'Escape' || event.isComposing || !field.value) return;
        // nb. Otherwise, the browser closes the popup.
        event.preventDefault();
        field.value = '';
        onSearch('');
      }}
    />
  );
}
