import { describe, expect, test } from 'vitest';
import type { MessageKey } from '../../../utils/i18n/messages.ts';
import { expectKeyNowhere } from '../harness/find-key.ts';
import { shareWorld } from '../harness/shared-world.ts';
import {
  badge,
  clickIcon,
  find,
  goodKey,
  openProfile,
  setOffline,
  startWorldWithKey,
  t,
  textOf,
  tPattern,
  type World,
} from '../harness/world.ts';

/** The messages that the popup shows when a fetch of the slug fails. nb. The client's tests have every fault. */
const failures: readonly [slug: string, ...messages: MessageKey[]][] = [
  ['fault-400', 'failure_slug_refused'],
  ['fault-403-no-browser', 'remedy_no_browser'],
  ['fault-404-on-poll', 'failure_task_not_found'],
  ['fault-500', 'unknown_question'],
  ['fault-500-on-poll', 'failure_service_fault'],
  ['fault-10mb-on-poll', 'failure_unreadable'],
  ['fault-dropped', 'failure_unreachable', 'unknown_question'],
  ['fault-redirect', 'failure_unreachable', 'unknown_question'],
  ['fault-failed', 'failure_task_failed'],
];

describe('one after the other', () => {
  const world = shareWorld();
  test.each(failures)('%s shows the user the message %s', async (slug, ...messages) => {
    await (await showsMessages(world(), slug, messages)).close();
  });
  test('after all of them, the key is nowhere but sealed and in its header', () =>
    expectKeyNowhere(world()));
});

/** These may stop other fetches, too. */
const stops: typeof failures = [
  ['fault-401', 'failure_key_rejected', 'remedy_key_rejected'],
  ['fault-402', 'failure_plan_limit'],
  ['fault-403', 'failure_forbidden'],
  ['fault-429-retry-after', 'retry_time'],
];

test.each(stops)('%s shows the user the message %s', async (slug, ...messages) => {
  const world = await startWorldWithKey();
  await (await showsMessages(world, slug, messages)).close();
  await expectKeyNowhere(world);
});

/** Returns the popup. */
async function showsMessages(world: World, slug: string, messages: readonly MessageKey[]) {
  const page = await openProfile(world, slug);
  const popup = await clickIcon(world, page);
  for (const key of messages) {
    await expect.poll(() => textOf(popup, 'alert'), { timeout: 20_000 }).toMatch(tPattern(key));
  }
  await expect.poll(() => badge(world)).toBe('!');
  expect(world.sandbox.control.count({ kind: 'create', slug })).toBe(1);
  const retry = messages.includes('unknown_question') ? 'Ask again' : 'Try again';
  if (!slug.includes('429')) await find(popup, 'button', retry);
  expect(await popup.content()).not.toContain(goodKey);
  return popup;
}

test('offline does not fail a fetch: the popup says so, and the fetch resumes online', async () => {
  const world = await startWorldWithKey();
  const page = await openProfile(world, 'maya-lindqvist');
  await setOffline(world, true);
  const popup = await clickIcon(world, page);
  expect(await textOf(popup, 'alert')).toContain(t('failure_offline'));
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(0);
  await setOffline(world, false);
  await find(popup, 'heading', 'Maya Lindqvist');
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(1);
});

test('a create that times out asks the user, and is not sent again', async () => {
  const world = await startWorldWithKey();
  world.sandbox.control.fault({ at: 'create', kind: 'hold', moment: 'before' });
  const popup = await clickIcon(world, await openProfile(world, 'maya-lindqvist'));
  await expect
    .poll(() => textOf(popup, 'alert'), { timeout: 45_000 })
    .toContain(t('failure_timed_out'));
  expect(await textOf(popup, 'alert')).toContain(t('unknown_question'));
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(1);
  await popup.close();
  await expectKeyNowhere(world);
});
