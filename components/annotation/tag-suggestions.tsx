import { Plus } from 'lucide-preact';
import { useTranslate } from '../ui/translate.tsx';
import './tag-suggestions.css';

interface TagSuggestionsProps {
  tags: readonly string[];
  onChoose: (tag: string) => void;
}

/**
 * Tags that are used elsewhere, below the field that adds one. nb. Not a `datalist`: a field that has
 * one is no plain text field any more to a screen reader, and a comma could not go on with the next.
 */
export function TagSuggestions({ tags, onChoose }: TagSuggestionsProps) {
  const t = useTranslate();
  return (
    <ul class="tag-suggestions" aria-label={t('tags_in_use')}>
      {tags.map((tag) => (
        <li key={tag}>
          <button
            type="button"
            aria-label={t('tag_suggestion', tag)}
            // The focus stays in the field: its leaving would fold the list before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(tag)}
          >
            <Plus size={12} aria-hidden="true" />
            <span dir="auto">{tag}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
