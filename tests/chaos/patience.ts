import { press, textOf } from '../harness/controls.ts';
import type { Parts } from '../harness/world.ts';
import { accountOf } from './account.ts';
import type { Finding, Row } from './row.ts';
import { click, inScene, type Scene, slug } from './scene.ts';
import { untilShown } from './shown.ts';
import { age, storedState } from './stored-task.ts';
import { until } from './until.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Tasks that take minutes, hours, or longer than OutX can be expected to answer. */
export const patience: readonly Row[] = [
  row('no browser for three minutes', async (scene) => {
    await age(scene.backstage, slug, 3 * minuteMs);
    await until(
      'It is still waiting',
      () => textOf(scene.popup, 'status'),
      (text) => /still waiting/i.test(text),
    );
    scene.world.sandbox.control.complete(slug);
    await age(scene.backstage, slug, 5 * minuteMs);
    await untilShown(scene.popup, 'arrives', 90_000);
    return { outcome: 'still waiting → arrives', account: accountOf(scene.world.sandbox, 1) };
  }),
  row('a result after ten hours, watched by nobody', async (scene) => {
    await scene.popup.close();
    await age(scene.backstage, slug, 10 * hourMs);
    scene.world.sandbox.control.complete(slug);
    await until(
      'It is done',
      () => storedState(scene.backstage, slug),
      (state) => state === 'done',
      75_000,
    );
    await click(scene);
    await untilShown(scene.popup, 'arrives');
    return { outcome: 'arrives', account: accountOf(scene.world.sandbox, 1) };
  }),
  row('no result for 49 hours', async (scene) => {
    await age(scene.backstage, slug, 49 * hourMs);
    await untilShown(scene.popup, 'fails', 75_000);
    scene.world.sandbox.control.complete(slug);
    await press(scene.popup, 'Try again');
    await untilShown(scene.popup, 'arrives');
    return { outcome: 'fails → arrives', account: accountOf(scene.world.sandbox, 1) };
  }),
];

function row(fault: string, watch: (scene: Scene) => Promise<Finding>): Row {
  return {
    matrix: 'patience',
    fault,
    run(parts: Parts) {
      const timing = { pendingMs: 0, processingMs: 100 * hourMs };
      return inScene(parts, { sandbox: { timing } }, async (scene) => {
        await click(scene);
        const { control } = scene.world.sandbox;
        await control.waitFor({ kind: 'poll', slug, settled: true, timeoutMs: 30_000 });
        return watch(scene);
      });
    },
  };
}
