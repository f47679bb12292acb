import { useId, useState } from 'preact/hooks';
import { activityParts, activityText } from '../../utils/i18n/activity-text.ts';
import { exactSecond, machineTime } from '../../utils/i18n/dates.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import type { Activity } from '../../utils/task/activity.ts';
import { useTranslate } from '../ui/translate.tsx';
import { isOfActivity, type Outcome } from './options-outcome.ts';
import { OutcomeNotice } from './outcome-notice.tsx';
import './activity-log.css';

/** How many of the newest lines are shown unasked. */
const BRIEF = 6;

interface ActivityLogProps {
  /** Newest first. */
  activity: readonly Activity[];
  outcome?: Outcome | undefined;
  onCopy?: ((text: string) => void) | undefined;
}

/** What was done and met with, to read and to put into a bug report. */
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
        outcome={outcome && isOfActivity(outcome) ? outcome : undefined}
      />
    </section>
  );
}

function ActivityList({ activity }: { activity: readonly Activity[] }) {
  const t = useTranslate();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const isLong = activity.length > BRIEF;
  return (
    <>
      <ul
        id={id}
        class="activity"
        aria-label={t('activity_heading')}
        // The unfolded list scrolls, also by keyboard.
        tabIndex={isLong && isOpen ? 0 : undefined}
      >
        {(isOpen ? activity : activity.slice(0, BRIEF)).map((line, index) => (
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
  const { before, who, after } = activityParts(line, t);
  return (
    <li>
      <time dateTime={machineTime(line.at)}>{exactSecond(line.at, localeOf(t))}</time>
      <span>
        {before}
        {who && <bdi>{who}</bdi>}
        {after}
      </span>
    </li>
  );
}
