import { setTimeout as delay } from 'node:timers/promises';
import { fill, press } from '../../harness/controls.ts';
import { t } from '../../harness/messages.ts';
import { permitLocalhost } from '../../harness/permit-localhost.ts';
import { openOptions } from '../../harness/user.ts';
import { copyOfBuild, inWorld, openOwnPage } from '../shared/bench-world.ts';
import { printCase } from '../shared/report.ts';
import { rounded } from '../shared/statistics.ts';
import { startGeneratedCouch } from './generated-couch.ts';

/*
 * The first sync of a new member with a large team's library, in a real browser with the library and the options open,
 * and an idle sync after it. The longest task says whether the open pages stay usable.
 */

const [people = 10_000] = process.argv.slice(2).map(Number);

/** Runs in the page before its own scripts. */
function watchTasks() {
  const tasks: number[] = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  Object.assign(globalThis, { tasks });
}

const build = copyOfBuild();
permitLocalhost(build);
const couch = await startGeneratedCouch(people);
await inWorld(build, async (world) => {
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
  printCase('first sync', {
    people,
    bytesOfPerson: couch.bytes,
    seconds: rounded(seconds, 1),
    requests,
    longestTaskOfLibraryMs: rounded(Math.max(0, ...tasks)),
    tasksOver50Ms: tasks.length,
    idleRequests: couch.requests.slice(requests),
  });
});
couch.close();
