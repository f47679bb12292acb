import { useEffect, useId, useState } from 'preact/hooks';
import { useTranslate } from '../ui/translate.tsx';
import './limit-field.css';

interface LimitFieldProps {
  label: string;
  /** The current limit. */
  saved: number;
  /** The highest limit allowed. The lowest is 1. */
  max: number;
  onSave: (limit: number) => void;
}

/** A number field that saves on `change`, and shows an error for an invalid limit. */
export function LimitField({ label, saved, max, onSave }: LimitFieldProps) {
  const t = useTranslate();
  const id = useId();
  const [text, setText] = useState(String(saved));
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    setText(String(saved));
    setRefused(false);
  }, [saved]);
  const submit = (typed: string) => {
    const limit = readLimit(typed, max);
    setText(limit === undefined ? typed : String(limit));
    setRefused(limit === undefined);
    if (limit !== undefined && limit !== saved) onSave(limit);
  };
  return (
    <div class="field limit-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={1}
        max={max}
        step={1}
        value={text}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? `${id}-problem` : undefined}
        onInput={({ currentTarget: { value } }) => {
          setText(value);
          if (readLimit(value, max) !== undefined) setRefused(false);
        }}
        onChange={(event) => submit(event.currentTarget.value)}
      />
      {isRefused && (
        <p id={`${id}-problem`} class="problem" role="alert">
          {t('limit_refused', String(max), String(saved))}
        </p>
      )}
    </div>
  );
}

/** nb. Not `Number` alone: it accepts "", "1e1" and "0x10". */
function readLimit(text: string, max: number): number | undefined {
  const limit = /^\d+$/.test(text.trim()) ? Number(text) : 0;
  return limit >= 1 && limit <= max ? limit : undefined;
}
