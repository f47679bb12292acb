import { useId } from 'preact/hooks';
import { defaultWorkingHours, type WorkingHours } from '../../utils/queue/working-hours.ts';
import { useTranslate } from '../ui/translate.tsx';
import { WorkingHoursFields } from './working-hours-fields.tsx';
import './checked-setting.css';

/** Where an account is in its warm-up. */
export interface WarmUp {
  /** 1 for the first week. */
  readonly week: number;
  /** How many profiles may be fetched a day in this week. */
  readonly perDay: number;
}

interface QueueSettingsProps {
  /** Absent if the queue works at any time. */
  workingHours?: WorkingHours | undefined;
  /** Absent if the account isn't warmed up. */
  warmUp?: WarmUp | undefined;
  onWorkingHours: (hours: WorkingHours | undefined) => void;
  onWarmUp: (on: boolean) => void;
}

/** When the queue works, and how carefully with a new account. */
export function QueueSettings({ workingHours, warmUp, ...on }: QueueSettingsProps) {
  const t = useTranslate();
  const id = useId();
  return (
    <section id="queue" class="card">
      <h2>{t('queue_title')}</h2>
      <label class="setting">
        <input
          type="checkbox"
          checked={workingHours !== undefined}
          aria-describedby={`${id}-hours`}
          onChange={({ currentTarget: { checked } }) =>
            on.onWorkingHours(checked ? defaultWorkingHours : undefined)
          }
        />
        {t('hours_setting')}
      </label>
      <p id={`${id}-hours`} class="quiet setting-text">
        {t('hours_text')}
      </p>
      {workingHours && <WorkingHoursFields saved={workingHours} onHours={on.onWorkingHours} />}
      <label class="setting">
        <input
          type="checkbox"
          checked={warmUp !== undefined}
          aria-describedby={`${id}-warm-up`}
          onChange={(event) => on.onWarmUp(event.currentTarget.checked)}
        />
        {t('warm_up_setting')}
      </label>
      <p id={`${id}-warm-up`} class="quiet setting-text">
        {t('warm_up_text')}{' '}
        {warmUp && <strong>{t('warm_up_week', String(warmUp.week), String(warmUp.perDay))}</strong>}
      </p>
    </section>
  );
}
