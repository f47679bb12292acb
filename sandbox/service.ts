import { createFaults } from './faults/faults.ts';
import { createHeldConnections } from './faults/held-connections.ts';
import { createKeys } from './keys.ts';
import { createOneTimePasswords } from './one-time-passwords.ts';
import { readProfiles } from './profiles.ts';
import { createRequestLog } from './request-log.ts';
import { createTasks } from './tasks.ts';
import { createTimings, type Timing } from './timing.ts';

export type Service = ReturnType<typeof createService>;

/** The state of one running sandbox. */
export function createService(timing?: Partial<Timing>) {
  return {
    profiles: readProfiles(),
    keys: createKeys(),
    oneTimePasswords: createOneTimePasswords(),
    tasks: createTasks(),
    timings: createTimings(timing),
    faults: createFaults(),
    heldConnections: createHeldConnections(),
    log: createRequestLog(),
  };
}
