import { localeOf } from '../../utils/i18n/locale.ts';
import { useTranslate } from './translate.tsx';
import './library-link.css';

interface LibraryLinkProps {
  /** The library page's address. */
  address?: string | undefined;
  /** What to search the library for; nothing where it is blank. */
  search?: string;
  /** How many the search finds there, where the link is to tell. */
  count?: number;
}

/** Leads to the library page, in a tab of its own. */
export function LibraryLink({ address = 'library.html', search = '', count }: LibraryLinkProps) {
  const t = useTranslate();
  // nb. Not `encodeURIComponent`, which throws at half a character.
  const query = search.trim() && `?${new URLSearchParams({ q: search })}`;
  return (
    <a class="library-link" href={address + query} target="_blank" rel="noopener">
      {count === undefined
        ? t('open_library')
        : t('show_all_in_library', new Intl.NumberFormat(localeOf(t)).format(count))}
    </a>
  );
}
