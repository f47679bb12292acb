import { accountOf } from './account.ts';
import { type Finding, longestToResumeMs, type Row } from './row.ts';
import { click, inScene, type Scene, slug } from './scene.ts';
import { untilShown } from './shown.ts';
import { age, storedState } from './stored-task.ts';
import { until } from './until.ts';

const minuteMs = 60_000;

/** The browser stops an idle worker by itself, to which no debugger is attached. */
export const idleDeath: Row = {
  matrix: 'crash',
  fault: 'worker idle, no debugger: dies by itself',
  run: (parts) => {
    const timing = { pendingMs: 0, processingMs: 1_000 * minuteMs };
    return inScene(parts, { debugWorker: false, sandbox: { timing } }, dieOfIdleness);
  },
};

async function dieOfIdleness(scene: Scene): Promise<Finding> {
  const { backstage, world } = scene;
  const { control } = world.sandbox;
  await click(scene);
  await control.waitFor({ kind: 'poll', slug, settled: true, timeoutMs: 30_000 });
  await scene.popup.close();
  await age(backstage, slug, 20 * minuteMs);
  await until(
    'It is patient',
    () => storedState(backstage, slug),
    (state) => state === 'long-waiting',
  );
  await delayAlarm(scene);
  await until(
    'The worker dies',
    () => workers(scene),
    (count) => count === 0,
    2 * minuteMs,
  );
  const diedAt = Date.now();
  control.complete(slug);
  await age(backstage, slug, 5 * minuteMs);
  await until(
    'The worker is back',
    () => workers(scene),
    (count) => count === 1,
    longestToResumeMs,
  );
  const resumedMs = Date.now() - diedAt;
  await until(
    'The task is done',
    () => storedState(backstage, slug),
    (state) => state === 'done',
  );
  await click(scene);
  await untilShown(scene.popup, 'arrives');
  return { outcome: 'arrives', account: accountOf(world.sandbox, 1), resumedMs };
}

/**
 * Puts the watchdog's next turn off to a minute from now. nb. It comes as often as an idle worker is
 * stopped, and so as a rule keeps the worker from being idle long enough.
 */
const delayAlarm = ({ backstage }: Scene) =>
  backstage.evaluate(() =>
    chrome.alarms.create('watchdog', { delayInMinutes: 1, periodInMinutes: 0.5 }),
  );

/** How many background workers the extension has running. To ask does not wake one. */
const workers = ({ backstage }: Scene): Promise<number> =>
  backstage.evaluate(async () => {
    const contextTypes = ['BACKGROUND' as chrome.runtime.ContextType];
    return (await chrome.runtime.getContexts({ contextTypes })).length;
  });
