import type { Sandbox } from '../../sandbox/server.ts';

/** The creates that the server received, compared with the commands that called for one. */
export interface CreateCounts {
  /** All that arrived, answered or not. */
  readonly sent: number;
  /** Those that the server said it did not accept, so they made no task. */
  readonly refused: number;
  /** How many fetch commands the user gave. */
  readonly commanded: number;
  /** Creates that may have made a task, beyond one per command. */
  readonly repeated: number;
}

/** Counts the sandbox's creates. `commanded` is how many fetch commands the user gave. */
export function countCreates({ control }: Sandbox, commanded: number): CreateCounts {
  const creates = control.report().requests.filter(({ kind }) => kind === 'create');
  const refused = creates.filter(
    ({ status, fault }) =>
      fault === 'success-false' ||
      (typeof status === 'number' && status >= 400 && status < 500 && status !== 408),
  );
  const repeated = Math.max(0, creates.length - refused.length - commanded);
  return { sent: creates.length, refused: refused.length, commanded, repeated };
}
