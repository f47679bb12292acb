import { Moment } from './moment.tsx';
import { useTranslate } from './translate.tsx';

interface FetchAgeProps {
  /** Both in ms since the epoch. */
  fetchedAt: number | undefined;
  now: number;
}

/** The age of a fetch, as a list shows it; or that there was none yet. */
export function FetchAge({ fetchedAt, now }: FetchAgeProps) {
  const t = useTranslate();
  return fetchedAt === undefined ? (
    <span>{t('row_not_fetched')}</span>
  ) : (
    <Moment time={fetchedAt} now={now} />
  );
}
