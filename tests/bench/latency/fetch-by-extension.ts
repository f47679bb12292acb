import type { Page } from 'puppeteer-core';
import { clickIcon, openProfile } from '../../harness/user.ts';
import type { World } from '../../harness/world.ts';
import { openOwnPage } from '../shared/bench-world.ts';
import { type FetchResult, resultOf, setTaskTime } from './fetch-result.ts';
import type { Sample } from './samples.ts';
import { enrich } from './send-commands.ts';
import { waitForProfile } from './wait-for-profile.ts';

/** Fetches the sample in the real popup, opened over the profile's page. */
export async function fetchInActionPopup(world: World, sample: Sample): Promise<FetchResult> {
  const { sandbox } = world;
  const { slug } = sample;
  setTaskTime(sandbox, slug, sample);
  const page = await openProfile(world, slug);
  const popup = await clickIcon(world, page);
  const shownAt = await waitForProfile(popup);
  await popup.close();
  await page.close();
  return resultOf(sandbox, sample, slug, shownAt);
}

/** Opens the popup as a page. Unlike the real popup, several can be open at the same time. */
export const openPopupPage = (world: World): Promise<Page> => openOwnPage(world, 'popup');

/** Fetches the sample in a popup page, which is closed at the end. */
export async function fetchInPopupPage(
  { sandbox }: World,
  popup: Page,
  sample: Sample,
): Promise<FetchResult> {
  const { slug } = sample;
  setTaskTime(sandbox, slug, sample);
  const shown = waitForProfile(popup, slug);
  const [shownAt] = await Promise.all([shown, enrich(popup, [slug])]);
  await popup.close();
  return resultOf(sandbox, sample, slug, shownAt);
}
