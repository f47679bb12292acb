import { useEffect, useState } from 'preact/hooks';
import { frontTab } from '../../utils/browser/front-tab.ts';
import { slugInTab, watchTabSlugs } from '../../utils/browser/tab-slugs.ts';
import { type Slug, slugFromUrl } from '../../utils/profile/slug.ts';

/** The profile in the current tab, if it shows one. */
export interface FrontSlug {
  readonly slug: Slug | undefined;
}

/** `undefined` until it is known. Follows the tab from profile to profile. */
export function useFrontSlug(): FrontSlug | undefined {
  const [front, setFront] = useState<FrontSlug>();
  useEffect(() => {
    const unmounted = new AbortController();
    const read = async () => {
      const slug = await readFrontSlug();
      if (unmounted.signal.aborted) return;
      setFront((before) => (before && before.slug === slug ? before : { slug }));
    };
    watchTabSlugs(() => void read(), unmounted.signal);
    void read();
    return () => unmounted.abort();
  }, []);
  return front;
}

/**
 * Uses the tab's URL if the user's click gave access to it, so that it works in tabs that were open before
 * the extension was installed. Otherwise, uses what the content script reported.
 */
async function readFrontSlug(): Promise<Slug | undefined> {
  const tab = await frontTab();
  if (!tab) return undefined;
  return tab.url === undefined ? slugInTab(tab.id) : slugFromUrl(tab.url);
}
