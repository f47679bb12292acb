import { useId } from 'preact/hooks';
import './compact-field.css';

interface ChoiceFieldProps<T extends string> {
  label: string;
  /** The words for no choice, where none need be made. */
  any?: string;
  /** Each with its words. */
  choices: readonly (readonly [T, string])[];
  chosen: T | undefined;
  onChoose: (choice: T | undefined) => void;
}

/** A labelled list to choose one from. What is chosen can be seen, whether it is a choice or not. */
export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const { label, any, choices, chosen, onChoose } = props;
  const id = useId();
  const at = choices.findIndex(([choice]) => choice === chosen);
  return (
    <div class={any && chosen !== undefined ? 'compact-field is-set' : 'compact-field'}>
      <label for={id}>{label}</label>
      {/* nb. By place and not by text: a tag may be called as whatever stood for none. */}
      <select
        id={id}
        value={String(chosen === undefined ? -1 : at < 0 ? choices.length : at)}
        onChange={(event) => {
          const place = Number(event.currentTarget.value);
          onChoose(place === choices.length ? chosen : choices[place]?.[0]);
        }}
      >
        {any && <option value="-1">{any}</option>}
        {choices.map(([, t], place) => (
          <option key={place} value={place}>
            {t}
          </option>
        ))}
        {chosen !== undefined && at < 0 && <option value={choices.length}>{chosen}</option>}
      </select>
    </div>
  );
}
