import type { Failure } from '../../utils/failure/failure.ts';
import { FaultNotice } from '../fetching/fault-notice.tsx';
import { BackUpButton } from '../ui/back-up-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useTranslate } from '../ui/translate.tsx';

interface BackupNoticeProps {
  /** Why the last file could not be saved. Absent if the notice is a reminder. */
  failure?: Failure | undefined;
  /** Whether a file is being saved. */
  isRunning: boolean;
  onBackUp: () => void;
  onSnooze: () => void;
}

/** Reminds of a backup, or says why there is none. */
export function BackupNotice({ failure, isRunning, onBackUp, onSnooze }: BackupNoticeProps) {
  const t = useTranslate();
  const backUp = <BackUpButton isRunning={isRunning} onBackUp={onBackUp} />;
  if (failure) return <FaultNotice failure={failure} actions={backUp} />;
  return (
    <Notice
      role="status"
      title={t('backup_due_title')}
      actions={
        <>
          {backUp}
          <button type="button" class="button" onClick={onSnooze}>
            {t('backup_snooze')}
          </button>
        </>
      }
    >
      <p>{t('backup_due')}</p>
    </Notice>
  );
}
