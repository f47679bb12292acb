import { randomUUID } from 'node:crypto';
import type { Team } from './keys.ts';
import type { Timing } from './timing.ts';

/** How a task goes, once a browser has taken it up. */
export type Course =
  | { readonly kind: 'completed' | 'completed-without-output' }
  | { readonly kind: 'failed' | 'cancelled' | 'error' }
  | { readonly kind: 'never-picked-up' }
  | { readonly kind: 'unknown-status-word'; readonly word: string };

/** A task of the service. Times are in milliseconds since the epoch. */
export interface Task {
  readonly id: string;
  readonly team: Team;
  readonly slug: string;
  readonly course: Course;
  readonly createdAt: number;
  readonly processingAt: number;
  endsAt: number;
  polls: number;
  /** When a poll was first answered with `completed`; null until then. */
  completedReportedAt: number | null;
}

type Phase = 'pending' | 'processing' | 'ended';

interface NewTask {
  readonly team: Team;
  readonly slug: string;
  readonly course: Course;
  readonly timing: Timing;
  readonly now: number;
}

/** The service's ledger of tasks. Their progress is read off the clock, never stored. */
export function createTasks() {
  const byId = new Map<string, Task>();

  return {
    create({ team, slug, course, timing, now }: NewTask): Task {
      const processingAt = now + timing.pendingMs;
      const task: Task = {
        id: randomUUID(),
        team,
        slug,
        course,
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

    /** Ends the slug's open tasks at once. Returns how many there were. */
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

/** Where the clock says that the task is. */
export function phaseOf(task: Task, now: number): Phase {
  if (now >= task.endsAt) return 'ended';
  return now >= task.processingAt ? 'processing' : 'pending';
}

/** The word that a task's status has in an answer. */
export function statusWord(course: Course, phase: Phase): string {
  if (course.kind === 'never-picked-up') return 'pending';
  if (phase === 'pending') return 'pending';
  if (phase === 'processing') {
    return course.kind === 'unknown-status-word' ? course.word : 'processing';
  }
  const ended = course.kind === 'failed' || course.kind === 'cancelled' || course.kind === 'error';
  return ended ? course.kind : 'completed';
}
