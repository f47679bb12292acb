import { useEffect, useState } from 'preact/hooks';
import { type LimitUsage, maxLimits, type RateLimits } from '../../utils/rate-limit/limits.ts';
import { LimitsBar } from '../fetching/limits-bar.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { LimitField } from './limit-field.tsx';
import './limit-settings.css';

interface LimitSettingsProps {
  usage?: LimitUsage | undefined;
  limits?: RateLimits | undefined;
  onLimits?: ((limits: RateLimits) => void) | undefined;
}

/** The fetch limits, and how much of them is used. */
export function LimitSettings({ usage, limits, onLimits }: LimitSettingsProps) {
  const t = useTranslate();
  return (
    <section id="limits" class="card">
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
  // nb. Not `saved`: if both limits are changed quickly, the second change must include the first one,
  // which may not have come back from the store yet.
  const [current, setCurrent] = useState(saved);
  useEffect(() => setCurrent(saved), [saved]);
  const save = (change: Partial<RateLimits>) => {
    const limits = { ...current, ...change };
    setCurrent(limits);
    onLimits(limits);
  };
  return (
    <div class="limit-fields">
      <LimitField
        label={t('limit_hour')}
        saved={current.perHour}
        max={maxLimits.perHour}
        onSave={(perHour) => save({ perHour })}
      />
      <LimitField
        label={t('limit_day')}
        saved={current.perDay}
        max={maxLimits.perDay}
        onSave={(perDay) => save({ perDay })}
      />
    </div>
  );
}
