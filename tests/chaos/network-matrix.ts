import { press } from '../harness/controls.ts';
import { goodKey, openOptions, saveKey } from '../harness/person.ts';
import { setOffline } from '../harness/worker.ts';
import type { Parts } from '../harness/world.ts';
import { accountOf } from './account.ts';
import { type NetworkFault, networkFaults } from './network-faults.ts';
import type { Finding, Row } from './row.ts';
import { click, inScene, type Scene, slug } from './scene.ts';
import { untilShown } from './shown.ts';
import { age, storedState } from './stored-task.ts';
import { until } from './until.ts';
import { withFolder } from './with-folder.ts';

/** Every fault of the network, at the create and at the polls. */
export const networkMatrix: readonly Row[] = networkFaults.map((fault) => ({
  matrix: 'network' as const,
  fault: `${fault.at}: ${fault.name}`,
  run: (parts: Parts) =>
    withFolder((userDataDir) =>
      inScene(parts, { userDataDir, ...(comesLater(fault) && lasting) }, (scene) =>
        weather(scene, fault),
      ),
    ),
}));

const hourMs = 3_600_000;

const lasting = { sandbox: { timing: { pendingMs: 0, processingMs: 10 * hourMs } } };

async function weather(scene: Scene, fault: NetworkFault): Promise<Finding> {
  if (!comesLater(fault)) await strike(scene, fault);
  await click(scene);
  if (comesLater(fault)) {
    await created(scene);
    await strike(scene, fault);
  }
  await untilShown(scene.popup, fault.shows, 75_000);
  const during = accountOf(scene.world.sandbox, 1);
  if (during.repeated > 0) throw new Error(`${during.creates} creates for one wish.`);

  const liftedAt = Date.now();
  await lift(scene, fault);
  if (fault.remedy === 'try-again') await press(scene.popup, 'Try again');
  await untilShown(scene.popup, 'arrives', 75_000);
  const resumedMs = Date.now() - liftedAt;
  keepsPause(scene, fault);
  return {
    outcome: fault.shows === 'arrives' ? 'arrives' : `${fault.shows} → arrives`,
    account: accountOf(scene.world.sandbox, fault.remedy === 'try-again' ? 2 : 1),
    ...(fault.shows !== 'arrives' && { resumedMs }),
  };
}

/** Below HTTP, a poll cannot be singled out: the fault strikes once the create has passed. */
const comesLater = ({ at, how }: NetworkFault) => at === 'poll' && !('rule' in how);

const created = ({ backstage }: Scene) =>
  until(
    'The task is accepted',
    () => storedState(backstage, slug),
    (state) => state === 'waiting',
  );

async function strike(scene: Scene, { how, at }: NetworkFault): Promise<void> {
  if ('rule' in how) scene.world.sandbox.control.fault(how.rule);
  else if ('gate' in how) await scene.gate.set(how.gate);
  else if ('offline' in how) await setOffline(scene.world, true);
  else {
    scene.world = await scene.world.restart('closed', '~NOTFOUND');
    scene.backstage = await openOptions(scene.world);
    if (at === 'poll') {
      scene.page = scene.backstage;
      await click(scene);
    } else scene.page = scene.backstage;
  }
}

async function lift(scene: Scene, { how, remedy }: NetworkFault): Promise<void> {
  const { control } = scene.world.sandbox;
  control.clearFaults();
  control.release();
  await scene.gate.set('open');
  if ('offline' in how) {
    await age(scene.backstage, slug, hourMs);
    control.complete(slug);
    await setOffline(scene.world, false);
  }
  if ('nameless' in how) {
    scene.world = await scene.world.restart('closed', scene.gate.address);
    scene.backstage = await openOptions(scene.world);
    scene.page = scene.backstage;
  }
  control.complete(slug);
  if (remedy === 'save-key') await saveKey(scene.world, goodKey);
  if (scene.popup.isClosed() || 'nameless' in how || remedy === 'save-key') await click(scene);
}

/** After an answer that named a time, nothing was sent before it. */
function keepsPause({ world }: Scene, { at, leastPauseMs, name }: NetworkFault): void {
  if (leastPauseMs === undefined) return;
  const calls = world.sandbox.control.report().requests.filter(({ kind }) => kind === at);
  const struck = calls.findIndex(({ fault }) => fault !== null);
  const [first, next] = calls.slice(struck);
  const pause = (next?.at ?? 0) - (first?.settledAt ?? Number.POSITIVE_INFINITY);
  if (!(pause >= leastPauseMs)) throw new Error(`Sent again ${pause} ms after ${name}.`);
}
