import type { Sandbox } from '../../sandbox/server.ts';

/** What the server saw of the creates. */
export interface Account {
  /** All that arrived, answered or not. */
  readonly creates: number;
  /** Those that the server provably did not take, and said so. */
  readonly refused: number;
  /** How often a person has asked. */
  readonly fetchCommands: number;
  /** Creates that may have made a task, beyond one for each wish. */
  readonly repeated: number;
}

/** The account of a sandbox in which a person has asked so often. */
export function accountOf({ control }: Sandbox, fetchCommands: number): Account {
  const creates = control.report().requests.filter(({ kind }) => kind === 'create');
  const refused = creates.filter(
    ({ status, fault }) =>
      fault === 'success-false' ||
      (typeof status === 'number' && status >= 400 && status < 500 && status !== 408),
  );
  const repeated = Math.max(0, creates.length - refused.length - fetchCommands);
  return { creates: creates.length, refused: refused.length, fetchCommands, repeated };
}
