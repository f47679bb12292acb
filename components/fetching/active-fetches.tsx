import { useId } from 'preact/hooks';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { type Stage, stageOf } from '../../utils/task/stage.ts';
import type { Task } from '../../utils/task/task.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { PersonRow } from '../ui/person-row.tsx';
import { clockTime, elapsedTime } from '../../utils/i18n/dates.ts';
import { useWords, type Words } from '../ui/translate.tsx';

interface UnderWayListProps {
  tasks: readonly Task[];
  turns?: ReadonlyMap<Slug, number> | undefined;
  /** Where the names of those fetched before are looked up. */
  history: readonly ProfileSummary[];
  now: number;
  onShow: (slug: Slug) => void;
}

/** The fetches that are not finished, each with its stage in few words. */
export function UnderWayList({ tasks, turns, history, now, onShow }: UnderWayListProps) {
  const words = useWords();
  const id = useId();
  const names = new Map(history.map(({ slug, name }) => [slug, name]));
  return (
    <section class="under-way" aria-labelledby={id}>
      <h2 id={id}>{words('under_way')}</h2>
      <ul class="people" aria-labelledby={id}>
        {tasks.map((task) => (
          <PersonRow
            key={task.slug}
            name={names.get(task.slug) ?? task.slug}
            onShow={() => onShow(task.slug)}
            details={briefStage(stageOf(task, now, turns?.get(task.slug)), now, words)}
            aside={elapsedTime(now - task.askedAt, localeOf(words))}
          />
        ))}
      </ul>
    </section>
  );
}

function briefStage(stage: Stage, now: number, words: Words): string {
  switch (stage.kind) {
    case 'under-way':
      return words(`brief_${stage.step}`);
    case 'in-line':
      return words('brief_in_line', clockTime(stage.turnAt, now, localeOf(words)));
    case 'held':
    case 'troubled':
    case 'unknown':
      return words(`brief_${stage.kind}`);
    case 'failed':
      return words('failed_title');
    default:
      return '';
  }
}
