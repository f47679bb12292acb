import { useId, useState } from 'preact/hooks';
import { activityParts, activityText } from '../../utils/i18n/activity-text.ts';
import { exactSecond, machineTime } from '../../utils/i18n/dates.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import type { Activity } from '../../utils/task/activity.ts';
import { useTranslate } from '../ui/translate.tsx';
import { isAboutActivity, type Outcome } from './options-outcome.ts';
import { OutcomeNotice } from './outcome-notice.tsx';
import './activity-log.css';

/** The number of lines shown before the list is expanded. */
const COLLAPSED_LENGTH = 6;

interface ActivityLogProps {
  /** Newest first. */
  activity: readonly Activity[];
  outcome?: Outcome | undefined;
  onCopy?: ((text: string) => void) | undefined;
}

/** What Calling Card did recently, to read or to copy into a bug report. */
export function ActivityLog({ activity, outcome, onCopy }: ActivityLogProps) {
  const t = useTranslate();
  const outcomeId = useId();
  return (
    <section class="card">
      <h2>{t('activity_heading')}</h2>
      <p class="quiet">{t('activity_about')}</p>
      {activity.length === 0 ? (
        <p>{t('activity_empty')}</p>
      ) : (
        <>
          <ActivityList activity={activity} />
          {onCopy && (
            <div class="actions">
              <button
                type="button"
                class="button"
                onClick={() => onCopy(activityText(activity, t))}
              >
                {t('activity_copy')}
              </button>
            </div>
          )}
        </>
      )}
      <OutcomeNotice
        id={outcomeId}
        outcome={outcome && isAboutActivity(outcome) ? outcome : undefined}
      />
    </section>
  );
}

function ActivityList({ activity }: { activity: readonly Activity[] }) {
  const t = useTranslate();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const isLong = activity.length > COLLAPSED_LENGTH;
  return (
    <>
      <ul
        id={id}
        class="activity"
        aria-label={t('activity_heading')}
        // Allows scrolling the expanded list with the keyboard.
        tabIndex={isLong && isOpen ? 0 : undefined}
      >
        {(isOpen ? activity : activity.slice(0, COLLAPSED_LENGTH)).map((line, index) => (
          <ActivityLine key={index} line={line} />
        ))}
      </ul>
      {isLong && (
        <button
          type="button"
          class="button-text activity-toggle"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? t('show_less') : t('activity_all', String(activity.length))}
        </button>
      )}
    </>
  );
}

function ActivityLine({ line }: { line: Activity }) {
  const t = useTranslate();
  const { before, subject, after } = activityParts(line, t);
  return (
    <li>
      <time dateTime={machineTime(line.at)}>{exactSecond(line.at, localeOf(t))}</time>
      <span>
        {before}
        {subject && <bdi>{subject}</bdi>}
        {after}
      </span>
    </li>
  );
}
