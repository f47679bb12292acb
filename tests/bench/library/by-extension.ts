import type { Page } from 'puppeteer-core';
import { clickIcon, openProfile } from '../../harness/user.ts';
import type { World } from '../../harness/world.ts';
import { openOwnPage } from '../latency/bench-world.ts';
import { enrich } from '../latency/commands.ts';
import { watchProfile } from '../latency/watch-profile.ts';
import { type Outcome, outcomeOf, schedule } from '../shared/print-outcome.ts';
import type { Sample } from '../shared/samples.ts';

/** Fetches the sample in the real popup, opened over the profile's page as a person does. */
export async function inActionPopup(world: World, sample: Sample): Promise<Outcome> {
  const { sandbox } = world;
  const { slug } = sample;
  schedule(sandbox, slug, sample);
  const page = await openProfile(world, slug);
  const popup = await clickIcon(world, page);
  const shownAt = await watchProfile(popup);
  await popup.close();
  await page.close();
  return outcomeOf(sandbox, sample, slug, shownAt);
}

/** A popup opened as a page; unlike the real one, there can be many of it at once. */
export const openPopupPage = (world: World): Promise<Page> => openOwnPage(world, 'popup');

/** Fetches the sample, watched in a popup opened as a page, which is closed at the end. */
export async function inPopupPage(
  { sandbox }: World,
  popup: Page,
  sample: Sample,
): Promise<Outcome> {
  const { slug } = sample;
  schedule(sandbox, slug, sample);
  const shown = watchProfile(popup, slug);
  const [shownAt] = await Promise.all([shown, enrich(popup, [slug])]);
  await popup.close();
  return outcomeOf(sandbox, sample, slug, shownAt);
}
