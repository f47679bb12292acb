import type { StoreModules } from '../../e2e/store/store-page.ts';
import { bundle } from '../../harness/bundle.ts';
import type { World } from '../../harness/world.ts';
import { openOwnPage } from '../shared/bench-world.ts';
import { answerOf } from './bench-answers.ts';
import { versionOf } from './library-rows.ts';

declare const store: StoreModules;

/** What a fetch brings: a new person, or a saved person with a new headline. */
export type Arrival = 'new' | 'changed';

/** The profile of fetch number `n` into a library of this size. */
export function arrivalOf(arrival: Arrival, size: number, n: number) {
  const answered = answerOf(arrival === 'new' ? size + n : 1 + n * Math.floor(size / 100));
  const saved = versionOf(answered, Date.now());
  if (arrival === 'new') return { version: saved, raw: answered.raw };
  const profile = { ...saved.profile, headline: `Promoted in week ${n}` };
  return { version: { ...saved, profile }, raw: { ...answered.raw, headline: profile.headline } };
}

/**
 * How long each write took, in ms: the transaction of `apply` that finishes the task and saves its
 * profile, from one of the extension's pages, with the store's own modules.
 */
export async function timeWrites(
  world: World,
  arrival: Arrival,
  size: number,
  count: number,
): Promise<number[]> {
  const page = await openOwnPage(world, 'options');
  // nb. Not as a script tag, which the page's content security policy forbids.
  await page.evaluate(await bundle(entry, 'store'));
  const times = [];
  for (let n = 0; n < count; n++) {
    times.push(await page.evaluate(write, arrivalOf(arrival, size, n)));
  }
  await page.close();
  return times;
}

const entry = new URL('../../e2e/store/store-entry.ts', import.meta.url);

/** In the page: stores a fetch up to its answer, then times saving the profile. */
async function write(fetched: ReturnType<typeof arrivalOf>): Promise<number> {
  const { slug } = fetched.version;
  const database = store.createDatabase();
  // nb. Otherwise, the highest rate limit would stop the writes after 50.
  await (await database.connect()).clear('creates');
  const tasks = store.createTaskStore(database);
  const outxTaskId = `${slug}-${Date.now()}`;
  await tasks.apply(slug, { type: 'refresh' }, Date.now());
  await tasks.apply(slug, { type: 'sending' }, Date.now());
  await tasks.apply(slug, { type: 'accepted', outxTaskId }, Date.now());
  const began = performance.now();
  const { task } = await tasks.apply(slug, { type: 'completed', outxTaskId }, Date.now(), fetched);
  if (task?.state !== 'done') throw new Error(`Not saved: ${task?.state}`);
  return performance.now() - began;
}
