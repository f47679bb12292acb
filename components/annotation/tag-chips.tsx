import './tag-chips.css';

/** How many are shown in a list. */
const SHOWN = 2;

/** A person's first tags, and how many more there are; all of them show on hover. */
export function TagChips({ tags }: { tags: readonly string[] }) {
  const more = tags.length - SHOWN;
  return (
    <div class="tag-chips" title={tags.join(', ')}>
      {tags.slice(0, SHOWN).map((tag) => (
        <span key={tag} class="tag-chip" dir="auto">
          {tag}
        </span>
      ))}
      {more > 0 && <span class="tag-more">+{more}</span>}
    </div>
  );
}
