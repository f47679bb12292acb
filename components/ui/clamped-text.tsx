import { useId, useState } from 'preact/hooks';
import { cutText } from '../../utils/profile/cut-text.ts';
import { useTranslate } from './translate.tsx';
import './clamped-text.css';

const MAX_LENGTH = 280;
const MAX_LINES = 5;
/** What surely fills the collapsed lines. The browser would lay out the rest only to hide it. */
const MAX_COLLAPSED_LENGTH = 2000;

/** A text from a profile, in its own direction and with its line breaks. A long one is collapsed. */
export function ClampedText({ text }: { text: string }) {
  const t = useTranslate();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const isLong = text.length > MAX_LENGTH || text.split('\n', MAX_LINES + 1).length > MAX_LINES;
  return (
    <>
      <p id={id} dir="auto" class={isLong && !isOpen ? 'prose clamped' : 'prose'}>
        {isLong && !isOpen ? cutText(text, MAX_COLLAPSED_LENGTH) : text}
      </p>
      {isLong && (
        <button
          type="button"
          class="button-text"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'show_less' : 'show_more')}
        </button>
      )}
    </>
  );
}
