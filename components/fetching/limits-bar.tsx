import type { LimitUsage } from '../../utils/rate-limit/limits.ts';
import { useTranslate } from '../ui/translate.tsx';
import './limits-bar.css';

type Window = LimitUsage['hour'];

/** How much of the fetch limits is used, as text and as two tracks for day and hour. */
export function LimitsBar({ usage }: { usage: LimitUsage }) {
  const t = useTranslate();
  const { day, hour } = usage;
  const text = t('limits_usage', ...[day.used, day.limit, hour.used, hour.limit].map(String));
  const { used, limit } = tighterWindow(usage);
  return (
    // biome-ignore lint/a11y/useSemanticElements: <meter> can't contain text or two tracks.
    <div
      class="limits-bar"
      role="meter"
      aria-label={t('limits_heading')}
      aria-valuemin={0}
      aria-valuemax={limit}
      aria-valuenow={Math.min(used, limit)}
      aria-valuetext={text}
    >
      <span class="limits-text">
        <Figure window={day} text="limits_day" />
        {' · '}
        <Figure window={hour} text="limits_hour" />
      </span>
      <span class="limits-tracks">
        <Track window={day} />
        <Track window={hour} />
      </span>
    </div>
  );
}

function Figure({ window, text }: { window: Window; text: 'limits_day' | 'limits_hour' }) {
  const { used, limit } = window;
  return (
    <span class={remaining(window) > 0 ? undefined : 'is-full'}>
      {useTranslate()(text, String(used), String(limit))}
    </span>
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

const remaining = ({ used, limit }: Window) => limit - used;

/** The window that has fewer fetches left. */
const tighterWindow = ({ hour, day }: LimitUsage): Window =>
  remaining(day) < remaining(hour) ? day : hour;
