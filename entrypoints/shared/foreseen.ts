import type { Annotation } from '../../utils/profile/annotation.ts';
import type { Slug } from '../../utils/profile/slug.ts';

/** An edit of annotations that is on its way to the background. */
type Listener = (slugs: readonly Slug[], edit: (before: Annotation) => Annotation) => void;

const listeners = new Set<Listener>();

/** Makes this page show an edit before it is stored. The change notice that follows brings what is stored. */
export const foresee: Listener = (slugs, edit) => {
  for (const listener of listeners) listener(slugs, edit);
};

/** Calls `listener` with each edit. Returns a function that removes it. */
export function onForeseen(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
