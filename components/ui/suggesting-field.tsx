import { useId } from 'preact/hooks';
import { suggested } from './suggested.ts';
import './compact-field.css';

interface SuggestingFieldProps {
  label: string;
  text: string | undefined;
  /** May be many thousands. */
  choices: readonly string[];
  /** Gets the text as typed, at once; nothing for an empty one. */
  onText: (text: string | undefined) => void;
}

/** A labelled field that suggests how to go on. */
export function SuggestingField({ label, text, choices, onText }: SuggestingFieldProps) {
  const id = useId();
  return (
    <div class={text ? 'compact-field is-set' : 'compact-field'}>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        list={`${id}-choices`}
        value={text ?? ''}
        onInput={(event) => onText(event.currentTarget.value || undefined)}
      />
      <datalist id={`${id}-choices`}>
        {suggested(choices, text ?? '').map((choice) => (
          <option key={choice} value={choice} />
        ))}
      </datalist>
    </div>
  );
}
