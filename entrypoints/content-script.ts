import { sendMessage } from '../utils/messages/messenger.ts';
import { type PageAnswer, pageQuestion } from '../utils/profile/page-question.ts';
import { slugFromUrl } from '../utils/profile/slug.ts';

/**
 * The content script: tells the extension which profile is on screen, and when it is left, and answers
 * when it is asked. It reads the URL and does nothing else to the page.
 *
 * nb. It uses the Navigation API rather than WXT's `wxt:locationchange`, which is dispatched on the
 * page's own window. `currententrychange` fires after the URL changed, for every in-page navigation
 * and for nothing else.
 */
function main(): void {
  const page = crypto.randomUUID();
  const whileInstalled = new AbortController();
  const { signal } = whileInstalled;
  let reported: string | undefined;

  const report = (url: string) => {
    // nb. After the extension was reloaded or removed, this script belongs to the former one: it stops.
    if (!globalThis.chrome?.runtime?.id) return whileInstalled.abort();
    const slug = slugFromUrl(url);
    if (slug === reported) return;
    reported = slug;
    sendMessage('onScreen', { page, ...(slug !== undefined && { slug }) }).catch(() => {});
  };
  const reportUrl = () => report(location.href);

  const start = () => {
    globalThis.chrome.runtime.onMessage.addListener((question, _, answer) => {
      const slug = slugFromUrl(location.href);
      if (question === pageQuestion) answer({ page, ...(slug && { slug }) } satisfies PageAnswer);
    });
    reportUrl();
    navigation.addEventListener('currententrychange', reportUrl, { signal });
    addEventListener('pagehide', () => report(''), { signal });
    addEventListener('pageshow', reportUrl, { signal });
  };
  // A prerendered page is on screen only after the user navigates to it.
  if ((document as Document & { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', start, { once: true, signal });
  } else start();
}

// nb. What WXT's `defineUnlistedScript` returns. Importing it would let Node's types into shipped code.
export default { main };
