import { expect, test } from 'vitest';
import {
  badge,
  clickIcon,
  find,
  openProfile,
  saveKey,
  setOffline,
  startWorld,
  textOf,
} from '../harness/world.ts';

/** What a person reads when a fetch of the slug fails. */
const failures: readonly [slug: string, sentence: RegExp][] = [
  ['fault-400', /refuses this profile/],
  ['fault-401', /API key.*options/s],
  ['fault-402', /plan/],
  ['fault-403-no-browser', /48 hours/],
  ['fault-403', /does not let this key/],
  ['fault-404-on-poll', /does not know this task/],
  ['fault-429-retry-after', /Goes on at/],
  ['fault-429', /Goes on at/],
  ['fault-500', /may have the task already/],
  ['fault-500-on-poll', /fault of its own/],
  ['fault-html-on-poll', /could not be read/],
  ['fault-truncated-on-poll', /could not be read/],
  ['fault-10mb-on-poll', /could not be read/],
  ['fault-dropped', /could not be reached.*may have the task already/s],
  ['fault-dropped-on-poll', /could not be reached/],
  ['fault-redirect', /could not be reached/],
  ['fault-failed', /could not read this profile/],
  ['fault-cancelled', /cancelled the task/],
];

test.each(failures)('%s reaches the person as a sentence with a remedy', async (slug, sentence) => {
  const world = await startWorld();
  await saveKey(world);
  const page = await openProfile(world, slug);
  const popup = await clickIcon(world, page);
  await expect.poll(() => textOf(popup, 'alert'), { timeout: 20_000 }).toMatch(sentence);
  await expect.poll(() => badge(world)).toBe('!');
  expect(world.sandbox.control.count({ kind: 'create', slug })).toBe(1);
  if (!slug.includes('429')) await find(popup, 'button', 'Try again');
});

test('offline is no failure of the fetch: it is told, and goes on when the network is back', async () => {
  const world = await startWorld();
  await saveKey(world);
  const page = await openProfile(world, 'maya-lindqvist');
  await setOffline(world, true);
  const popup = await clickIcon(world, page);
  expect(await textOf(popup, 'alert')).toMatch(/offline/);
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(0);
  await setOffline(world, false);
  await find(popup, 'heading', 'Maya Lindqvist');
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(1);
});

test('a create that is not answered in time asks the person, and is not sent again', async () => {
  const world = await startWorld();
  await saveKey(world);
  world.sandbox.control.fault({ at: 'create', kind: 'hold', moment: 'before' });
  const popup = await clickIcon(world, await openProfile(world, 'maya-lindqvist'));
  await expect
    .poll(() => textOf(popup, 'alert'), { timeout: 45_000 })
    .toMatch(/did not answer in time.*may have the task already/s);
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(1);
});
