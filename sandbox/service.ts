import { createFaults } from './faults/faults.ts';
import { createHolds } from './faults/holds.ts';
import { createKeys } from './keys.ts';
import { createOneTimePasswords } from './one-time-passwords.ts';
import { readProfiles } from './profiles.ts';
import { createRequestLog } from './request-log.ts';
import { createTasks } from './tasks.ts';
import { createTimings, type Timing } from './timing.ts';

export type Service = ReturnType<typeof createService>;

/** Everything that one running sandbox remembers. */
export function createService(timing?: Partial<Timing>) {
  return {
    profiles: readProfiles(),
    keys: createKeys(),
    oneTimePasswords: createOneTimePasswords(),
    tasks: createTasks(),
    timings: createTimings(timing),
    faults: createFaults(),
    holds: createHolds(),
    log: createRequestLog(),
  };
}
