import type { FaultRuleInput } from '../../sandbox/faults/fault-rule.ts';
import { lockStoreAt } from './locked-store.ts';
import { openPopup, type Session, slug } from './session.ts';
import { waitFor } from './wait-for.ts';

/** A point in a fetch at which the extension crashes. */
export interface CrashPoint {
  readonly name: string;
  /** Whether the profile then arrives without help, or the user is asked what to do. */
  readonly expected: 'arrives' | 'user is asked';
  /** Starts the fetch. Resolves once it has reached this point, where it stays. */
  reach(session: Session): Promise<void>;
}

const longMs = 600_000;

export const crashPoints: readonly CrashPoint[] = [
  { name: 'command stored, create not started', expected: 'arrives', reach: storedAs('queued') },
  {
    name: 'create stored as sent, not sent yet',
    expected: 'user is asked',
    async reach(session) {
      // nb. The TLS handshake never starts, so nothing of the request can have been sent.
      await session.proxy.setMode('silent');
      await openPopup(session);
      await waitFor(
        'The worker connects to the API',
        () => session.proxy.connections(),
        (count) => count > 0,
      );
    },
  },
  {
    name: 'create received, not carried out',
    expected: 'user is asked',
    reach: held('create', 'before'),
  },
  {
    name: 'create carried out, not answered',
    expected: 'user is asked',
    reach: held('create', 'after'),
  },
  { name: 'create half answered', expected: 'user is asked', reach: held('create', 'middle') },
  {
    name: 'create answered, id not stored',
    expected: 'user is asked',
    reach: answeredNotStored('create', 'creating'),
  },
  { name: 'id stored, not polled', expected: 'arrives', reach: storedAs('waiting', longMs) },
  {
    name: 'between polls',
    expected: 'arrives',
    async reach(session) {
      setProcessingMs(session, longMs);
      await openPopup(session);
      await waitForCall(session, 'poll', true);
    },
  },
  { name: 'poll in flight', expected: 'arrives', reach: held('poll', 'after', longMs) },
  {
    name: 'completed, half the answer received',
    expected: 'arrives',
    reach: held('poll', 'middle'),
  },
  {
    name: 'completed, profile not stored',
    expected: 'arrives',
    reach: answeredNotStored('poll', 'waiting'),
  },
  { name: 'profile stored, badge not shown', expected: 'arrives', reach: storedAs('done') },
];

/** The store has just saved the state, and nothing has happened since. */
function storedAs(state: string, processingMs = 0): CrashPoint['reach'] {
  return async (session) => {
    setProcessingMs(session, processingMs);
    const { locked } = await lockStoreAt(session.extensionPage, slug, state);
    await openPopup(session);
    await locked;
  };
}

/** The server holds the call. */
function held(
  at: 'create' | 'poll',
  moment: 'before' | 'after' | 'middle',
  processingMs = 0,
): CrashPoint['reach'] {
  return async (session) => {
    setProcessingMs(session, processingMs);
    session.world.sandbox.control.fault({ at, kind: 'hold', moment } satisfies FaultRuleInput);
    await openPopup(session);
    await waitForCall(session, at);
    // nb. For half an answer, the worker must have received its first half.
    if (moment === 'middle') await waitForWorker(session);
  };
}

/** The whole answer has arrived, and the locked store does not save it. */
function answeredNotStored(at: 'create' | 'poll', state: string): CrashPoint['reach'] {
  return async (session) => {
    await held(at, 'after')(session);
    await (await lockStoreAt(session.extensionPage, slug, state)).locked;
    session.world.sandbox.control.release();
    await waitForCall(session, at, true);
    await waitForWorker(session);
  };
}

function setProcessingMs({ world }: Session, processingMs: number): void {
  world.sandbox.control.timing({ pendingMs: 0, processingMs });
}

const waitForCall = ({ world }: Session, kind: 'create' | 'poll', settled = false) =>
  world.sandbox.control.waitFor({ kind, slug, settled, timeoutMs: 30_000 });

/** Waits for the worker to answer a message: by then it has received what was sent to it before. */
async function waitForWorker({ extensionPage }: Session): Promise<void> {
  const message = { id: 0, type: 'wake', timestamp: 0 };
  await extensionPage.evaluate((message) => chrome.runtime.sendMessage(message), message);
}
