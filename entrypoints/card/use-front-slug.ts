import { useEffect, useState } from 'preact/hooks';
import { frontTab, watchFrontTab } from '../../utils/browser/front-tab.ts';
import { ownIdentity } from '../../utils/browser/own-pages.ts';
import { slugInTab } from '../../utils/browser/tab-slugs.ts';
import { onMessage } from '../../utils/messages/messenger.ts';
import { isShown, linkedInTab, type Sender } from '../../utils/messages/sender.ts';
import { canonicalSlug, type Slug, slugFromUrl } from '../../utils/profile/slug.ts';

/** The profile in the current tab, if it shows one. */
export interface FrontSlug {
  readonly slug: Slug | undefined;
}

/** How long the former profile may stay while the tab is asked for its own, ms. */
const graceMs = 150;

/**
 * Follows the tab from profile to profile, and the user from tab to tab. `undefined` while it isn't known: never
 * says that a profile is on screen that isn't.
 */
export function useFrontSlug(): FrontSlug | undefined {
  const [front, setFront] = useState<FrontSlug>();
  useEffect(() => {
    const unmounted = new AbortController();
    let latest = 0;
    let tabId: number | undefined;
    const show = (slug: Slug | undefined) =>
      setFront((before) => (before && before.slug === slug ? before : { slug }));

    const read = async () => {
      const own = ++latest;
      const isLatest = () => own === latest && !unmounted.signal.aborted;
      const forget = () => isLatest() && setFront(undefined);
      const timer = setTimeout(forget, graceMs);
      const tab = await frontTab();
      if (isLatest()) tabId = tab?.id;
      const slug = tab && (tab.url === undefined ? await slugInTab(tab.id) : slugFromUrl(tab.url));
      clearTimeout(timer);
      if (!isLatest()) return;
      // nb. The next page may be that of a profile.
      if (own > 1 && slug === undefined && tab?.isLoading) forget();
      else show(slug);
    };

    // nb. The page says it before the background has saved it, and before a busy page would answer.
    const stopReports = onMessage('onScreen', ({ data, sender }) => {
      const isFromFront = linkedInTab(sender as Sender, ownIdentity().id) === tabId;
      if (tabId === undefined || !isFromFront) return;
      const slug = typeof data?.slug === 'string' ? canonicalSlug(data.slug) : undefined;
      if (slug === undefined) void read();
      else if (isShown(sender as Sender)) {
        latest++;
        show(slug);
      }
    });
    watchFrontTab(() => void read(), unmounted.signal);
    void read();
    return () => {
      unmounted.abort();
      stopReports();
    };
  }, []);
  return front;
}
