import { type FaultRuleInput, faultRuleSchema } from './faults/fault-rule.ts';
import type { Expectation, Selection } from './request-log.ts';
import type { Service } from './service.ts';
import type { Task } from './tasks.ts';
import { type TimingChange, timingChangeSchema } from './timing.ts';

/** A task in a report: without the team that it belongs to. */
type ReportedTask = Omit<Task, 'team'>;

export type Control = ReturnType<typeof createControl>;

/**
 * Controls a running sandbox, from the same process or over HTTP at `/__sandbox/`. Invalid input
 * throws a `ZodError`.
 */
export function createControl({
  profiles,
  tasks,
  timings,
  keys,
  oneTimePasswords,
  faults,
  heldConnections,
  log,
}: Service) {
  return {
    /** Restores the initial state. Held connections are closed without an answer. */
    reset(): void {
      for (const part of [profiles, tasks, timings, keys, oneTimePasswords, faults, log])
        part.reset();
      heldConnections.drop();
    },

    /** Adds a fault. It takes precedence over those of the reserved slugs. */
    fault(rule: FaultRuleInput): void {
      faults.add(faultRuleSchema.parse(rule));
    },

    /** Removes all added faults. Those of the reserved slugs remain. */
    clearFaults(): void {
      faults.reset();
    },

    /** Changes the timing of tasks created from now on. */
    timing(change: TimingChange): void {
      timings.change(timingChangeSchema.parse(change));
    },

    /** Changes what fetches of the slug return from now on. `output` can be any object. */
    revise(slug: string, output: Record<string, unknown>): void {
      profiles.revise(slug, output);
    },

    revokeKey(key: string): void {
      keys.revoke(key);
    },

    restoreKey(key: string): void {
      keys.restore(key);
    },

    /** Makes all codes of the email sign-in that were sent too old. */
    expireCodes(): void {
      oneTimePasswords.expire();
    },

    /** Releases the slug's held connections, or all without a slug. Returns how many were held. */
    release(slug?: string): number {
      return heldConnections.release(slug);
    },

    /** Ends the slug's open tasks now. Returns how many there were. */
    complete(slug: string): number {
      return tasks.complete(slug, Date.now());
    },

    /** How many requests of this kind and slug have arrived. */
    count(selection: Selection = {}): number {
      return log.count(selection);
    },

    /** All requests and tasks since the start or the last reset. */
    report() {
      return { ...log.report(), tasks: tasks.all().map(withoutTeam) };
    },

    /** Resolves once the expected requests have arrived. Rejects with those seen on timeout. */
    waitFor(expectation: Expectation): Promise<void> {
      return log.waitFor(expectation);
    },
  };
}

function withoutTeam({ team: _, ...task }: Task): ReportedTask {
  return task;
}
