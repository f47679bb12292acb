import { useEffect, useState } from 'preact/hooks';
import { highestLimits, type Pace, type PaceLimits } from '../../utils/rate-limit/limits.ts';
import { LimitField } from './limit-field.tsx';
import { PaceBar } from '../fetching/limits-bar.tsx';
import { useWords } from '../ui/translate.tsx';

interface PaceSettingsProps {
  pace?: Pace | undefined;
  /** What is saved. */
  limits?: PaceLimits | undefined;
  onLimits?: ((limits: PaceLimits) => void) | undefined;
}

/** How fast profiles are fetched at most, and how much of that is used up. */
export function PaceSettings({ pace, limits, onLimits }: PaceSettingsProps) {
  const words = useWords();
  return (
    <section class="card">
      <h2>{words('pace_heading')}</h2>
      {pace && <PaceBar pace={pace} />}
      <p>{words('pace_text')}</p>
      {limits && onLimits && <LimitFields saved={limits} onLimits={onLimits} />}
    </section>
  );
}

interface LimitFieldsProps {
  saved: PaceLimits;
  onLimits: (limits: PaceLimits) => void;
}

function LimitFields({ saved, onLimits }: LimitFieldsProps) {
  const words = useWords();
  // nb. Not `saved` itself: of two numbers changed in a row, the second must not undo the first
  // before that has come back from the store.
  const [wanted, setWanted] = useState(saved);
  useEffect(() => setWanted(saved), [saved]);
  const save = (change: Partial<PaceLimits>) => {
    const limits = { ...wanted, ...change };
    setWanted(limits);
    onLimits(limits);
  };
  return (
    <div class="limits">
      <LimitField
        label={words('limit_hour')}
        saved={wanted.perHour}
        most={highestLimits.perHour}
        onSave={(perHour) => save({ perHour })}
      />
      <LimitField
        label={words('limit_day')}
        saved={wanted.perDay}
        most={highestLimits.perDay}
        onSave={(perDay) => save({ perDay })}
      />
    </div>
  );
}
