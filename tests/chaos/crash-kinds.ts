import { turnOnDeveloperMode } from '../../sandbox/browser/developer-mode.ts';
import { openOptions } from '../harness/user.ts';
import { stopWorker } from '../harness/worker.ts';
import { unlockStore } from './locked-store.ts';
import type { Session } from './session.ts';
import { retryUntilSuccess } from './wait-for.ts';

/** A way to stop the extension. Afterwards the session's `world` and `extensionPage` work again. */
export interface CrashKind {
  readonly name: string;
  /** Whether parts stop one after the other, so that the worker may get one step further first. */
  readonly isGradual: boolean;
  crash(session: Session): Promise<void>;
}

export const crashKinds: readonly CrashKind[] = [
  {
    name: 'worker stopped',
    isGradual: false,
    async crash(session) {
      await stopWorker(session.world);
      await unlockStore(session.extensionPage);
    },
  },
  { name: 'browser closed', isGradual: true, crash: restart('closed') },
  { name: 'browser killed', isGradual: false, crash: restart('killed') },
  {
    name: 'extension reloaded',
    isGradual: true,
    async crash(session) {
      const oldPage = session.extensionPage;
      await turnOnDeveloperMode(session.world.browser);
      // nb. The call never returns: the page closes during it.
      oldPage.evaluate(() => chrome.runtime.reload()).catch(() => {});
      await retryUntilSuccess('The old page is closed', async () => {
        if (!oldPage.isClosed()) throw new Error('It is still open.');
      });
      session.extensionPage = await retryUntilSuccess('The options are open', () =>
        openOptions(session.world),
      );
    },
  },
];

function restart(how: 'closed' | 'killed'): CrashKind['crash'] {
  return async (session) => {
    session.world = await session.world.restart(how);
    session.extensionPage = await openOptions(session.world);
  };
}
