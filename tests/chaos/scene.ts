import type { Page } from 'puppeteer-core';
import { clickIcon, openOptions, openProfile, saveKey } from '../harness/person.ts';
import { type Parts, startWorld, type World, type WorldOptions } from '../harness/world.ts';
import { type Gate, startGate } from './gate.ts';

/** Whom every row fetches. */
export const slug = 'maya-lindqvist';

/** What a row plays in. Its parts are replaced when the browser or the extension starts again. */
export interface Scene {
  world: World;
  /** The way to the API, open at first. */
  readonly gate: Gate;
  /** A page of the extension that stays open without asking anything of the background. */
  backstage: Page;
  /** The profile's page. */
  page: Page;
  popup: Page;
}

/** Plays in a world in which the key is saved and nothing has been fetched, and ends it. */
export async function inScene<Result>(
  parts: Parts,
  options: WorldOptions,
  play: (scene: Scene) => Promise<Result>,
): Promise<Result> {
  let gate: Gate | undefined;
  let world: World | undefined;
  try {
    world = await startWorld(parts, {
      ...options,
      async api({ tlsPort }) {
        gate = await startGate(tlsPort);
        return gate.address;
      },
    });
    if (!gate) throw new Error('There is no gate.');
    await saveKey(world);
    const backstage = await openOptions(world);
    return await play({ world, gate, backstage, page: backstage, popup: backstage });
  } finally {
    await world?.close();
    await gate?.close();
  }
}

/** Opens the profile and clicks the icon, which fetches it if it never was. */
export async function click(scene: Scene): Promise<void> {
  if (scene.page === scene.backstage) scene.page = await openProfile(scene.world, slug);
  scene.popup = await clickIcon(scene.world, scene.page);
}
