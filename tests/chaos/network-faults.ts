import type { FaultRuleInput } from '../../sandbox/faults/fault-rule.ts';
import type { GateState } from './gate.ts';
import type { Shown } from './shown.ts';

/** A fault of the network or the service, and what the person is shown while it lasts. */
export interface NetworkFault {
  readonly name: string;
  readonly at: 'create' | 'poll';
  readonly shows: Shown;
  readonly how:
    | { readonly rule: FaultRuleInput }
    | { readonly gate: GateState }
    | { readonly nameless: true }
    | { readonly offline: true };
  /**
   * Held for minutes, or for ever unless the person does something: presses Try again, or saves the
   * key. Without it, what is held or troubled goes on by itself.
   */
  readonly remedy?: 'try-again' | 'save-key';
  /** The least ms until the next request, where the server named a time. */
  readonly leastPauseMs?: number;
}

type Particulars = Record<string, unknown>;
type Rest = Pick<NetworkFault, 'remedy' | 'leastPauseMs'>;
type Line = readonly [kind: string, shows: Shown, rest?: Rest, particulars?: Particulars];

const tryAgain: Rest = { remedy: 'try-again' };

const ofCreates: readonly Line[] = [
  ['400', 'fails', tryAgain],
  ['401', 'holds', { remedy: 'save-key' }],
  ['402', 'fails', tryAgain],
  ['403', 'holds', tryAgain],
  ['403-no-browser', 'holds', tryAgain],
  ['404', 'fails', tryAgain],
  ['405', 'fails', tryAgain],
  ['429', 'holds'],
  ['429', 'holds', { leastPauseMs: 5_000 }, { retryAfter: 5 }],
  // nb. A date counts in whole seconds.
  ['429', 'holds', { leastPauseMs: 4_000 }, { retryAfter: { dateInSeconds: 6 } }],
  ['success-false', 'fails', tryAgain],
  ['500', 'asks', tryAgain],
  ['500', 'asks', tryAgain, { accepted: true }],
  ['502', 'asks', tryAgain],
  ['503', 'asks', tryAgain, { retryAfter: 5 }],
  ['504', 'asks', tryAgain, { accepted: true }],
  ['html', 'asks', tryAgain],
  ['redirect', 'asks', tryAgain],
  ['captive-portal', 'asks', tryAgain],
  ['dropped', 'asks', tryAgain],
  ['dropped-after-accept', 'asks', tryAgain],
  ['truncated', 'asks', tryAgain],
  ['truncated-clean', 'asks', tryAgain],
  ['empty-200', 'asks', tryAgain],
  ['glued', 'arrives'],
  ['10mb', 'arrives'],
  ['slow', 'arrives', {}, { ms: 5_000 }],
  ['slow', 'asks', tryAgain, { ms: 40_000 }],
  ['hold', 'asks', tryAgain, { moment: 'before' }],
  ['hold', 'asks', tryAgain, { moment: 'after' }],
  ['hold', 'asks', tryAgain, { moment: 'middle' }],
  ['failed', 'fails', tryAgain],
  ['cancelled', 'fails', tryAgain],
  ['error', 'fails', tryAgain],
  ['completed-without-output', 'fails', tryAgain],
  ['unknown-status-word', 'arrives', {}, { word: 'daydreaming' }],
];

const ofPolls: readonly Line[] = [
  ['400', 'fails', tryAgain],
  ['401', 'holds', { remedy: 'save-key' }],
  ['402', 'holds'],
  ['403', 'holds'],
  ['403-no-browser', 'holds'],
  ['404', 'fails', tryAgain],
  ['405', 'retrying'],
  ['429', 'holds'],
  ['429', 'holds', { leastPauseMs: 5_000 }, { retryAfter: 5 }],
  ['429', 'holds', { leastPauseMs: 4_000 }, { retryAfter: { dateInSeconds: 6 } }],
  ['success-false', 'retrying'],
  ['500', 'retrying'],
  ['502', 'retrying'],
  ['503', 'retrying', { leastPauseMs: 5_000 }, { retryAfter: 5 }],
  ['504', 'retrying'],
  ['html', 'retrying'],
  ['redirect', 'retrying'],
  ['captive-portal', 'retrying'],
  ['dropped', 'retrying'],
  ['dropped-after-accept', 'retrying'],
  ['truncated', 'retrying'],
  ['truncated-clean', 'retrying'],
  ['empty-200', 'retrying'],
  ['glued', 'retrying'],
  ['10mb', 'retrying'],
  ['wrong-task-id', 'retrying'],
  ['top-level', 'arrives'],
  ['slow', 'arrives', {}, { ms: 5_000 }],
  ['slow', 'retrying', {}, { ms: 15_000 }],
  ['hold', 'retrying', {}, { moment: 'before' }],
  ['hold', 'retrying', {}, { moment: 'after' }],
  ['hold', 'retrying', {}, { moment: 'middle' }],
  ['never-picked-up', 'waits'],
  ['unknown-status-word', 'waits', {}, { word: 'daydreaming' }],
  ['failed', 'fails', tryAgain],
  ['cancelled', 'fails', tryAgain],
  ['error', 'fails', tryAgain],
  ['completed-without-output', 'fails', tryAgain],
];

type Below = readonly [name: string, how: NetworkFault['how']];

/** What fails beneath HTTP. nb. No browser tells an extension which of these it was. */
const beneath: readonly Below[] = [
  ['DNS failure', { nameless: true }],
  ['connection refused', { gate: 'refusing' }],
  ['connection reset before TLS', { gate: 'resetting' }],
  ['TLS: wrong certificate', { gate: 'other-certificate' }],
  ['TLS handshake never answered', { gate: 'silent' }],
];

/** All faults, at the create and at the polls. */
export const networkFaults: readonly NetworkFault[] = [
  ...ofCreates.map((line) => ruled('create', line)),
  ...beneath.map(([name, how]) => below('create', name, 'asks', how, tryAgain)),
  below('create', 'offline for an hour', 'holds', { offline: true }),
  ...ofPolls.map((line) => ruled('poll', line)),
  ...beneath.map(([name, how]) => below('poll', name, 'retrying', how)),
  below('poll', 'offline for an hour', 'holds', { offline: true }),
];

function ruled(at: NetworkFault['at'], [kind, shows, rest, particulars]: Line): NetworkFault {
  const details = Object.entries(particulars ?? {}).map(
    ([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : value}`,
  );
  const rule = { at, kind, ...particulars } as FaultRuleInput;
  return { name: [kind, ...details].join(', '), at, shows, how: { rule }, ...rest };
}

function below(
  at: NetworkFault['at'],
  name: string,
  shows: Shown,
  how: NetworkFault['how'],
  rest: Rest = {},
): NetworkFault {
  return { name, at, shows, how, ...rest };
}
