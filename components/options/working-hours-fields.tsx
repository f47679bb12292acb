import { useEffect, useId, useState } from 'preact/hooks';
import { dateFormat } from '../../utils/i18n/formatters.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import type { WorkingHours } from '../../utils/queue/working-hours.ts';
import { useTranslate } from '../ui/translate.tsx';
import './working-hours-fields.css';

interface WorkingHoursFieldsProps {
  saved: WorkingHours;
  onHours: (hours: WorkingHours) => void;
}

/** As typed: a time that can't be read is missing. */
interface Draft {
  readonly days: readonly number[];
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** The days of the week and the times of a day. Saves each change that leaves them valid. */
export function WorkingHoursFields({ saved, onHours }: WorkingHoursFieldsProps) {
  const t = useTranslate();
  const id = useId();
  // nb. Not `saved`: of two quick changes, the second one must include the first one.
  const [draft, setDraft] = useState<Draft>(saved);
  useEffect(() => setDraft(saved), [saved]);
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    if (isValid(next)) onHours(next);
  };
  const problem = problemOf(draft);
  const { days } = draft;
  return (
    <div class="working-hours">
      <fieldset aria-describedby={problem && `${id}-problem`}>
        <legend>{t('hours_days')}</legend>
        {weekdays.map((day) => (
          <label key={day} class="choice">
            <input
              type="checkbox"
              checked={days.includes(day)}
              onChange={({ currentTarget: { checked } }) =>
                change({ days: weekdays.filter((d) => (d === day ? checked : days.includes(d))) })
              }
            />
            {dayName(day, localeOf(t))}
          </label>
        ))}
      </fieldset>
      {(['from', 'to'] as const).map((end) => (
        <div key={end} class="field">
          <label for={`${id}-${end}`}>{t(`hours_${end}`)}</label>
          <input
            id={`${id}-${end}`}
            type="time"
            step={quarter * 60}
            value={timeText(draft[end])}
            aria-invalid={problem === 'times'}
            aria-describedby={problem && `${id}-problem`}
            onChange={({ currentTarget: { value } }) => change({ [end]: readTime(value, end) })}
          />
        </div>
      ))}
      {problem && (
        <p id={`${id}-problem`} class="problem" role="alert">
          {t(`hours_${problem}_refused`)}
        </p>
      )}
    </div>
  );
}

/** From Monday on. 0 is Sunday. */
const weekdays = [1, 2, 3, 4, 5, 6, 0];

/** In minutes. */
const quarter = 15;
const midnight = 24 * 60;

/** nb. 1 January 2023 was a Sunday. */
const dayName = (day: number, locale: string) =>
  dateFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2023, 0, 1 + day));

const isValid = (draft: Draft): draft is WorkingHours => problemOf(draft) === undefined;

function problemOf({ days, from, to }: Draft): 'days' | 'times' | undefined {
  if (days.length === 0) return 'days';
  return from !== undefined && to !== undefined && from < to ? undefined : 'times';
}

/** Minutes since midnight in the form of a time field, which has no 24:00. */
function timeText(minutes: number | undefined): string {
  if (minutes === undefined) return '';
  const parts = [Math.floor(minutes / 60) % 24, minutes % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** Minutes since midnight; `undefined` if it isn't a quarter of an hour. Ending at 0:00 is the end of the day. */
function readTime(text: string, end: 'from' | 'to'): number | undefined {
  const [hours = Number.NaN, minutes = Number.NaN] = text.split(':').map(Number);
  const time = hours * 60 + minutes;
  if (time % quarter !== 0) return undefined;
  return time === 0 && end === 'to' ? midnight : time;
}
