import { useEffect, useState } from 'preact/hooks';
import { frontTab } from '../../utils/browser/front-tab.ts';
import { slugInTab, watchTabSlugs } from '../../utils/browser/tab-slugs.ts';
import { type Slug, slugFromUrl } from '../../utils/profile/slug.ts';

/** The profile in the tab in front, if it shows one. */
export interface FrontSlug {
  readonly slug: Slug | undefined;
}

/** Nothing until it is known; follows the tab from profile to profile. */
export function useFrontSlug(): FrontSlug | undefined {
  const [front, setFront] = useState<FrontSlug>();
  useEffect(() => {
    const gone = new AbortController();
    const read = async () => {
      const slug = await readFrontSlug();
      if (!gone.signal.aborted)
        setFront((before) => (before && before.slug === slug ? before : { slug }));
    };
    watchTabSlugs(() => void read(), gone.signal);
    void read();
    return () => gone.abort();
  }, []);
  return front;
}

/**
 * The address where the person's click gave us leave to see it, so that tabs work that were open
 * before the extension was there; else what the content script said.
 */
async function readFrontSlug(): Promise<Slug | undefined> {
  const tab = await frontTab();
  if (!tab) return undefined;
  return tab.url === undefined ? slugInTab(tab.id) : slugFromUrl(tab.url);
}
