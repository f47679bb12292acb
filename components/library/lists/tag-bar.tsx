import type { LibraryQuery } from '../../../utils/search/query.ts';
import { type Watches, WatchMenu } from '../../annotation/watch-menu.tsx';
import './list-bar.css';

interface TagBarProps {
  query: LibraryQuery;
  watches: Watches;
}

/** Above the people with a tag: its name, and what can be done with the tag itself. Nothing for other queries. */
export function TagBar({ query, watches }: TagBarProps) {
  const [tag, another] = query.tags ?? [];
  if (tag === undefined || another !== undefined || query.list !== undefined) return null;
  return (
    <div class="list-bar">
      <h2 dir="auto">{tag}</h2>
      <WatchMenu key={tag} {...watches} targets={[{ kind: 'tag', tag }]} target={tag} showsState />
    </div>
  );
}
