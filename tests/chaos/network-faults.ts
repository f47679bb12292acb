import type { FaultRuleInput } from '../../sandbox/faults/fault-rule.ts';
import type { ProxyMode } from './api-proxy.ts';
import type { PopupState } from './popup-state.ts';

/** A fault of the network or the service, and what the popup shows while it lasts. */
export interface NetworkFault {
  readonly name: string;
  readonly at: 'create' | 'poll';
  readonly shows: PopupState;
  readonly how:
    | { readonly rule: FaultRuleInput }
    | { readonly proxy: ProxyMode }
    | { readonly dnsFailure: true }
    | { readonly offline: true };
  /**
   * What the user must do for the fetch to continue, or to continue within a minute. If not set, it
   * resumes without help.
   */
  readonly remedy?: 'try-again' | 'save-key';
  /** The minimum ms until the next request, if the answer had a `Retry-After`. */
  readonly minPauseMs?: number;
}

type FaultOptions = Record<string, unknown>;
type Rest = Pick<NetworkFault, 'remedy' | 'minPauseMs'>;
type Line = readonly [kind: string, shows: PopupState, rest?: Rest, options?: FaultOptions];

const tryAgain: Rest = { remedy: 'try-again' };

const createFaults: readonly Line[] = [
  ['400', 'fails', tryAgain],
  ['401', 'on hold', { remedy: 'save-key' }],
  ['402', 'fails', tryAgain],
  ['403', 'on hold', tryAgain],
  ['403-no-browser', 'on hold', tryAgain],
  ['404', 'fails', tryAgain],
  ['405', 'fails', tryAgain],
  ['429', 'on hold'],
  ['429', 'on hold', { minPauseMs: 5_000 }, { retryAfter: 5 }],
  // nb. A date has a resolution of one second.
  ['429', 'on hold', { minPauseMs: 4_000 }, { retryAfter: { dateInSeconds: 6 } }],
  ['success-false', 'fails', tryAgain],
  ['500', 'user is asked', tryAgain],
  ['500', 'user is asked', tryAgain, { accepted: true }],
  ['502', 'user is asked', tryAgain],
  ['503', 'user is asked', tryAgain, { retryAfter: 5 }],
  ['504', 'user is asked', tryAgain, { accepted: true }],
  ['html', 'user is asked', tryAgain],
  ['redirect', 'user is asked', tryAgain],
  ['captive-portal', 'user is asked', tryAgain],
  ['dropped', 'user is asked', tryAgain],
  ['dropped-after-accept', 'user is asked', tryAgain],
  ['truncated', 'user is asked', tryAgain],
  ['truncated-clean', 'user is asked', tryAgain],
  ['empty-200', 'user is asked', tryAgain],
  ['glued', 'arrives'],
  ['10mb', 'arrives'],
  ['slow', 'arrives', {}, { ms: 5_000 }],
  ['slow', 'user is asked', tryAgain, { ms: 40_000 }],
  ['hold', 'user is asked', tryAgain, { moment: 'before' }],
  ['hold', 'user is asked', tryAgain, { moment: 'after' }],
  ['hold', 'user is asked', tryAgain, { moment: 'middle' }],
  ['failed', 'fails', tryAgain],
  ['cancelled', 'fails', tryAgain],
  ['error', 'fails', tryAgain],
  ['completed-without-output', 'fails', tryAgain],
  ['unknown-status-word', 'arrives', {}, { word: 'daydreaming' }],
];

const pollFaults: readonly Line[] = [
  ['400', 'fails', tryAgain],
  ['401', 'on hold', { remedy: 'save-key' }],
  ['402', 'on hold'],
  ['403', 'on hold'],
  ['403-no-browser', 'on hold'],
  ['404', 'fails', tryAgain],
  ['405', 'retrying'],
  ['429', 'on hold'],
  ['429', 'on hold', { minPauseMs: 5_000 }, { retryAfter: 5 }],
  ['429', 'on hold', { minPauseMs: 4_000 }, { retryAfter: { dateInSeconds: 6 } }],
  ['success-false', 'retrying'],
  ['500', 'retrying'],
  ['502', 'retrying'],
  ['503', 'retrying', { minPauseMs: 5_000 }, { retryAfter: 5 }],
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
  ['never-picked-up', 'waiting'],
  ['unknown-status-word', 'waiting', {}, { word: 'daydreaming' }],
  ['failed', 'fails', tryAgain],
  ['cancelled', 'fails', tryAgain],
  ['error', 'fails', tryAgain],
  ['completed-without-output', 'fails', tryAgain],
];

type LowLevelFault = readonly [name: string, how: NetworkFault['how']];

/** Faults below HTTP. nb. No browser tells an extension which one occurred. */
const lowLevelFaults: readonly LowLevelFault[] = [
  ['DNS failure', { dnsFailure: true }],
  ['connection refused', { proxy: 'refuse' }],
  ['connection reset before TLS', { proxy: 'reset' }],
  ['TLS: wrong certificate', { proxy: 'wrong-certificate' }],
  ['TLS handshake never answered', { proxy: 'silent' }],
];

/** All faults, during the create and during the polls. */
export const networkFaults: readonly NetworkFault[] = [
  ...createFaults.map((line) => httpFault('create', line)),
  ...lowLevelFaults.map(([name, how]) => fault('create', name, 'user is asked', how, tryAgain)),
  fault('create', 'offline for an hour', 'on hold', { offline: true }),
  ...pollFaults.map((line) => httpFault('poll', line)),
  ...lowLevelFaults.map(([name, how]) => fault('poll', name, 'retrying', how)),
  fault('poll', 'offline for an hour', 'on hold', { offline: true }),
];

function httpFault(at: NetworkFault['at'], [kind, shows, rest, options]: Line): NetworkFault {
  const details = Object.entries(options ?? {}).map(
    ([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : value}`,
  );
  const rule = { at, kind, ...options } as FaultRuleInput;
  return { name: [kind, ...details].join(', '), at, shows, how: { rule }, ...rest };
}

function fault(
  at: NetworkFault['at'],
  name: string,
  shows: PopupState,
  how: NetworkFault['how'],
  rest: Rest = {},
): NetworkFault {
  return { name, at, shows, how, ...rest };
}
