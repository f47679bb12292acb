import * as fc from 'fast-check';
import type { FailureCode } from '../../../utils/failure/failure.ts';
import { maxLimits, type RateLimits } from '../../../utils/rate-limit/limits.ts';
import type { FetchCommand } from '../../../utils/task/command.ts';
import { isOpen } from '../../../utils/task/task.ts';
import { slugOf } from '../profile/slug-of.ts';
import { day, hour, minute, second } from '../task/tasks.ts';
import { type Browser, createBrowser } from './browser.ts';
import { goodKey, healthyServer, type ServerMode } from './stand-in-outx.ts';

/** One thing that the user, the browser, the network or OutX does. */
type Step =
  | { readonly kind: 'command'; readonly address: number; readonly command: FetchCommand }
  | { readonly kind: 'pass' | 'jump'; readonly ms: number }
  | { readonly kind: 'stop' | 'wake' }
  | { readonly kind: 'online' | 'full'; readonly is: boolean }
  | { readonly kind: 'limits'; readonly limits: RateLimits }
  | { readonly kind: 'key'; readonly key: string | null }
  | { readonly kind: 'lock' | 'unlock' }
  | { readonly kind: 'server-mode'; readonly serverMode: ServerMode }
  | { readonly kind: 'fail-storage'; readonly times: number };

/** Steps in order. `seed` decides how long each step of the storage takes. */
export interface Scenario {
  readonly seed: number;
  readonly steps: readonly Step[];
}

/** The addresses of four people: the first two people have a second one. */
const addresses = [0, 1, 2, 3, '0-new', '1-new'].map((name) => slugOf(`person-${name}`));

const plain = { noNullPrototype: true } as const;

const createMode = fc.oneof(
  { weight: 3, arbitrary: fc.constant('taken' as const) },
  fc.constantFrom('taken-unheard' as const, 'lost' as const),
  fc.constantFrom<FailureCode>(
    'rate-limited',
    'no-browser',
    'forbidden',
    'key-rejected',
    'plan-limit',
    'slug-refused',
    'unreachable',
  ),
);

const pollMode = fc.oneof(
  { weight: 3, arbitrary: fc.constant('answered' as const) },
  fc.constantFrom<FailureCode>(
    'rate-limited',
    'no-browser',
    'service-fault',
    'unreadable',
    'timed-out',
    'key-rejected',
    'task-not-found',
  ),
);

const anyServerMode: fc.Arbitrary<ServerMode> = fc
  .record(
    {
      create: createMode,
      poll: pollMode,
      travelMs: fc.constantFrom(0, 1, 40, 2000, 14_000),
      retryAfterMs: fc.constantFrom(undefined, undefined, 0, 5000, 50 * minute),
      taskMs: fc.constantFrom(0, 3 * second, 9 * second, 4 * minute, 90 * day),
      result: fc.constantFrom('completed' as const, 'completed' as const, 'failed' as const),
      withUrn: fc.boolean(),
    },
    plain,
  )
  .map(({ retryAfterMs, ...rest }) =>
    retryAfterMs === undefined ? rest : { ...rest, retryAfterMs },
  );

const anyCommand = fc.record(
  {
    kind: fc.constant('command' as const),
    address: fc.nat(addresses.length - 1),
    command: fc.constantFrom<FetchCommand>(
      'enrich',
      'enrich',
      'enrich',
      'refresh',
      'retry',
      'ignoreLimit',
      'cancel',
    ),
  },
  plain,
);

const anyLimits = fc.constantFrom<RateLimits>(
  { perHour: 1, perDay: 200 },
  { perHour: 3, perDay: 200 },
  { perHour: 50, perDay: 2 },
  maxLimits,
);

