import { useEffect, useId, useState } from 'preact/hooks';
import { useTranslate } from '../ui/translate.tsx';
import './limit-field.css';

interface LimitFieldProps {
  label: string;
  /** What is in force, and the most that may be. The least is 1. */
  saved: number;
  most: number;
  onSave: (limit: number) => void;
}

/** A number that is saved once it is typed in full; one that cannot be is refused beside it. */
export function LimitField({ label, saved, most, onSave }: LimitFieldProps) {
  const t = useTranslate();
  const id = useId();
  const [text, setText] = useState(String(saved));
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    setText(String(saved));
    setRefused(false);
  }, [saved]);
  const settle = (typed: string) => {
    const limit = readLimit(typed, most);
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
        max={most}
        step={1}
        value={text}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? `${id}-problem` : undefined}
        onInput={({ currentTarget: { value } }) => {
          setText(value);
          if (readLimit(value, most) !== undefined) setRefused(false);
        }}
        onChange={(event) => settle(event.currentTarget.value)}
      />
      {isRefused && (
        <p id={`${id}-problem`} class="problem" role="alert">
          {t('limit_refused', String(most), String(saved))}
        </p>
      )}
    </div>
  );
}

/** nb. Not `Number` alone: it takes "", "1e1" and "0x10" for numbers. */
function readLimit(text: string, most: number): number | undefined {
  const limit = /^\d+$/.test(text.trim()) ? Number(text) : 0;
  return limit >= 1 && limit <= most ? limit : undefined;
}
