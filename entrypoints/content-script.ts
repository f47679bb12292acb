import { sendMessage } from '../utils/messages/messenger.ts';
import { slugFromUrl } from '../utils/profile/slug.ts';

/**
 * The content script: tells the background which profile is on screen, and that it left. It reads
 * the address and does nothing else to the page.
 *
 * nb. The Navigation API itself and not WXT's `wxt:locationchange`, which is dispatched on the
 * page's own window. `currententrychange` comes when the address has changed, for every in-page
 * navigation and for those alone.
 */
function main(): void {
  const page = crypto.randomUUID();
  const whileInstalled = new AbortController();
  const { signal } = whileInstalled;
  let told: string | undefined;

  const tell = (address: string) => {
    // nb. Once the extension was reloaded or removed, this script of its former self stays silent.
    if (!globalThis.chrome?.runtime?.id) return whileInstalled.abort();
    const slug = slugFromUrl(address);
    if (slug === told) return;
    told = slug;
    sendMessage('onScreen', { page, ...(slug !== undefined && { slug }) }).catch(() => {});
  };
  const tellAddress = () => tell(location.href);

  const start = () => {
    tellAddress();
    navigation.addEventListener('currententrychange', tellAddress, { signal });
    addEventListener('pagehide', () => tell(''), { signal });
    addEventListener('pageshow', tellAddress, { signal });
  };
  // A page that is rendered ahead is on screen only once the person goes there.
  if ((document as Document & { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', start, { once: true, signal });
  } else start();
}

// nb. What WXT's `defineUnlistedScript` returns. Importing it would let Node's types into shipped code.
export default { main };