const weighted = (weight: number, arbitrary: fc.Arbitrary<Step>) => ({ weight, arbitrary });

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  weighted(8, anyCommand),
  weighted(
    8,
    fc
      .constantFrom(1, 3, 10, 45, 500, 2 * second, 5 * second, 31 * second, 3 * minute, hour)
      .map((ms) => ({ kind: 'pass', ms })),
  ),
  weighted(
    1,
    fc
      .constantFrom(-400 * day, -hour, -10 * second, 10 * second, hour, 3 * day)
      .map((ms) => ({ kind: 'jump', ms })),
  ),
  weighted(3, fc.constant({ kind: 'stop' })),
  weighted(2, fc.constant({ kind: 'wake' })),
  weighted(
    2,
    fc.boolean().map((is) => ({ kind: 'online', is })),
  ),
  weighted(
    1,
    fc.boolean().map((is) => ({ kind: 'full', is })),
  ),
  weighted(
    1,
    anyLimits.map((limits) => ({ kind: 'limits', limits })),
  ),
  weighted(
    2,
    fc.constantFrom(goodKey, goodKey, 'outx_bad', null).map((key) => ({ kind: 'key', key })),
  ),
  weighted(1, fc.constant({ kind: 'lock' })),
  weighted(1, fc.constant({ kind: 'unlock' })),
  weighted(
    3,
    anyServerMode.map((serverMode) => ({ kind: 'server-mode', serverMode })),
  ),
  weighted(
    1,
    fc.integer({ min: 1, max: 3 }).map((times) => ({ kind: 'fail-storage', times })),
  ),
);

export const anyScenario: fc.Arbitrary<Scenario> = fc.record(
  { seed: fc.nat(), steps: fc.array(anyStep, { maxLength: 40, size: 'max' }) },
  plain,
);

/** Numbers in [0, 1), always the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Plays the scenario, then lets everything work again, and returns each violation of a law. */
export async function violationsIn({ seed, steps }: Scenario): Promise<readonly string[]> {
  const durations = seed % 2 === 0 ? [] : Array<number>(8).fill(seed % 60_000);
  const browser = createBrowser(randomFrom(seed), durations);
  for (const step of steps) {
    play(browser, step);
    await browser.time.pass(step.kind === 'pass' ? step.ms : 0);
  }
  await recover(browser);
  browser.invariants.ended(browser.store, browser.outx);
  return browser.invariants.violations;
}

/** A command that can't be stored is the page's to report. */
const ignore = () => undefined;

function play(browser: Browser, step: Step): void {
  switch (step.kind) {
    case 'command': {
      const slug = addresses[step.address];
      if (slug) browser.command(slug, step.command).catch(ignore);
      break;
    }
    case 'jump':
      browser.jump(step.ms);
      break;
    case 'stop':
      browser.stop();
      break;
    case 'wake':
      browser.wake();
      break;
    case 'online':
      browser.setOnline(step.is);
      break;
    case 'full':
      browser.store.setFull(step.is);
      break;
    case 'limits':
      browser.setLimits(step.limits);
      break;
    case 'key':
      browser.saveKey(step.key ?? undefined).catch(ignore);
      break;
    case 'lock':
      browser.lockKey();
      break;
    case 'unlock':
      browser.unlockKey().catch(ignore);
      break;
    case 'server-mode':
      browser.outx.setServerMode(step.serverMode);
      break;
    case 'fail-storage':
      browser.store.failNext(step.times);
      break;
  }
}

/** The network, OutX and the storage work, and the user has saved a good key. */
async function recover(browser: Browser): Promise<void> {
  browser.outx.setServerMode(healthyServer);
  browser.store.failNext(0);
  browser.store.setFull(false);
  browser.setLimits(maxLimits);
  browser.setOnline(true);
  await browser.time.pass(0);
  browser.saveKey(goodKey).catch(ignore);
  browser.outx.endTasksSoon();
  // The longest hold is an hour; polls follow it.
  const until = browser.time.elapsed() + hour + 10 * minute;
  const isAnyOpen = () => [...browser.store.rows.values()].some(isOpen);
  do await browser.time.pass(30 * second);
  while (
    isAnyOpen() &&
    browser.time.elapsed() < until &&
    browser.invariants.violations.length === 0
  );
}
