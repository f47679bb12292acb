import { press } from '../harness/controls.ts';
import type { Parts } from '../harness/world.ts';
import { type Account, accountOf } from './account.ts';
import { type Kill, kills } from './crash-kills.ts';
import { type CrashPoint, crashPoints } from './crash-points.ts';
import { type Finding, longestToResumeMs, type Row } from './row.ts';
import { click, inScene, type Scene, slug } from './scene.ts';
import { untilShown } from './shown.ts';
import { storedState } from './stored-task.ts';
import { until } from './until.ts';
import { withFolder } from './with-folder.ts';

/** Every kill at every point. */
export const crashMatrix: readonly Row[] = kills.flatMap((kill) =>
  crashPoints.map((point) => ({
    matrix: 'crash' as const,
    fault: `${kill.name}: ${point.name}`,
    run: (parts: Parts) =>
      withFolder((userDataDir) =>
        inScene(parts, { userDataDir }, (scene) => crash(scene, point, kill)),
      ),
  })),
);

async function crash(scene: Scene, point: CrashPoint, kill: Kill): Promise<Finding> {
  await point.reach(scene);
  // nb. Watched by nobody, so that nothing but the browser wakes the worker.
  await scene.popup.close();
  const killedAt = Date.now();
  await kill.strike(scene);
  const { control } = scene.world.sandbox;
  control.clearFaults();
  control.release();
  control.complete(slug);
  await scene.gate.set('open');
  const { end, resumedMs } = await untilResumed(scene, point, kill, killedAt);
  const account = await follow(scene, end);
  return { outcome: end === 'asks' ? 'asks → arrives' : 'arrives', account, resumedMs };
}

type End = CrashPoint['expects'];

const states: Readonly<Record<End, string>> = { arrives: 'done', asks: 'unknown' };
const marks: Readonly<Record<End, string>> = { arrives: '✓', asks: '!' };

/** How the task stands without anybody having looked, and ms from the kill until work went on. */
async function untilResumed(
  scene: Scene,
  point: CrashPoint,
  kill: Kill,
  killedAt: number,
): Promise<{ end: End; resumedMs: number }> {
  const { backstage, world } = scene;
  const ends: readonly End[] = kill.isGradual ? ['arrives', 'asks'] : [point.expects];
  const timeLeft = () => Math.max(5_000, killedAt + longestToResumeMs - Date.now());
  let firstRequestAt: number | undefined;
  const state = await until(
    `The task is ${ends.map((end) => states[end]).join(' or ')}`,
    async () => {
      const { requests } = world.sandbox.control.report();
      firstRequestAt ??= requests.find(({ at }) => at > killedAt)?.at;
      return (await storedState(backstage, slug)) ?? 'gone';
    },
    (seen) => ends.some((end) => states[end] === seen),
    timeLeft(),
  );
  const end = state === states.asks ? 'asks' : 'arrives';
  const settledAt = Date.now();
  if (await isOnScreen(scene)) {
    await until(
      `The badge is ${marks[end]}`,
      () => badges(scene),
      (seen) => seen.includes(marks[end]),
      timeLeft(),
    );
    if (point.name.startsWith('profile stored')) return { end, resumedMs: Date.now() - killedAt };
  }
  // nb. A request soon after a gradual kill may be the last of the worker that is about to end.
  const resumedAt = kill.isGradual ? settledAt : (firstRequestAt ?? settledAt);
  return { end, resumedMs: resumedAt - killedAt };
}

/** Whether the background still knows what is on screen: that ends with the browser's session. */
const isOnScreen = ({ backstage }: Scene): Promise<boolean> =>
  backstage.evaluate(async () =>
    Object.keys(await chrome.storage.session.get(null)).some((name) => name.startsWith('tab:')),
  );

const badges = ({ backstage }: Scene): Promise<string[]> =>
  backstage.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    return Promise.all(
      tabs.map((tab) => chrome.action.getBadgeText(tab.id === undefined ? {} : { tabId: tab.id })),
    );
  });

/** What the person then sees and does, to the profile's arrival. */
async function follow(scene: Scene, end: End): Promise<Account> {
  const { sandbox } = scene.world;
  const before = accountOf(sandbox, 1);
  if (before.creates > 1) throw new Error(`${before.creates} creates for one wish.`);
  scene.page = scene.backstage;
  await click(scene);
  if (end === 'arrives') {
    await untilShown(scene.popup, 'arrives');
    return accountOf(sandbox, 1);
  }
  await untilShown(scene.popup, 'asks');
  const asked = sandbox.control.count({ kind: 'create' });
  if (asked !== before.creates) throw new Error('To look sent another create.');
  await press(scene.popup, 'Try again');
  await untilShown(scene.popup, 'arrives');
  const after = accountOf(sandbox, 2);
  if (after.creates !== asked + 1)
    throw new Error(`${after.creates - asked} creates for Try again.`);
  return after;
}
