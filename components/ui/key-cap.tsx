import { keyText } from '../../utils/i18n/key-text.ts';
import { useTranslate } from './translate.tsx';
import './key-cap.css';

interface KeyCapProps {
  /** See `keyText`. */
  keys: string;
  /** Whether the keyboard is one of Apple's. */
  isApple: boolean;
}

/** The keys of a shortcut. nb. From left to right, as on every keyboard. */
export function KeyCap({ keys, isApple }: KeyCapProps) {
  return (
    <kbd class="key-cap" dir="ltr">
      {keyText(keys, isApple, useTranslate())}
    </kbd>
  );
}
