import type { ComponentChildren } from 'preact';
import { useTranslate } from './translate.tsx';
import './library-link.css';

interface LibraryLinkProps {
  address?: string | undefined;
  /** The text to search the library for, if it isn't blank. */
  search?: string;
  /** The link's text, if it isn't the usual one. */
  children?: ComponentChildren;
}

/** Opens the library page in a new tab. */
export function LibraryLink({ address = 'library.html', search = '', children }: LibraryLinkProps) {
  const t = useTranslate();
  // nb. Not `encodeURIComponent`, which throws on a lone surrogate.
  const query = search.trim() && `?${new URLSearchParams({ q: search })}`;
  return (
    <a class="library-link" href={address + query} target="_blank" rel="noopener">
      {children ?? t('open_library')}
    </a>
  );
}
