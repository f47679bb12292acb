import type { LimitUsage } from '../../utils/rate-limit/limits.ts';
import { useTranslate } from '../ui/translate.tsx';
import './limits-bar.css';

type Window = LimitUsage['hour'];

/** The budget in words and as two tracks, day and hour: calm until one of them is full. */
export function LimitsBar({ usage }: { usage: LimitUsage }) {
  const t = useTranslate();
  const { day, hour } = usage;
  const standing = t('limits_usage', ...[day.used, day.limit, hour.used, hour.limit].map(String));
  const { used, limit } = tighter(usage);
  return (
    // biome-ignore lint/a11y/useSemanticElements: <meter> has neither two tracks nor words in it.
    <div
      class={left(usage.day) > 0 && left(usage.hour) > 0 ? 'limits-bar' : 'limits-bar is-full'}
      role="meter"
      aria-label={t('limits_heading')}
      aria-valuemin={0}
      aria-valuemax={limit}
      aria-valuenow={Math.min(used, limit)}
      aria-valuetext={standing}
    >
      <span class="limits-text">{standing}</span>
      <span class="limits-tracks">
        <Track window={day} />
        <Track window={hour} />
      </span>
    </div>
  );
}

function Track({ window: { used, limit } }: { window: Window }) {
  const width = `${(Math.min(1, used / limit) * 100).toFixed(1)}%`;
  return (
    <span class={used < limit ? 'limits-track' : 'limits-track is-full'}>
      <span style={{ width }} />
    </span>
  );
}

const left = ({ used, limit }: Window) => limit - used;

/** The window that will be full first. */
const tighter = ({ hour, day }: LimitUsage): Window => (left(day) < left(hour) ? day : hour);
