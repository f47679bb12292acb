import { z } from 'zod';
import type { FaultKind } from './faults/fault-rule.ts';
import { createWaiters } from './waiters.ts';

const kinds = ['create', 'poll', 'send-otp', 'verify-otp'] as const;

/** The API's four calls. */
export type RequestKind = (typeof kinds)[number];

/** How a request ended: the status sent, closed by the sandbox, or abandoned by the client. */
type End = number | 'dropped' | 'abandoned';

/** One request. Times are in ms since the epoch. `status` and `settledAt` are null in flight. */
export interface LoggedRequest {
  readonly at: number;
  readonly kind: RequestKind;
  readonly method: string;
  readonly slug: string | null;
  /** The API key's last four characters. */
  readonly key: string | null;
  fault: FaultKind | null;
  status: End | null;
  settledAt: number | null;
}

type NewRequest = Pick<LoggedRequest, 'at' | 'kind' | 'method' | 'slug' | 'key'>;

/** A request for a host that the sandbox does not serve: the browser's own, or a mistake. */
type ElsewhereRequest = Pick<LoggedRequest, 'at' | 'method' | 'key'> & { readonly host: string };

/** `count` requests that arrive (or end, if `settled`) within `timeoutMs`. */
export const expectationSchema = z.strictObject({
  kind: z.enum(kinds).optional(),
  slug: z.string().optional(),
  count: z.int().min(1).default(1),
  settled: z.boolean().default(false),
  timeoutMs: z.number().min(0).default(5000),
});
export type Expectation = z.input<typeof expectationSchema>;

/** Which requests to select. A field that isn't set matches anything. */
export type Selection = Pick<Expectation, 'kind' | 'slug'>;

export type RequestLog = ReturnType<typeof createRequestLog>;

/** Every request since the start or the last reset. */
export function createRequestLog() {
  let requests: LoggedRequest[] = [];
  let elsewhere: ElsewhereRequest[] = [];
  let misplacedKeys: string[] = [];
  let maxInFlight = 0;
  const inFlight = new Set<LoggedRequest>();
  const waiters = createWaiters();

  function select({ kind, slug }: Selection): LoggedRequest[] {
    return requests.filter(
      (request) =>
        (kind === undefined || request.kind === kind) &&
        (slug === undefined || request.slug === slug),
    );
  }

  function describeAll(): string {
    const lines = requests.map(({ kind, slug, status }) => `${kind} ${slug} ${status}`);
    return lines.length === 0 ? 'nothing' : lines.join(', ');
  }

  return {
    /** Logs a request that has arrived. */
    begin(request: NewRequest): LoggedRequest {
      const logged: LoggedRequest = { ...request, fault: null, status: null, settledAt: null };
      requests.push(logged);
      inFlight.add(logged);
      maxInFlight = Math.max(maxInFlight, inFlight.size);
      waiters.recheck();
      return logged;
    },

    /** Logs how a request ended. Only the first call counts. */
    settle(request: LoggedRequest, end: End, now: number): void {
      if (request.status !== null) return;
      request.status = end;
      request.settledAt = now;
      inFlight.delete(request);
      waiters.recheck();
    },

    /** Logs a request for another host. It isn't counted as one of the API's. */
    addElsewhere(request: ElsewhereRequest): void {
      elsewhere.push(request);
    },

    /** Logs a request, as method and address, that has an API key outside of the header for it. */
    addMisplacedKey(request: string): void {
      misplacedKeys.push(request);
    },

    /** How many of these requests have arrived. */
    count(which: Selection): number {
      return select(which).length;
    },

    /**
     * All requests, counts by kind and slug, how many were in flight, those for other hosts, and those with a
     * misplaced key.
     */
    report() {
      return {
        requests: requests.map((request) => ({ ...request })),
        counts: countsOf(requests),
        inFlight: inFlight.size,
        maxInFlight,
        elsewhere: [...elsewhere],
        misplacedKeys: [...misplacedKeys],
      };
    },

    /** Resolves once the expectation is met. Rejects with the requests seen on timeout. */
    waitFor(expectation: Expectation): Promise<void> {
      const { count, settled, timeoutMs, ...which } = expectationSchema.parse(expectation);
      const isMet = () =>
        select(which).filter(({ status }) => !settled || status !== null).length >= count;
      const describeFailure = () =>
        `Expected ${count} × ${which.kind ?? 'any request'} ${which.slug ?? ''} within ` +
        `${timeoutMs} ms${settled ? ', ended' : ''}; seen: ${describeAll()}.`;
      return waiters.waitUntil(isMet, timeoutMs, describeFailure);
    },

    reset(): void {
      requests = [];
      elsewhere = [];
      misplacedKeys = [];
      maxInFlight = 0;
      inFlight.clear();
    },

    close(): void {
      waiters.close();
    },
  };
}

type Counts = Partial<Record<RequestKind, Record<string, number>>>;

/** Counts by kind and slug. Requests without a slug count under `-`. */
function countsOf(requests: readonly LoggedRequest[]): Counts {
  const counts: Counts = {};
  for (const { kind, slug } of requests) {
    const bySlug = counts[kind] ?? {};
    counts[kind] = bySlug;
    bySlug[slug ?? '-'] = (bySlug[slug ?? '-'] ?? 0) + 1;
  }
  return counts;
}
