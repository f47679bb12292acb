import { press } from '../harness/controls.ts';
import type { Parts } from '../harness/world.ts';
import { accountOf } from './account.ts';
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
  const resumedMs = await untilResumed(scene, point, killedAt);
  const account = await follow(scene, point);
  const outcome = point.expects === 'asks' ? 'asks → arrives' : 'arrives';
  return { outcome, account, resumedMs };
}

/** Ms from the kill until the task stands where it should, without anybody having looked. */
async function untilResumed(scene: Scene, point: CrashPoint, killedAt: number): Promise<number> {
  const { backstage, world } = scene;
  const deadline = Math.max(0, killedAt + longestToResumeMs - Date.now());
  const requestAfterKill = () =>
    world.sandbox.control.report().requests.find(({ at }) => at > killedAt)?.at;
  const state = point.expects === 'asks' ? 'unknown' : 'done';
  let firstAt: number | undefined;
  await until(
    `The task is ${state}`,
    async () => {
      firstAt ??= requestAfterKill();
      return (await storedState(backstage, slug)) ?? 'gone';
    },
    (seen) => seen === state,
    deadline,
  );
  const badge = point.expects === 'asks' ? '!' : '✓';
  if (await isOnScreen(scene)) {
    await until(
      `The badge is ${badge}`,
      () => badges(scene),
      (seen) => seen.includes(badge),
      Math.max(5_000, killedAt + longestToResumeMs - Date.now()),
    );
    if (point.name.startsWith('profile stored')) return Date.now() - killedAt;
  }
  return (firstAt ?? Date.now()) - killedAt;
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
async function follow(scene: Scene, point: CrashPoint) {
  const { sandbox } = scene.world;
  const before = accountOf(sandbox, 1);
  if (before.creates > 1) throw new Error(`${before.creates} creates for one wish.`);
  scene.page = scene.backstage;
  await click(scene);
  if (point.expects === 'arrives') {
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
