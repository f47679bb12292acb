import { SearchX } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { BrandMark } from '../ui/brand-mark.tsx';
import { useTranslate } from '../ui/translate.tsx';
import './library-empty.css';

/** Why the list has no rows. */
export type EmptyReason =
  | 'loading'
  | 'empty'
  | 'empty-list'
  | 'no-match'
  | 'no-match-yet'
  | 'searching';

interface LibraryEmptyProps {
  reason: EmptyReason;
  /** What the user may have meant. */
  nearQueries?: readonly string[] | undefined;
  onSearch: (text: string) => void;
  onReset: () => void;
}

/** Replaces an empty list: placeholder rows, an introduction, or a note that nothing matches. */
export function LibraryEmpty(props: LibraryEmptyProps) {
  const { reason, nearQueries = [], onSearch, onReset } = props;
  const t = useTranslate();
  switch (reason) {
    case 'loading':
      return <SkeletonRows />;
    case 'empty':
      return (
        <Centered picture={<BrandMark size={56} />} title={t('library_empty_title')}>
          <p>{t('library_empty')}</p>
        </Centered>
      );
    case 'empty-list':
      return (
        <Centered picture={<BrandMark size={56} />} title={t('list_empty_title')}>
          <p>{t('list_empty')}</p>
        </Centered>
      );
    default:
      return (
        <Centered picture={<SearchX size={40} aria-hidden="true" />} title={t('library_no_match')}>
          <p>{t(noMatchTexts[reason])}</p>
          <div class="library-near" role="status">
            {nearQueries.length > 0 && <p>{t('library_did_you_mean')}</p>}
            {nearQueries.map((text) => (
              <button
                key={text}
                type="button"
                class="button"
                dir="auto"
                onClick={() => onSearch(text)}
              >
                {text}
              </button>
            ))}
          </div>
          <button type="button" class="button" onClick={onReset}>
            {t('library_reset')}
          </button>
        </Centered>
      );
  }
}

const noMatchTexts = {
  'no-match': 'library_no_match_text',
  'no-match-yet': 'library_no_match_yet',
  searching: 'library_searching',
} as const;

interface CenteredProps {
  picture: ComponentChildren;
  title: string;
  children: ComponentChildren;
}

function Centered({ picture, title, children }: CenteredProps) {
  return (
    <div class="library-empty">
      {picture}
      <h2>{title}</h2>
      {children}
    </div>
  );
}

function SkeletonRows() {
  return (
    <div class="library-skeleton" aria-hidden="true">
      {Array.from({ length: 14 }, (_, index) => (
        <div key={index} class="library-skeleton-row">
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
