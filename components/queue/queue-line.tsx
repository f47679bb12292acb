import { numberFormat } from '../../utils/i18n/formatters.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { libraryAddress } from '../../utils/search/library-address.ts';
import { defaultQuery } from '../../utils/search/query.ts';
import { LibraryLink } from '../ui/library-link.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { type QueueStanding, standingText } from './queue-standing.ts';
import './queue-line.css';

interface QueueLineProps {
  /** In ms since the epoch. */
  now: number;
  /** How many people are left. */
  left: number;
  standing: QueueStanding;
  /** The address of the library page. */
  libraryPage?: string;
}

const queueAddress = libraryAddress({ view: 'queue', query: defaultQuery });

/** The queue in a line, which opens the whole of it in a new tab. Nothing if nobody is left. */
export function QueueLine({ now, left, standing, libraryPage = 'library.html' }: QueueLineProps) {
  const t = useTranslate();
  if (left === 0) return null;
  const count = numberFormat(localeOf(t), {}).format(left);
  return (
    <p class="queue-line">
      <LibraryLink address={libraryPage + queueAddress}>
        {t('queue_line', count, standingText(standing, now, t))}
      </LibraryLink>
    </p>
  );
}
