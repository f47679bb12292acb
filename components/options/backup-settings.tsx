import { useId } from 'preact/hooks';
import {
  type Backup,
  type BackupInterval,
  type BackupKind,
  type BackupPlan,
  backupIntervals,
  backupKinds,
  defaultInterval,
} from '../../utils/backup/backup.ts';
import type { Failure } from '../../utils/failure/failure.ts';
import { plural } from '../../utils/i18n/plural.ts';
import { FaultNotice } from '../fetching/fault-notice.tsx';
import { BackUpButton } from '../ui/back-up-button.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { LastBackup } from '../ui/last-backup.tsx';
import { useTranslate } from '../ui/translate.tsx';
import './backup-settings.css';

/** How the library is backed up, and what came of it. */
export interface BackupFacts {
  /** Absent if nothing is done by itself. */
  readonly plan?: BackupPlan | undefined;
  readonly last?: Backup | undefined;
  /** Why the last file could not be saved. */
  readonly failure?: Failure | undefined;
  /** Whether the user or the browser has refused the permission to save files. */
  readonly isRefused?: boolean | undefined;
  /** Whether a file is being saved. */
  readonly isRunning?: boolean | undefined;
}

interface BackupSettingsProps extends BackupFacts {
  /** In milliseconds since the epoch. */
  now: number;
  onPlan: (plan: BackupPlan | undefined) => void;
  /** Saves a file as the plan does. */
  onSave: () => void;
}

/** Whether, how and how often the library is backed up. */
export function BackupSettings({ now, plan, last, failure, ...props }: BackupSettingsProps) {
  const t = useTranslate();
  const id = useId();
  const choose = (kind: BackupKind | undefined) =>
    props.onPlan(kind && { kind, everyDays: plan?.everyDays ?? defaultInterval });
  return (
    <section id="backup" class="card">
      <h2>{t('backup_heading')}</h2>
      <p>{t('backup_text')}</p>
      {/* nb. Not a list to choose from: only a click surely lets us ask for a permission. */}
      <fieldset class="backup-kinds">
        <legend>{t('backup_kind')}</legend>
        {[undefined, ...backupKinds].map((kind) => (
          <label key={kind} class="choice">
            <input
              type="radio"
              name={id}
              checked={kind === plan?.kind}
              onChange={() => choose(kind)}
            />
            {t(kind ? `backup_${kind}` : 'backup_off')}
          </label>
        ))}
      </fieldset>
      {plan && (
        <ChoiceField
          label={t('backup_often')}
          choices={intervals.map((days) => [days, plural(t, 'watch_every', Number(days))])}
          chosen={`${plan.everyDays}`}
          onChoose={(days) =>
            days && props.onPlan({ ...plan, everyDays: Number(days) as BackupInterval })
          }
        />
      )}
      {plan?.kind === 'file' && <p class="quiet">{t('backup_where')}</p>}
      {props.isRefused && <p role="alert">{t('backup_not_permitted')}</p>}
      {failure && <FaultNotice failure={failure} />}
      <p class="quiet">
        <LastBackup last={last} now={now} />
        {last && (
          <>
            {' · '}
            {plural(t, 'library_count', last.count)}
            {' · '}
            <bdi class="backup-name">{last.fileName}</bdi>
          </>
        )}
      </p>
      <div class="actions">
        {plan?.kind === 'file' ? (
          <BackUpButton isRunning={props.isRunning} onBackUp={props.onSave} />
        ) : (
          <a class="button" href="library.html#backup" target="_blank" rel="noopener">
            {t('backup_now')}
          </a>
        )}
        <a class="button" href="library.html#import" target="_blank" rel="noopener">
          {t('backup_restore')}
        </a>
      </div>
    </section>
  );
}

const intervals = backupIntervals.map((days) => `${days}` as const);
