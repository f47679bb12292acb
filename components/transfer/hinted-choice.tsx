import { useId } from 'preact/hooks';
import './format-options.css';

interface HintedChoiceProps {
  label: string;
  /** What the choice does. */
  hint?: string;
  checked: boolean;
  onChecked: (checked: boolean) => void;
}

/** A choice that is on or off. */
export function HintedChoice({ label, hint, checked, onChecked }: HintedChoiceProps) {
  const id = useId();
  return (
    <div class="option">
      <label class="choice">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={hint === undefined ? undefined : id}
          onChange={(event) => onChecked(event.currentTarget.checked)}
        />
        {label}
      </label>
      {hint !== undefined && (
        <p id={id} class="quiet">
          {hint}
        </p>
      )}
    </div>
  );
}
