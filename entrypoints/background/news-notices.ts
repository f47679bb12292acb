import { showNotification } from '../../utils/browser/notifications.ts';
import type { Library } from '../../utils/engine/ports/library.ts';
import type { QueueReader } from '../../utils/engine/ports/queue.ts';
import type { SettingsStore } from '../../utils/engine/ports/settings.ts';
import type { Translate } from '../../utils/i18n/messages.ts';
import { maxNamesOfNews, newsNotification } from '../../utils/i18n/news-text.ts';
import { displayName } from '../../utils/profile/summarize.ts';

const hourMs = 60 * 60 * 1000;

/** How old news may be to be told, ms: older ones were there when the user asked to be told. */
const freshMs = 24 * hourMs;

/** The notifications of news. */
export interface NewsNotices {
  /**
   * Tells the user about unread news since the last notification, if the user wants that: at most once an hour.
   * Returns before it is done and never throws.
   */
  update(): void;
}

/** The notifications of what the library's news tell. */
export function createNewsNotices(
  {
    news,
    library,
    settings,
  }: {
    readonly news: Pick<QueueReader, 'unreadNews'>;
    readonly library: Pick<Library, 'profileState'>;
    readonly settings: Pick<SettingsStore, 'settings' | 'newsNotifiedAt' | 'saveNewsNotifiedAt'>;
  },
  translate: () => Promise<Translate>,
  report: (error: unknown) => void,
): NewsNotices {
  const tell = async () => {
    if (!(await settings.settings()).notifyOfNews) return;
    const now = Date.now();
    const stored = await settings.newsNotifiedAt();
    // nb. If the clock was set back, that notification is of no time that is known.
    const notifiedAt = stored > now ? 0 : stored;
    if (now - notifiedAt < hourMs) return;
    const since = Math.max(notifiedAt, now - freshMs);
    const fresh = (await news.unreadNews()).filter(({ at }) => at > since);
    const slugs = [...new Set(fresh.map(({ slug }) => slug))];
    if (slugs.length === 0) return;
    await settings.saveNewsNotifiedAt(now);
    const names = await Promise.all(
      slugs.slice(0, maxNamesOfNews).map(async (slug) => {
        const { saved } = await library.profileState(slug);
        return saved ? displayName(saved.profile) : slug;
      }),
    );
    const { title, message } = newsNotification(slugs.length, names, await translate());
    await showNotification(title, message);
  };
  // nb. One after the other, so that none is shown twice.
  let last: Promise<unknown> = Promise.resolve();
  return {
    update() {
      last = last.then(tell).catch(report);
    },
  };
}
