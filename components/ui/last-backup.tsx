import type { Backup } from '../../utils/backup/backup.ts';
import { Moment } from './moment.tsx';
import { useTranslate } from './translate.tsx';

/** When the library was last backed up. `now` is in milliseconds since the epoch. */
export function LastBackup({ last, now }: { last: Backup | undefined; now: number }) {
  const t = useTranslate();
  if (!last) return <>{t('backup_none')}</>;
  return <Moment time={last.at} now={now} within={(age) => t('backup_last', age)} />;
}
