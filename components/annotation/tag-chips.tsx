import './tag-chips.css';

const MAX_SHOWN = 2;

/** The first tags, and how many more there are. The tooltip has all of them. */
export function TagChips({ tags }: { tags: readonly string[] }) {
  const more = tags.length - MAX_SHOWN;
  return (
    <div class="tag-chips" title={tags.join(', ')}>
      {tags.slice(0, MAX_SHOWN).map((tag) => (
        <span key={tag} class="tag-chip" dir="auto">
          {tag}
        </span>
      ))}
      {more > 0 && <span class="tag-more">+{more}</span>}
    </div>
  );
}
