import { Eye, EyeOff } from 'lucide-preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { useTranslate } from './translate.tsx';
import './key-field.css';

interface KeyFieldProps {
  text: string;
  onText: (text: string) => void;
  isRefused: boolean;
  /** The id of the element that says why the key is refused. */
  describedBy: string;
}

/** The field for a key. Its text is hidden unless the user shows it, and again once it is empty. */
export function KeyField({ text, onText, isRefused, describedBy }: KeyFieldProps) {
  const t = useTranslate();
  const id = useId();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (text === '') setShown(false);
  }, [text]);
  const toggle = t(isShown ? 'key_hide' : 'key_show');
  const Icon = isShown ? EyeOff : Eye;
  return (
    <div class="field">
      <label for={id}>{t('key_label')}</label>
      <div class="key-field">
        <input
          id={id}
          {...(isShown ? { type: 'text' } : { type: 'password' })}
          value={text}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={isRefused}
          aria-describedby={describedBy}
          onInput={(event) => onText(event.currentTarget.value)}
        />
        <button
          type="button"
          class="button-icon"
          aria-label={toggle}
          title={toggle}
          onClick={() => setShown(!isShown)}
        >
          <Icon size={18} aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}
