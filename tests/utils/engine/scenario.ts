import * as fc from 'fast-check';
import type { FailureCode } from '../../../utils/failure/failure.ts';
import { maxLimits } from '../../../utils/rate-limit/limits.ts';
import type { FetchCommand } from '../../../utils/task/command.ts';
import { isOpen } from '../../../utils/task/task.ts';
import { slugOf } from '../profile/slug-of.ts';
import { day, hour, minute, second } from '../task/tasks.ts';
import { type Browser, createBrowser } from './browser.ts';
import { fairWeather, goodKey, type ServerMode } from './stand-in-outx.ts';

/** One thing that a person, the browser, the network or OutX does. */
type Happening =
  | { readonly what: 'wish'; readonly person: number; readonly command: FetchCommand }
  | { readonly what: 'pass' | 'jump'; readonly ms: number }
  | { readonly what: 'stop' | 'wake' }
  | { readonly what: 'online' | 'full'; readonly is: boolean }
  | { readonly what: 'limits'; readonly perHour: number }
  | { readonly what: 'key'; readonly key: string | null }
  | { readonly what: 'weather'; readonly serverMode: ServerMode }
  | { readonly what: 'refuse'; readonly times: number };

/** Things that happen one after the other; `seed` decides how long each step of the storage takes. */
export interface Scenario {
  readonly seed: number;
  readonly happenings: readonly Happening[];
}

const people = Array.from({ length: 6 }, (_, i) => slugOf(`person-${i}`));

const plain = { noNullPrototype: true } as const;

const createWeather = fc.oneof(
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

const pollWeather = fc.oneof(
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

const serverMode: fc.Arbitrary<ServerMode> = fc
  .record(
    {
      create: createWeather,
      poll: pollWeather,
      travelMs: fc.constantFrom(0, 1, 40, 2000, 14_000),
      retryAfterMs: fc.constantFrom(undefined, undefined, 0, 5000, 2 * hour),
      taskMs: fc.constantFrom(0, 3 * second, 9 * second, 4 * minute, 90 * day),
      course: fc.constantFrom('completed' as const, 'completed' as const, 'failed' as const),
    },
    plain,
  )
  .map(({ retryAfterMs, ...rest }) =>
    retryAfterMs === undefined ? rest : { ...rest, retryAfterMs },
  );

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record(
      {
        what: fc.constant('wish' as const),
        person: fc.nat(people.length - 1),
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
    ),
  },
  {
    weight: 8,
    arbitrary: fc
      .constantFrom(1, 3, 10, 45, 500, 2 * second, 5 * second, 31 * second, 3 * minute)
      .map((ms) => ({ what: 'pass' as const, ms })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(-400 * day, -hour, -10 * second, 10 * second, hour, 3 * day)
      .map((ms) => ({ what: 'jump' as const, ms })),
  },
  { weight: 3, arbitrary: fc.constant({ what: 'stop' as const }) },
  { weight: 2, arbitrary: fc.constant({ what: 'wake' as const }) },
  { weight: 2, arbitrary: fc.boolean().map((is) => ({ what: 'online' as const, is })) },
  { weight: 1, arbitrary: fc.boolean().map((is) => ({ what: 'full' as const, is })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(1, 3, 50).map((perHour) => ({ what: 'limits' as const, perHour })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(goodKey, goodKey, 'outx_bad', null)
      .map((key) => ({ what: 'key' as const, key })),
  },
  {
    weight: 3,
    arbitrary: serverMode.map((next) => ({ what: 'weather' as const, serverMode: next })),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 3 }).map((times) => ({ what: 'refuse' as const, times })),
  },
);

/** Any story. */
export const anyStory: fc.Arbitrary<Scenario> = fc.record(
  { seed: fc.nat(), happenings: fc.array(happening, { maxLength: 40, size: 'max' }) },
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

/** Lets the story happen, then all be well, and returns what broke a law. */
export async function breachesIn({ seed, happenings }: Scenario): Promise<readonly string[]> {
  const browser = createBrowser(randomFrom(seed));
  for (const each of happenings) {
    happen(browser, each);
    await browser.time.pass(each.what === 'pass' ? each.ms : 0);
  }
  await allWell(browser);
  browser.invariants.atLast(browser.store, browser.outx);
  return browser.invariants.breaches;
}

/** What a page does where its wish could not be stored is not the engine's. */
const unheard = () => undefined;

function happen(browser: Browser, each: Happening): void {
  switch (each.what) {
    case 'wish': {
      const slug = people[each.person];
      if (slug) browser.command(slug, each.command).catch(unheard);
      break;
    }
    case 'jump':
      browser.time.jump(each.ms);
      break;
    case 'stop':
      browser.stop();
      break;
    case 'wake':
      browser.wake();
      break;
    case 'online':
      browser.setOnline(each.is);
      break;
    case 'full':
      browser.store.setFull(each.is);
      break;
    case 'limits':
      browser.setLimits({ ...maxLimits, perHour: each.perHour });
      break;
    case 'key':
      browser.saveKey(each.key ?? undefined).catch(unheard);
      break;
    case 'weather':
      browser.outx.setWeather(each.serverMode);
      break;
    case 'refuse':
      browser.store.refuseNext(each.times);
      break;
  }
}

/** The network, OutX and the storage are as they should be, the person has saved a good key. */
async function allWell(browser: Browser): Promise<void> {
  browser.outx.setWeather(fairWeather);
  browser.store.refuseNext(0);
  browser.store.setFull(false);
  browser.setLimits(maxLimits);
  browser.setOnline(true);
  await browser.time.pass(0);
  browser.saveKey(goodKey).catch(unheard);
  browser.outx.hurry();
  // The longest hold is an hour; then come the polls.
  const until = browser.time.elapsed() + hour + 10 * minute;
  const isOpenStill = () => [...browser.store.rows.values()].some(isOpen);
  do await browser.time.pass(30 * second);
  while (
    isOpenStill() &&
    browser.time.elapsed() < until &&
    browser.invariants.breaches.length === 0
  );
}
