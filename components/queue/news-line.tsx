import { plural } from '../../utils/i18n/plural.ts';
import { libraryAddress } from '../../utils/search/library-address.ts';
import { defaultQuery } from '../../utils/search/query.ts';
import { LibraryLink } from '../ui/library-link.tsx';
import { useTranslate } from '../ui/translate.tsx';
import './queue-line.css';

interface NewsLineProps {
  /** How many news the user hasn't seen. */
  unread: number;
  /** The address of the library page. */
  libraryPage?: string;
}

const newsAddress = libraryAddress({ view: 'news', query: defaultQuery });

/** That there are unread news, in a line that opens them in a new tab. Nothing if there are none. */
export function NewsLine({ unread, libraryPage = 'library.html' }: NewsLineProps) {
  const t = useTranslate();
  if (unread === 0) return null;
  return (
    <p class="queue-line">
      <LibraryLink address={libraryPage + newsAddress}>
        {plural(t, 'news_line', unread)}
      </LibraryLink>
    </p>
  );
}
