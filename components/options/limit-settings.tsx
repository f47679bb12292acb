import { useEffect, useState } from 'preact/hooks';
import { type LimitUsage, maxLimits, type RateLimits } from '../../utils/rate-limit/limits.ts';
import { LimitsBar } from '../fetching/limits-bar.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { LimitField } from './limit-field.tsx';
import './limit-settings.css';

interface PaceSettingsProps {
  usage?: LimitUsage | undefined;
  /** What is saved. */
  limits?: RateLimits | undefined;
  onLimits?: ((limits: RateLimits) => void) | undefined;
}

/** How fast profiles are fetched at most, and how much of that is used up. */
export function LimitSettings({ usage, limits, onLimits }: PaceSettingsProps) {
  const t = useTranslate();
  return (
    <section class="card">
      <h2>{t('limits_heading')}</h2>
      {usage && <LimitsBar usage={usage} />}
      <p>{t('limits_text')}</p>
      {limits && onLimits && <LimitFields saved={limits} onLimits={onLimits} />}
    </section>
  );
}

interface LimitFieldsProps {
  saved: RateLimits;
  onLimits: (limits: RateLimits) => void;
}

function LimitFields({ saved, onLimits }: LimitFieldsProps) {
  const t = useTranslate();
  // nb. Not `saved` itself: of two numbers changed in a row, the second must not undo the first
  // before that has come back from the store.
  const [wanted, setWanted] = useState(saved);
  useEffect(() => setWanted(saved), [saved]);
  const save = (change: Partial<RateLimits>) => {
    const limits = { ...wanted, ...change };
    setWanted(limits);
    onLimits(limits);
  };
  return (
    <div class="limit-fields">
      <LimitField
        label={t('limit_hour')}
        saved={wanted.perHour}
        most={maxLimits.perHour}
        onSave={(perHour) => save({ perHour })}
      />
      <LimitField
        label={t('limit_day')}
        saved={wanted.perDay}
        most={maxLimits.perDay}
        onSave={(perDay) => save({ perDay })}
      />
    </div>
  );
}
