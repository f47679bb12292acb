import { type FaultRuleInput, faultRuleSchema } from './faults/fault-rule.ts';
import type { Expectation, Selection } from './request-log.ts';
import type { Service } from './service.ts';
import type { Task } from './tasks.ts';
import { type TimingChange, timingChangeSchema } from './timing.ts';

/** A task as a report shows it: all but the team that it belongs to. */
type ReportedTask = Omit<Task, 'team'>;

export type Control = ReturnType<typeof createControl>;

/**
 * What tests do to a running sandbox, in the process itself or through `/__sandbox/`. What is
 * ordered wrongly throws a ZodError that says why.
 */
export function createControl({
  profiles,
  tasks,
  timings,
  keys,
  oneTimePasswords,
  faults,
  holds,
  log,
}: Service) {
  return {
    /** Back to the state at the start; connections held are closed without an answer. */
    reset(): void {
      for (const part of [profiles, tasks, timings, keys, oneTimePasswords, faults, log])
        part.reset();
      holds.abandon();
    },

    /** Orders a fault. It comes before those of the reserved slugs. */
    fault(rule: FaultRuleInput): void {
      faults.order(faultRuleSchema.parse(rule));
    },

    /** Calls off all ordered faults; those of the reserved slugs remain. */
    clearFaults(): void {
      faults.reset();
    },

    /** Changes the pace of tasks made from now on. */
    timing(change: TimingChange): void {
      timings.change(timingChangeSchema.parse(change));
    },

    /** Changes what fetches of the slug bring from now on: `task_output`, any object. */
    revise(slug: string, output: Record<string, unknown>): void {
      profiles.revise(slug, output);
    },

    revokeKey(key: string): void {
      keys.revoke(key);
    },

    restoreKey(key: string): void {
      keys.restore(key);
    },

    /** Lets held connections of the slug (without one, all) go on. Returns how many there were. */
    release(slug?: string): number {
      return holds.release(slug);
    },

    /** Ends the slug's open tasks at once. Returns how many there were. */
    complete(slug: string): number {
      return tasks.complete(slug, Date.now());
    },

    /** How many requests of a kind and slug have arrived. */
    count(selection: Selection = {}): number {
      return log.count(selection);
    },

    /** All requests and tasks since the start or the last reset. */
    report() {
      return { ...log.report(), tasks: tasks.all().map(withoutTeam) };
    },

    /** Resolves once so many requests have arrived; else rejects, saying what was seen. */
    waitFor(expectation: Expectation): Promise<void> {
      return log.waitFor(expectation);
    },
  };
}

function withoutTeam({ team: _, ...task }: Task): ReportedTask {
  return task;
}
