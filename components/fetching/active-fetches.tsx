import { RotateCw, X } from 'lucide-preact';
import { useId } from 'preact/hooks';
import { clockTime } from '../../utils/i18n/dates.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import type { Translate } from '../../utils/i18n/messages.ts';
import { snakeCase } from '../../utils/i18n/snake-case.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { StartTimes } from '../../utils/rate-limit/start-times.ts';
import type { FetchCommand } from '../../utils/task/command.ts';
import { type Stage, stageOf } from '../../utils/task/stage.ts';
import type { Task } from '../../utils/task/task.ts';
import { LongList } from '../ui/long-list.tsx';
import { Moment } from '../ui/moment.tsx';
import { PersonRow } from '../ui/person-row.tsx';
import { ToolButton } from '../ui/tool-button.tsx';
import { useTranslate } from '../ui/translate.tsx';
import './active-fetches.css';

interface ActiveFetchesProps {
  tasks: readonly Task[];
  /** The names of people who were fetched before. */
  names: ReadonlyMap<Slug, string>;
  startTimes?: StartTimes | undefined;
  now: number;
  onShow: (slug: Slug) => void;
  onCommand: (slug: Slug, command: FetchCommand) => void;
}

/** A queue of hundreds would fill the page. */
const FIRST = 10;

/**
 * The fetches that aren't finished, each with its stage in a few words: first those that don't wait for
 * a slot, then the queue in the order in which it starts.
 */
export function ActiveFetches(props: ActiveFetchesProps) {
  const { tasks, names, startTimes, now, onShow, onCommand } = props;
  const t = useTranslate();
  const id = useId();
  const startOf = ({ slug }: Task) => startTimes?.get(slug) ?? 0;
  const inStartOrder = tasks.toSorted((a, b) => startOf(a) - startOf(b));
  return (
    <section class="active-fetches" aria-labelledby={id}>
      <h2 id={id}>{t('active_fetches')}</h2>
      <LongList items={inStartOrder} class="people" hasKeys labelledBy={id} first={FIRST}>
        {(task) => {
          const { slug } = task;
          const stage = stageOf(task, now, startTimes?.get(slug));
          const name = names.get(slug) ?? slug;
          return (
            <PersonRow
              key={slug}
              name={name}
              onShow={() => onShow(slug)}
              details={briefStage(stage, now, t)}
              aside={<Moment time={task.askedAt} now={now} />}
              actions={
                <Actions stage={stage} name={name} onCommand={(each) => onCommand(slug, each)} />
              }
            />
          );
        }}
      </LongList>
    </section>
  );
}

interface ActionsProps {
  stage: Stage;
  name: string;
  onCommand: (command: FetchCommand) => void;
}

/** nb. *Ask again* and *Fetch now anyway* have risks that only the profile has the space to explain. */
function Actions({ stage, name, onCommand }: ActionsProps) {
  const t = useTranslate();
  const { kind } = stage;
  const end = kind === 'unknown' ? 'discard' : kind === 'failed' ? 'dismiss' : 'cancel';
  return (
    <>
      {kind === 'failed' && (
        <ToolButton
          icon={RotateCw}
          name={t('try_again')}
          target={name}
          isCompact
          onClick={() => onCommand('retry')}
        />
      )}
      <ToolButton
        icon={X}
        name={t(end)}
        target={name}
        isCompact
        onClick={() => onCommand('cancel')}
      />
    </>
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
