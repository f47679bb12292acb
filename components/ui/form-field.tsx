import { useEffect, useId, useRef } from 'preact/hooks';

// nb. No pattern and no length: a pasted code may have spaces.
const kinds = {
  text: { type: 'text', autocomplete: 'off' },
  url: { type: 'text', inputMode: 'url', autocomplete: 'off', spellcheck: false },
  email: { type: 'email', autocomplete: 'email' },
  userName: { type: 'text', autocomplete: 'username', autocapitalize: 'none', spellcheck: false },
  code: { type: 'text', inputMode: 'numeric', autocomplete: 'one-time-code', spellcheck: false },
  secret: { type: 'password', autocomplete: 'off' },
  passphrase: { type: 'password', autocomplete: 'current-password' },
  newPassphrase: { type: 'password', autocomplete: 'new-password' },
} as const;

interface FormFieldProps {
  kind: keyof typeof kinds;
  label: string;
  text: string;
  onText: (text: string) => void;
  /** What helps to fill the field in. */
  hint?: string;
  /** What is wrong with the text. A new object for each attempt: it moves the focus into the field. */
  problem?: { readonly text: string } | undefined;
  /** The id of what else describes the field, such as why the last attempt failed. */
  describedBy?: string | undefined;
  /** The most characters that it takes. */
  maxLength?: number;
  /** Whether the field gets the focus when it appears. */
  takesFocus?: boolean;
}

/** A text field with what is wrong with its text below it. */
export function FormField({ kind, label, text, onText, problem, ...props }: FormFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { hint, takesFocus = false } = props;
  useEffect(() => {
    if (problem || takesFocus) field.current?.focus();
  }, [problem, takesFocus]);
  return (
    <div class="field form-field">
      <label for={id}>{label}</label>
      <input
        {...kinds[kind]}
        ref={field}
        id={id}
        class={kind}
        dir={kind === 'text' ? 'auto' : 'ltr'}
        value={text}
        maxLength={props.maxLength}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem ${hint ? `${id}-hint` : ''} ${props.describedBy ?? ''}`}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <p id={`${id}-problem`} class="problem" role="alert">
        {problem?.text}
      </p>
      {hint && (
        <p id={`${id}-hint`} class="quiet">
          {hint}
        </p>
      )}
    </div>
  );
}
