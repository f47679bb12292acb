import { exactTime, machineTime, relativeTime } from '../../utils/i18n/dates.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { useTranslate } from './translate.tsx';

interface MomentProps {
  /** Both in ms since the epoch. */
  time: number;
  now: number;
  style?: 'long' | 'narrow';
  /** Puts the age into a sentence. */
  within?: (age: string) => string;
}

/** A past moment by its age; the exact time shows on hover. */
export function Moment({ time, now, style = 'long', within = (age) => age }: MomentProps) {
  const locale = localeOf(useTranslate());
  return (
    <time class="moment" dateTime={machineTime(time)} title={exactTime(time, locale)}>
      {within(relativeTime(time, now, locale, style))}
    </time>
  );
}
