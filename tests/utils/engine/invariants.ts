import type { Slug } from '../../../utils/profile/slug.ts';
import type { CreateAnswer } from '../../../utils/task/answer.ts';
import { isOpen, type Task } from '../../../utils/task/task.ts';
import type { StandInOutx } from './stand-in-outx.ts';
import type { StoredStep, StoredTasks } from './stored-tasks.ts';

const idOf = (task: Task | undefined) =>
  task && 'outxTaskId' in task ? task.outxTaskId : undefined;

/** A working day of six people takes far fewer calls of the ports in one second. */
const mostCallsInASecond = 600;

/** Where a wish lets a profile be sent to OutX: where nothing of it is under way or in doubt. */
function letsSend({ before, event }: StoredStep): boolean {
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
 * Knows the laws and nothing of how the engine keeps them: told of every step, it notes each breach.
 */
export function createInvariants() {
  const breaches: string[] = [];
  const maySend = new Set<Slug>();
  const inDoubt = new Set<Slug>();
  const cancelled = new Set<Slug>();
  const knownIds = new Set<string>();
  let inFlight: Slug[] = [];
  let second = -1;
  let callsInSecond = 0;

  const breach = (what: string) => void breaches.push(what);

  return {
    breaches: breaches as readonly string[],
    breach,

    /** Something was stored. */
    stored(step: StoredStep): void {
      const { slug, before, event, after } = step;
      if (letsSend(step)) maySend.add(slug);
      if (event.type === 'cancel') cancelled.add(slug);
      const id = idOf(after);
      if (id !== undefined) knownIds.add(id);
      if (before && isOpen(before) && idOf(before) !== undefined && id !== idOf(before)) {
        breach(`${slug}: the id ${idOf(before)} was dropped on ${event.type}`);
      }
    },

    /** A port was called; false if the engine has run hot and must be stopped. */
    called(elapsed: number): boolean {
      const current = Math.floor(elapsed / 1000);
      callsInSecond = current === second ? callsInSecond + 1 : 1;
      second = current;
      if (callsInSecond === mostCallsInASecond) breach(`hot loop at ${elapsed} ms`);
      return callsInSecond < mostCallsInASecond;
    },

    departed(slug: Slug): void {
      if (inFlight.includes(slug)) breach(`${slug}: two requests in the air`);
      inFlight.push(slug);
      if (inFlight.length > 4) breach(`${inFlight.length} requests in the air`);
    },

    landed(slug: Slug): void {
      inFlight = inFlight.filter((each) => each !== slug);
    },

    creating(slug: Slug, task: Task | undefined): void {
      if (task?.state !== 'creating') breach(`${slug}: sent while stored as ${task?.state}`);
      if (!maySend.delete(slug)) breach(`${slug}: sent twice upon one wish`);
    },

    createAnswered(slug: Slug, answer: CreateAnswer): void {
      if (answer.kind === 'not-taken') maySend.add(slug);
      if (answer.kind === 'lost') inDoubt.add(slug);
    },

    /** The browser has stopped the worker, or the storage has refused: creates are in doubt. */
    interrupted(rows: Iterable<Task>): void {
      inFlight = [];
      for (const { slug, state } of rows) if (state === 'creating') inDoubt.add(slug);
    },

    refused(slug: Slug, task: Task | undefined): void {
      if (task?.state === 'creating') inDoubt.add(slug);
    },

    /** All has been well for long enough: everything must have come to an end that can be told. */
    atLast(store: StoredTasks, outx: StandInOutx): void {
      const open = [...store.rows.values()].filter((task) => !isAccountedFor(task, store, outx));
      for (const task of open) breach(`${task.slug}: at last ${JSON.stringify(task)}`);
      for (const { id, slug } of outx.tasks) {
        if (!knownIds.has(id) && !inDoubt.has(slug)) breach(`${slug}: ${id} was lost`);
      }
      for (const [slug, { raw }] of store.library) {
        const { from } = raw as { from: string };
        if (outx.tasks.find(({ id }) => id === from)?.slug !== slug) breach(`${slug}: got ${from}`);
      }
    },
  };

  /** Whether the task has ended, and for a reason. */
  function isAccountedFor(task: Task, { library }: StoredTasks, { reasons }: StandInOutx): boolean {
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
