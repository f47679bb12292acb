import { useState } from 'preact/hooks';
import { cutText } from '../../utils/profile/cut-text.ts';
import { useTranslate } from './translate.tsx';

/** In UTF-16 units. LinkedIn's longest line, the headline, has at most 220 characters. */
const MAX_LENGTH = 300;

/** The start of a line that is far too long, for where there is no room to show more. */
export const cutLine = (text: string, max = MAX_LENGTH): string =>
  text.length <= max ? text : `${cutText(text, max)}…`;

/** A line of text from a profile: a name, a title, a place. One that is far too long is cut. */
export function CutLine({ text, max = MAX_LENGTH }: { text: string; max?: number }) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  if (text.length <= max) return text;
  return (
    <>
      {isOpen ? text : cutLine(text, max)}{' '}
      <button
        type="button"
        class="button-text"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t(isOpen ? 'show_less' : 'show_more')}
      </button>
    </>
  );
}
