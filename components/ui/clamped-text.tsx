import { useId, useState } from 'preact/hooks';
import { useTranslate } from './translate.tsx';
import './clamped-text.css';

const LONG = 280;
const MANY_LINES = 5;

/** A text that somebody wrote, in its own direction and lines; folded when it is long. */
export function ClampedText({ text }: { text: string }) {
  const t = useTranslate();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const isLong = text.length > LONG || text.split('\n').length > MANY_LINES;
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
