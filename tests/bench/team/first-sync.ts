import { setTimeout as delay } from 'node:timers/promises';
import { fill, press } from '../../harness/controls.ts';
import { t } from '../../harness/messages.ts';
import { permitLocalhost } from '../../harness/permit-localhost.ts';
import { openOptions } from '../../harness/user.ts';
import type { World } from '../../harness/world.ts';
import { copyOfBuild, inWorld, openOwnPage } from '../shared/bench-world.ts';
import { type Figure, figure } from '../shared/figure.ts';
import { type GeneratedCouch, startGeneratedCouch } from './generated-couch.ts';

/*
 * The first sync of a new member with a large team's library, in a real browser with the library and the options open,
 * and an idle sync after it. The longest task says whether the open pages stay usable.
 */

/** Runs in the page before its own scripts. */
function watchTasks() {
  const tasks: number[] = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  Object.assign(globalThis, { tasks });
}

/** The figures of a first sync with this many people. */
export async function timeFirstSync(original: string, people: number): Promise<Figure[]> {
  const build = copyOfBuild(original);
  permitLocalhost(build);
  const couch = await startGeneratedCouch(people);
  try {
    return await inWorld(build, (world) => timeJoin(world, couch, people));
  } finally {
    couch.close();
  }
}

async function timeJoin(world: World, couch: GeneratedCouch, people: number): Promise<Figure[]> {
  const library = await openOwnPage(world, 'library', { watch: watchTasks });
  const options = await openOptions(world);
  await press(options, t('team_join'));
  await fill(options, t('team_url'), couch.url);
  await fill(options, t('team_name'), 'Kim');
  await fill(options, t('team_password'), 'secret');
  const began = performance.now();
  await press(options, t('team_join'));
  // nb. Asked again and again: one call that waits would end with the protocol's time-out.
  const text = () => options.evaluate(() => document.body.innerText);
  while (!(await text()).includes('In sync')) await delay(500);
  const seconds = (performance.now() - began) / 1000;
  const requests = couch.requests.length;
  await library.bringToFront();
  await library.waitForFunction(() => document.querySelector('[role=row]') !== null);
  const tasks = (await library.evaluate('tasks')) as number[];
  await options.bringToFront();
  await press(options, t('team_sync'));
  while (couch.requests.length === requests) await delay(100);
  const what = `first sync of ${people} people`;
  return [
    figure(what, 's', [seconds]),
    figure(`${what}: bytes of a person`, 'B', [couch.bytes]),
    figure(`${what}: requests`, '', [requests]),
    figure(`${what}: longest task of the library`, 'ms', [Math.max(0, ...tasks)]),
    figure(`${what}: tasks over 50 ms of the library`, '', [tasks.length]),
    figure('idle sync: requests', '', [couch.requests.length - requests]),
  ];
}
