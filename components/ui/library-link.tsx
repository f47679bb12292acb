import { localeOf } from '../../utils/i18n/locale.ts';
import { useTranslate } from './translate.tsx';
import './library-link.css';

interface LibraryLinkProps {
  address?: string | undefined;
  /** The text to search the library for, if it isn't blank. */
  search?: string;
  /** The number of matches that the link's text names, if any. */
  count?: number;
}

/** Opens the library page in a new tab. */
export function LibraryLink({ address = 'library.html', search = '', count }: LibraryLinkProps) {
  const t = useTranslate();
  // nb. Not `encodeURIComponent`, which throws on a lone surrogate.
  const query = search.trim() && `?${new URLSearchParams({ q: search })}`;
  return (
    <a class="library-link" href={address + query} target="_blank" rel="noopener">
      {count === undefined
        ? t('open_library')
        : t('show_all_in_library', new Intl.NumberFormat(localeOf(t)).format(count))}
    </a>
  );
}
