import { ActiveFetches } from '../../../components/fetching/active-fetches.tsx';
import { FailureNotice } from '../../../components/fetching/failure-notice.tsx';
import { FaultNotice } from '../../../components/fetching/fault-notice.tsx';
import { LimitsBar } from '../../../components/fetching/limits-bar.tsx';
import { LockedNotice } from '../../../components/fetching/locked-notice.tsx';
import { NoKeyNotice } from '../../../components/fetching/no-key-notice.tsx';
import { PausedQueueNotice } from '../../../components/fetching/paused-queue-notice.tsx';
import { ProgressNotice } from '../../../components/fetching/progress-notice.tsx';
import { QueuedNotice } from '../../../components/fetching/queued-notice.tsx';
import { StageNotice } from '../../../components/fetching/stage-notice.tsx';
import { UnfetchedCard } from '../../../components/fetching/unfetched-card.tsx';
import { failureCodes } from '../../../utils/failure/failure.ts';
import type { ProfileSummary } from '../../../utils/profile/profile-summary.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { type Stage, type Step, stageOf } from '../../../utils/task/stage.ts';
import type { Task } from '../../../utils/task/task.ts';
import { adaSlug, HOUR, history, MINUTE, NOW } from '../../components/people.ts';
import {
  cancelled,
  creating,
  failed,
  failure,
  queued,
  unknown,
  waiting,
} from '../../components/tasks.ts';
import { arabic, hostile, long, summaryOf, usage } from '../samples.ts';
import {
  after,
  click,
  groupsOf,
  steps as inOrder,
  noop,
  rtl,
  type Story,
  type,
  wrongPassphrase,
} from '../story.ts';

const popup = groupsOf('popup');

const named = (task: Task, slug: string): Task => ({ ...task, slug: slug as Slug });
const held = (
  code: 'access-missing' | 'key-missing' | 'key-locked' | 'key-rejected' | 'rate-limited',
  until?: number,
) => queued({ hold: { failure: failure(code), ...(until !== undefined && { until }) } });
const retrying = waiting({ faults: 3, trouble: failure('unreachable') });

const everyStage: readonly Task[] = [
  named(queued(), 'is-queued'),
  named(creating, 'is-creating'),
  named(waiting(), 'is-waiting'),
  named(waiting({ pickedUp: true }), 'is-reading'),
  named(waiting({ state: 'long-waiting' }), 'is-long-waiting'),
  named(held('rate-limited', NOW + 5 * MINUTE), 'is-held'),
  named(retrying, 'is-retrying'),
  named(unknown(), 'is-unknown'),
  named(failed('task-failed'), 'has-failed'),
];

const namesOf = (people: readonly ProfileSummary[]) =>
  new Map(people.map(({ slug, name }) => [slug, name]));
const list = { names: namesOf([]), now: NOW, onShow: noop, onCommand: noop };
const actions = { command: noop, openOptions: noop, unlock: wrongPassphrase };
const buttons = {
  ...{ now: NOW, onOpenOptions: noop, onUnlock: wrongPassphrase },
  ...{ onRetry: noop, onCancel: noop },
};

const notice = (stage: Stage) => (
  <FailureNotice
    stage={stage as Extract<Stage, { kind: 'held' | 'retrying' | 'unknown' | 'failed' }>}
    {...buttons}
  />
);
const stageNotice = (task: Task, startsAt?: number) => (
  <StageNotice stage={stageOf(task, NOW, startsAt)} slug={adaSlug} now={NOW} actions={actions} />
);

const states = <Key extends string>(keys: readonly Key[], view: (key: Key) => Story['view']) =>
  Object.fromEntries(keys.map((key) => [key, view(key)]));

const steps: readonly Step[] = ['queued', 'creating', 'waiting', 'reading', 'long-waiting'];

