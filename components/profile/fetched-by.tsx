import { Moment } from '../ui/moment.tsx';
import { useTranslate } from '../ui/translate.tsx';

interface FetchedByProps {
  /** The name of the colleague. */
  by: string;
  /** When, and now: ms since the epoch. */
  at: number;
  now: number;
}

/** Which colleague has fetched a profile, and when. */
export function FetchedBy({ by, at, now }: FetchedByProps) {
  const t = useTranslate();
  return (
    <p class="quiet fetched-by">
      <Moment time={at} now={now} within={(age) => t('fetched_by', by, age)} />
    </p>
  );
}
