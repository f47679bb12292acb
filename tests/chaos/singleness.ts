import { openOptions } from '../harness/person.ts';
import { accountOf } from './account.ts';
import type { Finding, Row } from './row.ts';
import { click, inScene, type Scene, slug } from './scene.ts';
import { untilShown } from './shown.ts';
import { until } from './until.ts';

/** However often it is asked for: one task, one create, one poll in the air. */
export const singleness: readonly Row[] = [
  {
    matrix: 'singleness',
    fault: 'fifty enrich commands from five pages, the alarm and the icon at once',
    run: (parts) => inScene(parts, {}, fiftyWishes),
  },
  {
    matrix: 'singleness',
    fault: 'ten profiles at once, answers slow',
    run: (parts) => inScene(parts, {}, tenProfiles),
  },
];

async function fiftyWishes(scene: Scene): Promise<Finding> {
  const { sandbox } = scene.world;
  const pages = await Promise.all(Array.from({ length: 5 }, () => openOptions(scene.world)));
  const fetchCommands = pages.map((page) =>
    page.evaluate(async (slug) => {
      await chrome.alarms.create('watchdog', { when: Date.now(), periodInMinutes: 0.5 });
      const message = { id: 0, type: 'command', timestamp: 0, data: { slug, command: 'enrich' } };
      await Promise.all(Array.from({ length: 10 }, () => chrome.runtime.sendMessage(message)));
    }, slug),
  );
  await Promise.all([...fetchCommands, click(scene)]);
  await untilShown(scene.popup, 'arrives');
  const { maxInFlight, tasks } = sandbox.control.report();
  if (maxInFlight !== 1) throw new Error(`${maxInFlight} requests in the air at once.`);
  if (tasks.length !== 1) throw new Error(`${tasks.length} tasks.`);
  return { outcome: 'arrives', account: accountOf(sandbox, 1) };
}

async function tenProfiles({ world, backstage }: Scene): Promise<Finding> {
  const { sandbox } = world;
  for (const at of ['create', 'poll'] as const)
    sandbox.control.fault({ at, kind: 'slow', ms: 500 });
  const slugs = Array.from({ length: 10 }, (_, n) => `one-of-ten-${n}`);
  await backstage.evaluate(async (slugs) => {
    const command = (slug: string) =>
      chrome.runtime.sendMessage({
        id: 0,
        type: 'command',
        timestamp: 0,
        data: { slug, command: 'enrich' },
      });
    await Promise.all(slugs.map(command));
  }, slugs);
  await until(
    'All ten are told to be completed',
    () => sandbox.control.report().tasks.filter((task) => task.completedReportedAt).length,
    (count) => count === slugs.length,
    120_000,
  );
  const { maxInFlight } = sandbox.control.report();
  if (maxInFlight > 4) throw new Error(`${maxInFlight} requests in the air at once.`);
  return { outcome: `arrive, ${maxInFlight} in the air`, account: accountOf(sandbox, 10) };
}
