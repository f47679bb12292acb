import { Copy } from 'lucide-preact';
import { useId, useRef, useState } from 'preact/hooks';
import { useTranslate } from '../ui/translate.tsx';
import './copy-menu.css';

/** In what form a profile goes to the clipboard. */
const copyForms = ['text', 'markdown', 'link'] as const;
export type CopyForm = (typeof copyForms)[number];

/** What came of copying: in which form it was copied, or that the browser did not let it. */
export type CopyOutcome = CopyForm | 'refused';

interface CopyMenuProps {
  onCopy: (form: CopyForm) => void;
  outcome?: CopyOutcome | undefined;
}

/** A button that unfolds the forms in which the profile can be copied. */
export function CopyMenu({ onCopy, outcome }: CopyMenuProps) {
  const t = useTranslate();
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and leaving are no press of it.
    <div
      class="copy-menu"
      onKeyDown={(event) => {
        if (!isOpen || event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) {
          setOpen(false);
        }
      }}
    >
      <p class="quiet" role="status">
        {outcome && t(`copied_${outcome}`)}
      </p>
      <button
        ref={opener}
        type="button"
        class="button small"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Copy size={14} aria-hidden="true" />
        {t('copy')}
      </button>
      <ul id={id} class="copy-formats" hidden={!isOpen}>
        {copyForms.map((form) => (
          <li key={form}>
            <button
              type="button"
              // The focus stays on the opener: its leaving would fold the menu before the click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                close();
                onCopy(form);
              }}
            >
              {t(`copy_${form}`)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