export const groups = [
  popup('ActiveFetches', {
    one: <ActiveFetches {...list} tasks={[waiting()]} names={namesOf(history)} />,
    'every stage': <ActiveFetches {...list} tasks={everyStage} />,
    'waiting for a slot': (
      <ActiveFetches
        {...list}
        tasks={[queued()]}
        startTimes={new Map([[adaSlug, NOW + 20 * MINUTE]])}
      />
    ),
    long: (
      <ActiveFetches
        {...list}
        tasks={[named(waiting(), long.slug)]}
        names={namesOf([summaryOf(long)])}
      />
    ),
    hostile: (
      <ActiveFetches
        {...list}
        tasks={[named(waiting(), hostile.slug)]}
        names={namesOf([summaryOf(hostile)])}
      />
    ),
    'right to left': rtl(
      <ActiveFetches
        {...list}
        tasks={[named(waiting(), arabic.slug)]}
        names={namesOf([summaryOf(arabic)])}
      />,
    ),
  }),
  popup('FaultNotice', {
    ...states(failureCodes, (code) => <FaultNotice failure={failure(code)} />),
    'with a reason': <FaultNotice failure={failure('task-failed', 'The browser was closed.')} />,
    'with a long reason': <FaultNotice failure={failure('task-failed', long.about)} />,
    'with a hostile reason': <FaultNotice failure={failure('task-failed', hostile.about)} />,
    'right to left': rtl(<FaultNotice failure={failure('task-failed', arabic.about)} />),
  }),
  popup('FailureNotice', {
    failed: notice(stageOf(failed('task-failed', 'The browser was closed.'), NOW)),
    'failed because of the key': notice(stageOf(failed('plan-limit'), NOW)),
    'held until a time': notice(stageOf(held('rate-limited', NOW + 5 * MINUTE), NOW)),
    'held for access': notice(stageOf(held('access-missing'), NOW)),
    'held without an end': notice(stageOf(held('key-rejected'), NOW)),
    retrying: notice(stageOf(retrying, NOW)),
    unknown: notice(stageOf(unknown(), NOW)),
    'right to left': rtl(notice(stageOf(failed('task-failed', arabic.about), NOW))),
  }),
  popup('LimitsBar', {
    unused: <LimitsBar usage={usage(0, 0)} />,
    some: <LimitsBar usage={usage(12, 3)} />,
    'hour full': <LimitsBar usage={usage(31, 20)} />,
    'day full': <LimitsBar usage={usage(50, 4)} />,
    'over the limit': <LimitsBar usage={usage(70, 30)} />,
    'right to left': rtl(<LimitsBar usage={usage(31, 10)} />),
  }),
  popup('NoKeyNotice', {
    plain: <NoKeyNotice onOpen={noop} />,
    'right to left': rtl(<NoKeyNotice onOpen={noop} />),
  }),
  popup('LockedNotice', {
    'held fetch': notice(stageOf(held('key-locked'), NOW)),
    'wrong passphrase': after(
      inOrder(type('input', 'guessed wrong'), click('[type=submit]')),
      <LockedNotice failure={failure('key-locked')} onUnlock={wrongPassphrase} />,
    ),
    'right to left': rtl(notice(stageOf(held('key-locked'), NOW))),
  }),
  popup('PausedQueueNotice', {
    'key missing': (
      <PausedQueueNotice
        tasks={[held('key-missing')]}
        now={NOW}
        onOpenOptions={noop}
        onUnlock={wrongPassphrase}
      />
    ),
    'no access': (
      <PausedQueueNotice
        tasks={[held('access-missing')]}
        now={NOW}
        onOpenOptions={noop}
        onUnlock={wrongPassphrase}
      />
    ),
    'many wait for a key': (
      <PausedQueueNotice
        tasks={['a', 'b', 'c'].map((slug) => named(held('key-rejected'), slug))}
        now={NOW}
        onOpenOptions={noop}
        onUnlock={wrongPassphrase}
      />
    ),
    'paused by OutX': (
      <PausedQueueNotice
        tasks={[held('rate-limited', NOW + 5 * MINUTE)]}
        now={NOW}
        onOpenOptions={noop}
        onUnlock={wrongPassphrase}
      />
    ),
    'right to left': rtl(
      <PausedQueueNotice
        tasks={[held('key-missing')]}
        now={NOW}
        onOpenOptions={noop}
        onUnlock={wrongPassphrase}
      />,
    ),
  }),
  popup('ProgressNotice', {
    ...states(steps, (step) => (
      <ProgressNotice step={step} since={NOW - 4 * MINUTE} now={NOW} onCancel={noop} />
    )),
    'with the usual duration': (
      <ProgressNotice step="waiting" since={NOW - 4000} now={NOW} usual={8000} onCancel={noop} />
    ),
    'right to left': rtl(
      <ProgressNotice step="waiting" since={NOW - 4 * MINUTE} now={NOW} onCancel={noop} />,
    ),
  }),
  popup('QueuedNotice', {
    soon: <QueuedNotice startsAt={NOW + MINUTE} now={NOW} onIgnoreLimit={noop} onCancel={noop} />,
    tomorrow: (
      <QueuedNotice startsAt={NOW + 20 * HOUR} now={NOW} onIgnoreLimit={noop} onCancel={noop} />
    ),
    'right to left': rtl(
      <QueuedNotice startsAt={NOW + MINUTE} now={NOW} onIgnoreLimit={noop} onCancel={noop} />,
    ),
  }),
  popup('StageNotice', {
    cancelled: stageNotice(cancelled()),
    'cancelled but may run': stageNotice(cancelled({ outxTaskId: '1' })),
    active: stageNotice(creating),
    queued: stageNotice(queued(), NOW + 20 * MINUTE),
    failed: stageNotice(failed('service-fault')),
  }),
  popup('UnfetchedCard', {
    plain: (
      <UnfetchedCard slug={adaSlug} onFetch={noop}>
        {null}
      </UnfetchedCard>
    ),
    unreadable: (
      <UnfetchedCard slug={adaSlug} isUnreadable onFetch={noop}>
        {null}
      </UnfetchedCard>
    ),
    fetching: <UnfetchedCard slug={adaSlug}>{stageNotice(waiting())}</UnfetchedCard>,
    long: (
      <UnfetchedCard slug={'a'.repeat(100) as Slug} onFetch={noop}>
        {null}
      </UnfetchedCard>
    ),
    'right to left': rtl(
      <UnfetchedCard slug={'ليلى-الحريري' as Slug} onFetch={noop}>
        {null}
      </UnfetchedCard>,
    ),
  }),
];
