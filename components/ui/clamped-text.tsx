import { useId, useState } from 'preact/hooks';
import { useTranslate } from './translate.tsx';
import './clamped-text.css';

const MAX_LENGTH = 280;
const MAX_LINES = 5;

/** A text from a profile, in its own direction and with its line breaks. A long one is collapsed. */
export function ClampedText({ text }: { text: string }) {
  const t = useTranslate();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const isLong = text.length > MAX_LENGTH || text.split('\n').length > MAX_LINES;
  return (
    <>
      <p id={id} dir="auto" class={isLong && !isOpen ? 'prose clamped' : 'prose'}>
        {text}
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
