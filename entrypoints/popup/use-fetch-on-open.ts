import { useEffect, useRef } from 'preact/hooks';
import type { Slug } from '../../utils/profile/slug.ts';
import type { Subject } from '../../utils/store/library.ts';
import type { StoredOptions } from '../shared/use-stored-options.ts';
import type { FrontSlug } from './use-front-slug.ts';

/**
 * Fetches the profile that the popup was opened on, if the person wants that, it was never asked for
 * and there is a key. Only that one: a profile that the tab goes on to was not clicked for.
 */
export function useFetchOnOpen(
  front: FrontSlug | undefined,
  subject: Subject | undefined,
  options: StoredOptions | undefined,
  enrich: (slug: Slug) => void,
): void {
  const isDecided = useRef(false);
  useEffect(() => {
    if (isDecided.current || !front || !options) return;
    if (front.slug !== undefined && subject?.slug !== front.slug) return;
    isDecided.current = true;
    if (!subject || subject.filed || subject.task) return;
    if (options.savedKey && options.settings.fetchOnOpen) enrich(subject.slug);
  }, [front, subject, options, enrich]);
}
