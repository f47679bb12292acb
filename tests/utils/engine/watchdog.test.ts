import { expect, test } from 'vitest';
import { createEngine } from '../../../utils/engine/engine.ts';
import type { EnginePorts } from '../../../utils/engine/ports/fetching.ts';
import { slugOf } from '../profile/slug-of.ts';
import { queued } from '../task/tasks.ts';

const slug = slugOf('ada-lovelace');

/** An engine whose pump never runs, as if another worker had the lock. */
function engineWith(during: { apply(setWatchdog: EnginePorts['setWatchdog']): Promise<void> }) {
  let isWatched = false;
  const setWatchdog = async (on: boolean) => {
    isWatched = on;
  };
  const engine = createEngine({
    tasks: {
      open: async () => [],
      creates: async () => [],
      async apply() {
        await during.apply(setWatchdog);
        return { task: queued({ slug }), changed: true, slugs: [slug] };
      },
      address: async (slug) => slug,
      urn: async () => undefined,
    },
    setWatchdog,
    exclusively: async () => {},
    now: () => 0,
    changed: () => {},
  } as Partial<EnginePorts> as EnginePorts);
  return { engine, isWatched: () => isWatched };
}

test('the watchdog is set before a command is stored: the worker may be stopped right after', async () => {
  let wasWatched = false;
  const { engine, isWatched } = engineWith({
    async apply() {
      wasWatched = isWatched();
    },
  });
  await engine.command(slug, 'enrich');
  expect(wasWatched).toBe(true);
});

test('the watchdog is set after a command, even if a pump without work cleared it meanwhile', async () => {
  const { engine, isWatched } = engineWith({ apply: (setWatchdog) => setWatchdog(false) });
  await engine.command(slug, 'enrich');
  expect(isWatched()).toBe(true);
});
