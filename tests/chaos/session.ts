import type { Page } from 'puppeteer-core';
import { clickIcon, openOptions, openProfile, saveKey } from '../harness/user.ts';
import { type Parts, startWorld, type World, type WorldOptions } from '../harness/world.ts';
import { type ApiProxy, startApiProxy } from './api-proxy.ts';

/** The profile that every row fetches. */
export const slug = 'maya-lindqvist';

/** What a row works with. Restarting the browser or the extension replaces the pages. */
export interface Session {
  world: World;
  /** The proxy in front of the API. It forwards at first. */
  readonly proxy: ApiProxy;
  /** A page of the extension that stays open and sends nothing to the background by itself. */
  extensionPage: Page;
  /** The profile's page. */
  page: Page;
  popup: Page;
}

/** Runs a row in a new world with a saved key and an empty library, and closes the world. */
export async function withSession<Result>(
  parts: Parts,
  options: WorldOptions,
  run: (session: Session) => Promise<Result>,
): Promise<Result> {
  let proxy: ApiProxy | undefined;
  let world: World | undefined;
  try {
    world = await startWorld(parts, {
      ...options,
      async api({ tlsPort }) {
        proxy = await startApiProxy(tlsPort);
        return proxy.address;
      },
    });
    if (!proxy) throw new Error('The proxy was not started.');
    await saveKey(world);
    const extensionPage = await openOptions(world);
    return await run({ world, proxy, extensionPage, page: extensionPage, popup: extensionPage });
  } finally {
    await world?.close();
    await proxy?.close();
  }
}

/** Opens the profile and the popup over it, which fetches the profile if it isn't saved yet. */
export async function openPopup(session: Session): Promise<void> {
  if (session.page === session.extensionPage) {
    session.page = await openProfile(session.world, slug);
  }
  session.popup = await clickIcon(session.world, session.page);
}
