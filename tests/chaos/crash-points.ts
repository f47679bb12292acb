import type { FaultRuleInput } from '../../sandbox/faults/fault-rule.ts';
import { freezeStoreAt } from './frozen-store.ts';
import { click, type Scene, slug } from './scene.ts';
import { until } from './until.ts';

/** A moment at which something is killed. */
export interface CrashPoint {
  readonly name: string;
  /** Whether the profile then comes by itself, or the person is asked what to do. */
  readonly expects: 'arrives' | 'asks';
  /** Has the person click, and resolves when things stand at this moment and stay there. */
  reach(scene: Scene): Promise<void>;
}

const longMs = 600_000;

export const crashPoints: readonly CrashPoint[] = [
  { name: 'wish stored, create not begun', expects: 'arrives', reach: storedAs('queued') },
  {
    name: 'create stored as sent, not yet left',
    expects: 'asks',
    async reach(scene) {
      // nb. A connection that never gets to its TLS: nothing of the request can have left.
      await scene.gate.set('silent');
      await click(scene);
      await until(
        'The API is being called',
        () => scene.gate.waiting(),
        (count) => count > 0,
      );
    },
  },
  { name: 'create arrived, not carried out', expects: 'asks', reach: held('create', 'before') },
  { name: 'create carried out, no answer', expects: 'asks', reach: held('create', 'after') },
  { name: 'create half answered', expects: 'asks', reach: held('create', 'middle') },
  {
    name: 'create answered, id not stored',
    expects: 'asks',
    reach: answeredUnstored('create', 'creating'),
  },
  { name: 'id stored, not polled', expects: 'arrives', reach: storedAs('waiting', longMs) },
  {
    name: 'between polls',
    expects: 'arrives',
    async reach(scene) {
      takesLong(scene, longMs);
      await click(scene);
      await arrived(scene, 'poll', true);
    },
  },
  { name: 'poll in the air', expects: 'arrives', reach: held('poll', 'after', longMs) },
  { name: 'completed, half the answer here', expects: 'arrives', reach: held('poll', 'middle') },
  {
    name: 'completed, profile not stored',
    expects: 'arrives',
    reach: answeredUnstored('poll', 'waiting'),
  },
  { name: 'profile stored, badge not shown', expects: 'arrives', reach: storedAs('done') },
];

/** The store has just taken the state, and nothing after it has happened. */
function storedAs(state: string, processingMs = 0): CrashPoint['reach'] {
  return async (scene) => {
    takesLong(scene, processingMs);
    const { frozen } = await freezeStoreAt(scene.backstage, slug, state);
    await click(scene);
    await frozen;
  };
}

/** The server holds the call. */
function held(
  at: 'create' | 'poll',
  moment: 'before' | 'after' | 'middle',
  processingMs = 0,
): CrashPoint['reach'] {
  return async (scene) => {
    takesLong(scene, processingMs);
    scene.world.sandbox.control.fault({ at, kind: 'hold', moment } satisfies FaultRuleInput);
    await click(scene);
    await arrived(scene, at);
    // nb. Half an answer: the browser must have begun to read it, which it has when it has a body.
    if (moment === 'middle') await answerCame(scene);
  };
}

/** The whole answer has come, and the store, shut before, does not take what it says. */
function answeredUnstored(at: 'create' | 'poll', state: string): CrashPoint['reach'] {
  return async (scene) => {
    await held(at, 'after')(scene);
    await (await freezeStoreAt(scene.backstage, slug, state)).frozen;
    scene.world.sandbox.control.release();
    await arrived(scene, at, true);
    await answerCame(scene);
  };
}

function takesLong({ world }: Scene, processingMs: number): void {
  world.sandbox.control.timing({ pendingMs: 0, processingMs });
}

const arrived = ({ world }: Scene, kind: 'create' | 'poll', settled = false) =>
  world.sandbox.control.waitFor({ kind, slug, settled, timeoutMs: 30_000 });

/** Waits until the worker has been told of the latest answer: whatever was sent before is then there. */
async function answerCame({ backstage }: Scene): Promise<void> {
  const message = { id: 0, type: 'wake', timestamp: 0 };
  await backstage.evaluate((message) => chrome.runtime.sendMessage(message), message);
}
