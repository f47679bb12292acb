import { useCallback, useMemo } from 'preact/hooks';
import { useTranslate } from '../../components/ui/translate.tsx';
import type { QueueReader } from '../../utils/engine/ports/queue.ts';
import { csvSeparatorFor } from '../../utils/export/csv-separator.ts';
import { csvOfRows } from '../../utils/export/csv-writer.ts';
import { newsFileName } from '../../utils/export/export-file-name.ts';
import { fileTypeOf } from '../../utils/export/export-formats.ts';
import { isoTime } from '../../utils/export/iso-time.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { newsSentences } from '../../utils/i18n/news-text.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import { profileUrl, type Slug } from '../../utils/profile/slug.ts';
import type { News, NewsEdit } from '../../utils/queue/news.ts';
import { today } from '../shared/today.ts';
import type { Commands } from '../shared/use-commands.ts';
import { useRead } from '../shared/use-read.ts';
import { saveFile } from './save-file.ts';

/** The news, newest first, read again whenever they change, and what the user does with them. */
export function useNews(
  reader: Pick<QueueReader, 'news'>,
  nameOf: (slug: Slug) => string,
  { run, onFault }: Pick<Commands, 'run' | 'onFault'>,
) {
  const t = useTranslate();
  const news = useRead(
    useCallback(() => reader.news(), [reader]),
    onFault,
  );
  const unread = useMemo(() => news?.filter(({ isRead }) => !isRead).length ?? 0, [news]);
  const edit = useCallback(
    (edit: NewsEdit) => void run(() => sendMessage('editNews', edit)),
    [run],
  );
  const exportNews = (chosen: readonly News[]) => {
    const header = [
      t('news_column_name'),
      t('news_column_address'),
      t('news_column_changes'),
      t('news_column_when'),
    ];
    const rows = chosen.map((each) => [
      nameOf(each.slug),
      profileUrl(each.slug),
      newsSentences(each, t).join('; '),
      isoTime(each.at),
    ]);
    const text = csvOfRows([header, ...rows], csvSeparatorFor(localeOf(t)));
    saveFile([new Blob([text])], newsFileName(today()), fileTypeOf('csv', false).mediaType);
  };
  return { all: news, unread, edit, exportNews };
}
