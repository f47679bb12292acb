import type { ComponentChildren } from 'preact';
import './tag-chips.css';

/** How many tags are shown. */
export const maxTagChips = 2;

interface TagChipsProps {
  tags: readonly string[];
  /** Renders the text of a tag. */
  tagText?: (tag: string) => ComponentChildren;
}

/** The first tags, and how many more there are. The tooltip has all of them. */
export function TagChips({ tags, tagText = (tag) => tag }: TagChipsProps) {
  const more = tags.length - maxTagChips;
  return (
    <div class="tag-chips" title={tags.join(', ')}>
      {tags.slice(0, maxTagChips).map((tag) => (
        <span key={tag} class="tag-chip" dir="auto">
          {tagText(tag)}
        </span>
      ))}
      {more > 0 && <span class="tag-more">+{more}</span>}
    </div>
  );
}
