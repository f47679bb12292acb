import { useId } from 'preact/hooks';
import './compact-field.css';

interface ChoiceFieldProps<T extends string> {
  label: string;
  /** What helps to choose. */
  hint?: string | undefined;
  /** The text of the first option, which chooses none. Without it, one must be chosen. */
  noneLabel?: string;
  /** Pairs of a choice and its text. */
  choices: readonly (readonly [T, string])[];
  chosen: T | undefined;
  onChoose: (choice: T | undefined) => void;
}

/** A labelled drop-down list. Also shows a chosen value that isn't among the choices. */
export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { label, hint, noneLabel, choices, chosen, onChoose } = props;
  const id = useId();
  const chosenIndex = choices.findIndex(([choice]) => choice === chosen);
  const isUnknown = chosen !== undefined && chosenIndex < 0;
  return (
    <div class={noneLabel && chosen !== undefined ? 'compact-field is-set' : 'compact-field'}>
      <label for={id}>{label}</label>
      {/* nb. Options are identified by index: a tag may have the same text as the label for none. */}
      <select
        id={id}
        aria-describedby={hint && `${id}-hint`}
        value={String(isUnknown ? choices.length : chosenIndex)}
        onChange={(event) => {
          const index = Number(event.currentTarget.value);
          onChoose(index === choices.length ? chosen : choices[index]?.[0]);
        }}
      >
        {noneLabel && <option value="-1">{noneLabel}</option>}
        {choices.map(([, text], index) => (
          <option key={index} value={index}>
            {text}
          </option>
        ))}
        {isUnknown && <option value={choices.length}>{chosen}</option>}
      </select>
      {hint && (
        <p id={`${id}-hint`} class="quiet">
          {hint}
        </p>
      )}
    </div>
  );
}
