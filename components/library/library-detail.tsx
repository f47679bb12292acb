import { ArrowLeft, X } from 'lucide-preact';
import type { ComponentChildren, RefObject } from 'preact';
import { BrandMark } from '../ui/brand-mark.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { DetailSkeleton } from './detail-skeleton.tsx';
import '../ui/tool-button.css';
import './library-detail.css';

interface LibraryDetailProps {
  pane: RefObject<HTMLElement | null>;
  isOpen: boolean;
  onBack: () => void;
  onScroll: () => void;
  /** The content of the open profile, once it is read. */
  children: ComponentChildren;
}

/** The open profile, next to the list. On a narrow page, it covers the list. */
export function LibraryDetail({ pane, isOpen, onBack, onScroll, children }: LibraryDetailProps) {
  const t = useTranslate();
  return (
    <section
      ref={pane}
      class="library-detail"
      aria-label={t('library_detail')}
      // Allows scrolling with the keyboard.
      tabIndex={isOpen ? 0 : undefined}
      onScroll={onScroll}
    >
      {isOpen ? (
        <>
          <div class="library-detail-bar">
            <button
              type="button"
              class="tool library-back"
              title={t('library_back')}
              onClick={onBack}
            >
              <ArrowLeft size={16} aria-hidden="true" />
              <X size={16} aria-hidden="true" />
              <span>{t('library_back')}</span>
            </button>
          </div>
          <div class="library-detail-body" aria-busy={!children}>
            {children || <DetailSkeleton />}
          </div>
        </>
      ) : (
        <div class="library-empty is-faint">
          <BrandMark size={40} />
          <p>{t('library_detail_none')}</p>
        </div>
      )}
    </section>
  );
}
