import { useId } from 'preact/hooks';
import { clockTime } from '../../utils/i18n/dates.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import type { Translate } from '../../utils/i18n/messages.ts';
import { snakeCase } from '../../utils/i18n/snake-case.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { type Stage, stageOf } from '../../utils/task/stage.ts';
import type { Task } from '../../utils/task/task.ts';
import { Moment } from '../ui/moment.tsx';
import { PersonRow } from '../ui/person-row.tsx';
import { useTranslate } from '../ui/translate.tsx';
import './active-fetches.css';

interface ActiveFetchesProps {
  tasks: readonly Task[];
  startTimes?: ReadonlyMap<Slug, number> | undefined;
  /** The name of a person who was fetched before. */
  nameOf: (slug: Slug) => string | undefined;
  now: number;
  onShow: (slug: Slug) => void;
}

/** The fetches that aren't finished, each with its stage in a few words. */
export function ActiveFetches({ tasks, startTimes, nameOf, now, onShow }: ActiveFetchesProps) {
  const t = useTranslate();
  const id = useId();
  return (
    <section class="active-fetches" aria-labelledby={id}>
      <h2 id={id}>{t('active_fetches')}</h2>
      <ul class="people" aria-labelledby={id}>
        {tasks.map((task) => (
          <PersonRow
            key={task.slug}
            name={nameOf(task.slug) ?? task.slug}
            onShow={() => onShow(task.slug)}
            details={briefStage(stageOf(task, now, startTimes?.get(task.slug)), now, t)}
            aside={<Moment time={task.askedAt} now={now} />}
          />
        ))}
      </ul>
    </section>
  );
}

function briefStage(stage: Stage, now: number, t: Translate): string {
  switch (stage.kind) {
    case 'active':
      return t(`stage_brief_${snakeCase(stage.step)}`);
    case 'queued':
      return t('stage_brief_queued_until', clockTime(stage.startsAt, now, localeOf(t)));
    case 'held':
    case 'retrying':
    case 'unknown':
      return t(`stage_brief_${stage.kind}`);
    case 'failed':
      return t('failed_title');
    default:
      return '';
  }
}
