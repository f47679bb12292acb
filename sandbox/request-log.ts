import { z } from 'zod';
import { createConditions } from './conditions.ts';
import type { FaultKind } from './faults/fault-rule.ts';

const kinds = ['create', 'poll', 'send-otp', 'verify-otp'] as const;

/** The four calls of the API. */
export type RequestKind = (typeof kinds)[number];

/** How a request ended: the status sent, closed by the sandbox, or left by the client. */
type End = number | 'dropped' | 'abandoned';

/** One request. Times are in milliseconds since the epoch; null while it is in the air. */
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

/** A request for a host that the sandbox does not play: a browser's own, or one that went astray. */
type StrayRequest = Pick<LoggedRequest, 'at' | 'method' | 'key'> & { readonly host: string };

/** So many requests, arrived in full or (if `settled`) ended, within so many milliseconds. */
export const expectationSchema = z.strictObject({
  kind: z.enum(kinds).optional(),
  slug: z.string().optional(),
  count: z.int().min(1).default(1),
  settled: z.boolean().default(false),
  timeoutMs: z.number().min(0).default(5000),
});
export type Expectation = z.input<typeof expectationSchema>;

/** Which requests are meant; what is left out may be anything. */
export type Selection = Pick<Expectation, 'kind' | 'slug'>;

export type RequestLog = ReturnType<typeof createRequestLog>;

/** Every request since the start or the last reset. */
export function createRequestLog() {
  let requests: LoggedRequest[] = [];
  let elsewhere: StrayRequest[] = [];
  let maxInFlight = 0;
  const inFlight = new Set<LoggedRequest>();
  const conditions = createConditions();

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
    /** Notes a request that has arrived in full. */
    begin(request: NewRequest): LoggedRequest {
      const logged: LoggedRequest = { ...request, fault: null, status: null, settledAt: null };
      requests.push(logged);
      inFlight.add(logged);
      maxInFlight = Math.max(maxInFlight, inFlight.size);
      conditions.recheck();
      return logged;
    },

    /** Notes how a request ended. Only its first end counts. */
    settle(request: LoggedRequest, end: End, now: number): void {
      if (request.status !== null) return;
      request.status = end;
      request.settledAt = now;
      inFlight.delete(request);
      conditions.recheck();
    },

    /** Notes a request that has gone astray. It counts as none of the API's. */
    noteElsewhere(request: StrayRequest): void {
      elsewhere.push(request);
    },

    /** How many have arrived. */
    count(which: Selection): number {
      return select(which).length;
    },

    /** Each request, how many of each kind and slug, how many at a time, and those gone astray. */
    report() {
      return {
        requests: requests.map((request) => ({ ...request })),
        counts: countsOf(requests),
        inFlight: inFlight.size,
        maxInFlight,
        elsewhere: [...elsewhere],
      };
    },

    /** Resolves as soon as the expectation is met; else rejects, saying what was seen. */
    waitFor(expectation: Expectation): Promise<void> {
      const { count, settled, timeoutMs, ...which } = expectationSchema.parse(expectation);
      const met = () =>
        select(which).filter(({ status }) => !settled || status !== null).length >= count;
      const complaint = () =>
        `Expected ${count} × ${which.kind ?? 'any request'} ${which.slug ?? ''} within ` +
        `${timeoutMs} ms${settled ? ', ended' : ''}; seen: ${describeAll()}.`;
      return conditions.until(met, timeoutMs, complaint);
    },

    reset(): void {
      requests = [];
      elsewhere = [];
      maxInFlight = 0;
      inFlight.clear();
    },

    close(): void {
      conditions.close();
    },
  };
}

type Counts = Partial<Record<RequestKind, Record<string, number>>>;

/** How many requests there were of each kind and slug; `-` stands for requests without one. */
function countsOf(requests: readonly LoggedRequest[]): Counts {
  const counts: Counts = {};
  for (const { kind, slug } of requests) {
    const bySlug = counts[kind] ?? {};
    counts[kind] = bySlug;
    bySlug[slug ?? '-'] = (bySlug[slug ?? '-'] ?? 0) + 1;
  }
  return counts;
}
