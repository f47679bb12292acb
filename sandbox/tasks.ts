import { randomUUID } from 'node:crypto';
import type { Team } from './keys.ts';
import type { Timing } from './timing.ts';

/** How a task ends, or the fault that keeps it from ending. */
export type TaskOutcome =
  | { readonly kind: 'completed' | 'completed-without-output' }
  | { readonly kind: 'failed' | 'cancelled' | 'error' }
  | { readonly kind: 'never-picked-up' }
  | { readonly kind: 'unknown-status-word'; readonly word: string };

/** What a task fetches. */
export type TaskType = 'profile' | 'posts';

/** A task of the service. Times are in ms since the epoch. */
export interface Task {
  readonly id: string;
  readonly type: TaskType;
  readonly team: Team;
  /** The URN, if it fetches posts. */
  readonly slug: string;
  readonly outcome: TaskOutcome;
  readonly createdAt: number;
  readonly processingAt: number;
  endsAt: number;
  polls: number;
  /** When a poll first got the answer `completed`; null until then. */
  completedReportedAt: number | null;
}

type Phase = 'pending' | 'processing' | 'ended';

interface NewTask extends Pick<Task, 'type' | 'team' | 'slug' | 'outcome'> {
  readonly timing: Timing;
  readonly now: number;
}

/** The service's tasks. Their progress isn't stored; it follows from the clock. */
export function createTasks() {
  const byId = new Map<string, Task>();

  return {
    create({ type, team, slug, outcome, timing, now }: NewTask): Task {
      const processingAt = now + timing.pendingMs;
      const task: Task = {
        id: randomUUID(),
        type,
        team,
        slug,
        outcome,
        createdAt: now,
        processingAt,
        endsAt: processingAt + timing.processingMs,
        polls: 0,
        completedReportedAt: null,
      };
      byId.set(task.id, task);
      return task;
    },

    find(id: string): Task | undefined {
      return byId.get(id);
    },

    all(): Task[] {
      return [...byId.values()];
    },

    /** Ends the slug's open tasks now. Returns how many there were. */
    complete(slug: string, now: number): number {
      const open = this.all().filter((task) => task.slug === slug && task.endsAt > now);
      for (const task of open) task.endsAt = now;
      return open.length;
    },

    reset(): void {
      byId.clear();
    },
  };
}

/** The task's phase at `now`. */
export function phaseOf(task: Task, now: number): Phase {
  if (now >= task.endsAt) return 'ended';
  return now >= task.processingAt ? 'processing' : 'pending';
}

/** The task's `status` in an answer. */
export function statusOf(outcome: TaskOutcome, phase: Phase): string {
  if (outcome.kind === 'never-picked-up') return 'pending';
  if (phase === 'pending') return 'pending';
  if (phase === 'processing') {
    return outcome.kind === 'unknown-status-word' ? outcome.word : 'processing';
  }
  const isFailure =
    outcome.kind === 'failed' || outcome.kind === 'cancelled' || outcome.kind === 'error';
  return isFailure ? outcome.kind : 'completed';
}
