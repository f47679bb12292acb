import { useEffect, useRef, useState } from 'preact/hooks';
import type { Slug } from '../../utils/profile/slug.ts';
import type { FrontSlug } from '../card/use-front-slug.ts';

/** How many people the panel keeps as they were left. */
const maxRecent = 6;

/** Whom the side panel shows. */
export interface ShownPerson {
  readonly slug: Slug | undefined;
  /** The shown person, and those before. */
  readonly recent: readonly Slug[];
  readonly isPinned: boolean;
  /** Shows a person until another one is on screen. */
  choose(slug: Slug): void;
  /** Pins the shown person, or no longer does. */
  togglePin(): void;
  showOnScreen(): void;
}

/** Shows who is on screen, whom the user has chosen since, or who is pinned. `onFollow` is called with each new person on screen. */
export function useShownPerson(front: FrontSlug | undefined, onFollow: () => void): ShownPerson {
  const [held, setHeld] = useState<{ readonly slug: Slug; readonly isPinned: boolean }>();
  const [recent, setRecent] = useState<readonly Slug[]>([]);
  const lastOnScreen = useRef<Slug>(undefined);
  useEffect(() => {
    const slug = front?.slug;
    if (slug === undefined || slug === lastOnScreen.current) return;
    lastOnScreen.current = slug;
    if (held?.isPinned) return;
    setHeld(undefined);
    onFollow();
  }, [front, held, onFollow]);

  const slug = held?.slug ?? front?.slug;
  const others = recent.filter((each) => each !== slug);
  if (slug !== undefined && recent[0] !== slug) setRecent([slug, ...others].slice(0, maxRecent));
  return {
    slug,
    recent: slug === undefined ? recent : [slug, ...others],
    isPinned: held?.isPinned === true,
    choose: (slug) => setHeld({ slug, isPinned: held?.isPinned === true }),
    togglePin: () => slug !== undefined && setHeld({ slug, isPinned: !held?.isPinned }),
    showOnScreen: () => setHeld(undefined),
  };
}
