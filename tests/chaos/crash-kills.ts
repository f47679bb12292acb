import { openOptions } from '../harness/person.ts';
import { stopWorker } from '../harness/worker.ts';
import { thawStore } from './frozen-store.ts';
import type { Scene } from './scene.ts';
import { untilItWorks } from './until.ts';

/** A way to end what runs. Afterwards `world` and `backstage` of the scene are usable again. */
export interface Kill {
  readonly name: string;
  /** Parts end one after the other, so that the worker may get a step further before its own end. */
  readonly isGradual: boolean;
  strike(scene: Scene): Promise<void>;
}

export const kills: readonly Kill[] = [
  {
    name: 'worker stopped',
    isGradual: false,
    async strike(scene) {
      await stopWorker(scene.world);
      await thawStore(scene.backstage);
    },
  },
  { name: 'browser closed', isGradual: true, strike: restart('closed') },
  { name: 'browser killed', isGradual: false, strike: restart('killed') },
  {
    name: 'extension reloaded',
    isGradual: true,
    async strike(scene) {
      const before = scene.backstage;
      await turnOnDeveloperMode(scene);
      // nb. The answer never comes: the page ends with the call.
      before.evaluate(() => chrome.runtime.reload()).catch(() => {});
      await untilItWorks('The old page goes', async () => {
        if (!before.isClosed()) throw new Error('It is still open.');
      });
      scene.backstage = await untilItWorks('The options open', () => openOptions(scene.world));
    },
  },
];

function restart(how: 'closed' | 'killed'): Kill['strike'] {
  return async (scene) => {
    scene.world = await scene.world.restart(how);
    scene.backstage = await openOptions(scene.world);
  };
}

/** nb. Without it, Chromium does not start an unpacked extension again that has reloaded itself. */
async function turnOnDeveloperMode({ world }: Scene): Promise<void> {
  const page = await world.browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    '(async () => { await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }); })()',
  );
  await page.close();
}
