import type { Slug } from '../../../utils/profile/slug.ts';
import type { RateLimits } from '../../../utils/rate-limit/limits.ts';
import type { CreateAnswer } from '../../../utils/task/answer.ts';
import { isOpen, type Task } from '../../../utils/task/task.ts';
import { hour } from '../task/tasks.ts';
import { createLimitInvariant } from './limit-invariant.ts';
import { personAt, type StandInOutx } from './stand-in-outx.ts';
import type { StoredStep, StoredTasks } from './stored-tasks.ts';
import type { VirtualTime } from './virtual-time.ts';

const idOf = (task: Task | undefined) =>
  task && 'outxTaskId' in task ? task.outxTaskId : undefined;

/** Six profiles that are fetched at once take far fewer calls of the ports in one second. */
const maxCallsPerSecond = 600;

/** Whether the command allows one create for the profile: nothing is in progress or in doubt. */
function allowsCreate({ before, event }: StoredStep): boolean {
  switch (before?.state) {
    case undefined:
    case 'failed':
    case 'cancelled':
      return ['enrich', 'refresh', 'retry', 'ignoreLimit'].includes(event.type);
    case 'done':
      return event.type === 'refresh';
    case 'unknown':
      return event.type === 'retry';
    default:
      return false;
  }
}

/** Whether the id of a settled task, which was paid for, must still be polled before a new create. */
const mustResume = (task: Task, now: number) =>
  task.state === 'failed' ||
  (task.state === 'cancelled' && task.createdAt !== undefined && now - task.createdAt < 48 * hour);

const isLive = (task: Task | undefined) =>
  task !== undefined && (isOpen(task) || task.state === 'unknown');

/**
 * The reference model: it knows the laws and nothing of how the engine keeps them. It is given every
 * step, and collects each violation of a law.
 */
