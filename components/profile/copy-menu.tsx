import { Copy } from 'lucide-preact';
import { useId, useRef, useState } from 'preact/hooks';
import { useTranslate } from '../ui/translate.tsx';
import './copy-menu.css';

/** The formats in which a profile can be copied. */
const copyFormats = ['text', 'markdown', 'link', 'answer'] as const;
export type CopyFormat = (typeof copyFormats)[number];

/** How copying ended: the format that was copied, or why none was. */
export type CopyOutcome = CopyFormat | 'refused' | 'missing';

interface CopyMenuProps {
  onCopy: (format: CopyFormat) => void;
  outcome?: CopyOutcome | undefined;
}

/** A button that opens the choice of formats. */
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
    // biome-ignore lint/a11y/noStaticElementInteractions: it only closes on Escape and when the focus leaves.
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
        {copyFormats.map((format) => (
          <li key={format}>
            <button
              type="button"
              // Keeps the focus on the opener. Losing it would close the menu before the click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                close();
                onCopy(format);
              }}
            >
              {t(`copy_${format}`)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
