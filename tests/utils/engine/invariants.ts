import type { Slug } from '../../../utils/profile/slug.ts';
import type { RateLimits } from '../../../utils/rate-limit/limits.ts';
import type { CreateAnswer } from '../../../utils/task/answer.ts';
import { isOpen, type Task } from '../../../utils/task/task.ts';
import { createLimitInvariant } from './limit-invariant.ts';
import type { StandInOutx } from './stand-in-outx.ts';
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

/**
 * The reference model: it knows the laws and nothing of how the engine keeps them. It is given every
 * step, and collects each violation of a law.
 */
export function createInvariants(time: VirtualTime, limits: RateLimits) {
  const violations: string[] = [];
  const mayCreate = new Set<Slug>();
  const inDoubt = new Set<Slug>();
  const cancelled = new Set<Slug>();
  const knownIds = new Set<string>();
  const limit = createLimitInvariant(time, limits);
  let inFlight: Slug[] = [];
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
      const { slug, before, event, after } = step;
      if (allowsCreate(step)) mayCreate.add(slug);
      if (event.type === 'cancel') cancelled.add(slug);
      const id = idOf(after);
      if (id !== undefined) knownIds.add(id);
      if (before && isOpen(before) && idOf(before) !== undefined && id !== idOf(before)) {
        violation(`${slug}: the id ${idOf(before)} was dropped on ${event.type}`);
      }
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

    departed(slug: Slug): void {
      if (inFlight.includes(slug)) violation(`${slug}: two requests in flight`);
      inFlight.push(slug);
      if (inFlight.length > 4) violation(`${inFlight.length} requests in flight`);
    },

    landed(slug: Slug): void {
      inFlight = inFlight.filter((each) => each !== slug);
    },

    creating(slug: Slug, task: Task | undefined): void {
      if (task?.state !== 'creating') violation(`${slug}: sent while stored as ${task?.state}`);
      if (!mayCreate.delete(slug)) violation(`${slug}: sent twice for one command`);
    },

    createAnswered(slug: Slug, answer: CreateAnswer): void {
      if (answer.kind === 'not-taken') mayCreate.add(slug);
      if (answer.kind === 'lost') inDoubt.add(slug);
    },

    /** The browser stopped the worker: creates in flight are in doubt. */
    interrupted(rows: Iterable<Task>): void {
      inFlight = [];
      for (const { slug, state } of rows) if (state === 'creating') inDoubt.add(slug);
    },

    /** The storage rejected a write: if it was the answer to a create, the create is in doubt. */
    writeFailed(slug: Slug, task: Task | undefined): void {
      if (task?.state === 'creating') inDoubt.add(slug);
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
        if (!knownIds.has(id) && !inDoubt.has(slug)) violation(`${slug}: ${id} was lost`);
      }
      for (const [slug, { raw }] of store.library) {
        const { from } = raw as { from: string };
        const task = outx.tasks.find(({ id }) => id === from);
        if (task?.slug !== slug) violation(`${slug}: got ${from}`);
      }
    },
  };

  /** Whether the task has ended, and for a reason. */
  function isExplained(task: Task, { library }: StoredTasks, { reasons }: StandInOutx): boolean {
    const { slug } = task;
    switch (task.state) {
      case 'done':
        return library.has(slug);
      case 'failed':
        return task.failure.code === 'expired' || !!reasons.get(slug)?.has(task.failure.code);
      case 'unknown':
        return inDoubt.has(slug);
      case 'cancelled':
        return cancelled.has(slug);
      default:
        return false;
    }
  }
}
