/** When the queue may start fetches, in the user's time zone. */
export interface WorkingHours {
  /** Days of the week: 0 is Sunday. At least one. */
  readonly days: readonly number[];
  /** Minutes since midnight, multiples of 15. `to` is after `from`, and at most 1440. */
  readonly from: number;
  readonly to: number;
}

export const defaultWorkingHours: WorkingHours = {
  days: [1, 2, 3, 4, 5],
  from: 9 * 60,
  to: 18 * 60,
};

const quarterMs = 15 * 60 * 1000;

/** More than a week: a day of the week that a change of the clocks skips is there a week later. */
const maxQuarters = 15 * 24 * 4;

/**
 * The first time from `at` on that is within working hours. Both are in ms since the epoch. `timeZone`
 * is a name such as `Europe/Berlin`. nb. All offsets from UTC are multiples of 15 minutes.
 */
export function nextWorkingTime(at: number, hours: WorkingHours, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    weekday: 'short',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  });
  if (isWithin(at, hours, format)) return at;
  let quarter = Math.floor(at / quarterMs) * quarterMs;
  for (let n = 0; n < maxQuarters; n++) {
    quarter += quarterMs;
    if (isWithin(quarter, hours, format)) return quarter;
  }
  return quarter;
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function isWithin(at: number, { days, from, to }: WorkingHours, format: Intl.DateTimeFormat) {
  const parts = format.formatToParts(at);
  const partOf = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const minutes = Number(partOf('hour')) * 60 + Number(partOf('minute'));
  return days.includes(weekdays.indexOf(partOf('weekday'))) && minutes >= from && minutes < to;
}
