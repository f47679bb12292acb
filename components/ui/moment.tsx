import { exactTime, machineTime, relativeTime } from '../../utils/i18n/dates.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { useTranslate } from './translate.tsx';

interface MomentProps {
  /** Both in milliseconds since the epoch. */
  time: number;
  now: number;
  /** Inserts the age into a sentence. */
  within?: (age: string) => string;
}

/** A time in the past, shown as its age. The tooltip has the exact time. */
export function Moment({ time, now, within = (age) => age }: MomentProps) {
  const locale = localeOf(useTranslate());
  return (
    <time class="moment" dateTime={machineTime(time)} title={exactTime(time, locale)}>
      {within(relativeTime(time, now, locale))}
    </time>
  );
}