export function createInvariants(time: VirtualTime, limits: RateLimits) {
  const violations: string[] = [];
  const mayCreate = new Set<Slug>();
  const inDoubt = new Set<string>();
  const cancelled = new Set<string>();
  /** The newest task under each slug. */
  const latest = new Map<Slug, Task>();
  /** For each slug in a profile that has arrived, all slugs in it. */
  const known = new Map<Slug, Set<Slug>>();
  const knownIds = new Set<string>();
  const limit = createLimitInvariant(time, limits);
  let inFlight: string[] = [];
  let second = -1;
  let callsInSecond = 0;

  const violation = (what: string) => void violations.push(what);

  return {
    violations: violations as readonly string[],
    violation,
    jumped: limit.jumped,
    limited: limit.limited,

    /** Something was stored. */
    stored(step: StoredStep): void {
      const { before, event, after } = step;
      if (!after) return;
      const { slug } = after;
      if (allowsCreate(step)) mayCreate.add(slug);
      if (event.type === 'cancel') cancelled.add(personAt(slug));
      checkIds(step, after);
      if (after.state === 'queued' && !isLive(before)) checkNewTask(step, slug);
      if (after.state === 'done' && before && before.slug !== slug) latest.delete(before.slug);
      latest.set(slug, after);
      learnSlugs(step);
      const exceeded = limit.stored(step);
      if (exceeded) violation(`${slug}: ${exceeded}`);
    },

    /** A port was called. Returns false if the engine loops without a pause and must be stopped. */
    called(): boolean {
      const current = Math.floor(time.elapsed() / 1000);
      callsInSecond = current === second ? callsInSecond + 1 : 1;
      second = current;
      if (callsInSecond === maxCallsPerSecond) violation(`hot loop at ${time.elapsed()} ms`);
      return callsInSecond < maxCallsPerSecond;
    },

    /** A request was sent: a create for a slug, or a poll for the id of a task. */
    departed(what: string): void {
      if (inFlight.includes(what)) violation(`${what}: two requests in flight`);
      inFlight.push(what);
      if (inFlight.length > 4) violation(`${inFlight.length} requests in flight`);
    },

    landed(what: string): void {
      inFlight = inFlight.filter((each) => each !== what);
    },

    creating(slug: Slug, task: Task | undefined): void {
      if (task?.state !== 'creating') violation(`${slug}: sent while stored as ${task?.state}`);
      if (!mayCreate.delete(slug)) violation(`${slug}: sent twice for one command`);
    },

    createAnswered(slug: Slug, answer: CreateAnswer): void {
      if (answer.kind === 'not-taken') mayCreate.add(slug);
      if (answer.kind === 'lost') inDoubt.add(personAt(slug));
    },

    /** The browser stopped the worker: creates in flight are in doubt. */
    interrupted(rows: Iterable<Task>): void {
      inFlight = [];
      for (const { slug, state } of rows) if (state === 'creating') inDoubt.add(personAt(slug));
    },

    /** The storage rejected a write: if it was the answer to a create, the create is in doubt. */
    writeFailed(slug: Slug, task: Task | undefined): void {
      if (task?.state === 'creating') inDoubt.add(personAt(slug));
    },

    /** Everything has worked for long enough: every task must have ended, for a reason. */
    ended(store: StoredTasks, outx: StandInOutx): void {
      const unexplained = [...store.rows.values()].filter(
        (task) => !isExplained(task, store, outx),
      );
      for (const task of unexplained) {
        violation(`${task.slug}: in the end ${JSON.stringify(task)}`);
      }
      for (const { id, slug } of outx.tasks) {
        if (!knownIds.has(id) && !inDoubt.has(personAt(slug))) violation(`${slug}: ${id} was lost`);
      }
      const people = [...store.library.values()].map(({ slug, answer }) => {
        const from = (answer?.raw as { from?: string } | undefined)?.from;
        const task = outx.tasks.find(({ id }) => id === from);
        if (!task || personAt(task.slug) !== personAt(slug)) violation(`${slug}: got ${from}`);
        return personAt(slug);
      });
      if (new Set(people).size < people.length) violation(`several records: ${people}`);
    },
  };

  /** Law 1: the id of a task is kept until OutX has answered that there is nothing under it. */
  function checkIds({ before, event, now }: StoredStep, after: Task): void {
    const [idBefore, id] = [idOf(before), idOf(after)];
    if (id !== undefined) knownIds.add(id);
    if (!before || idBefore === undefined || id === idBefore || event.type === 'ended') return;
    if (isOpen(before) || mustResume(before, now)) {
      violation(`${after.slug}: the id ${idBefore} was dropped on ${event.type}`);
    }
  }

  /** Laws 2 and 3: one live task a person, and `enrich` fetches nobody who is saved. */
  function checkNewTask({ before, event }: StoredStep, slug: Slug): void {
    const same = [...(known.get(slug) ?? [])];
    const live = same.filter((other) => other !== before?.slug && isLive(latest.get(other)));
    if (live.length > 0) violation(`${slug}: a second task beside ${live}`);
    if (event.type === 'enrich' && same.length > 0) violation(`${slug}: enriched again`);
  }

  function learnSlugs({ after, fetched }: StoredStep): void {
    if (after?.state !== 'done' || !fetched) return;
    const { slug, reportedSlug, urn } = fetched.version.profile;
    const names = [slug, after.slug, reportedSlug, urn?.split(':').at(-1) as Slug | undefined];
    const slugs = names.flatMap((name) => [...(name ? [name, ...(known.get(name) ?? [])] : [])]);
    for (const each of slugs) known.set(each, new Set(slugs));
  }

  /** Whether the task has ended, and for a reason. */
  function isExplained(task: Task, { library }: StoredTasks, { reasons }: StandInOutx): boolean {
    const { slug } = task;
    switch (task.state) {
      case 'done':
        return [...library.keys()].some((saved) => personAt(saved) === personAt(slug));
      case 'failed':
        return (
          task.failure.code === 'expired' || !!reasons.get(personAt(slug))?.has(task.failure.code)
        );
      case 'unknown':
        return inDoubt.has(personAt(slug));
      case 'cancelled':
        return cancelled.has(personAt(slug));
      default:
        return false;
    }
  }
}
