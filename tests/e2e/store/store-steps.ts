import type { TaskStore } from '../../../utils/engine/ports/fetching.ts';
import type { ProfileVersion } from '../../../utils/profile/profile.ts';
import type { Database } from '../../../utils/store/database.ts';
import { withSlug } from '../../../utils/versions/merge-records.ts';

/** Runs a fetch from the command to its completion, which saves the profile at `fetchedAt`. */
export async function saveFetch(
  tasks: TaskStore,
  version: ProfileVersion,
  raw: unknown = { of: version.fetchedAt },
): Promise<void> {
  const { fetchedAt } = version;
  const outxTaskId = `task-of-${fetchedAt}`;
  const { task } = await tasks.apply(version.slug, { type: 'refresh' }, fetchedAt - 3);
  const slug = task?.slug ?? version.slug;
  await tasks.apply(slug, { type: 'sending' }, fetchedAt - 2);
  await tasks.apply(slug, { type: 'accepted', outxTaskId }, fetchedAt - 1);
  await tasks.apply(slug, { type: 'completed', outxTaskId }, fetchedAt, {
    version: withSlug(slug, version),
    raw,
  });
}

/** Every row of these stores. By default, of all stores except `keys`. */
export async function rowsIn(
  database: Database,
  ...names: readonly string[]
): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const db = await database.connect();
  const wanted = [...db.objectStoreNames].filter((name) =>
    names.length > 0 ? names.includes(name) : name !== 'keys',
  );
  const rows = await Promise.all(
    wanted.map(async (name) => [name, await db.getAll(name)] as const),
  );
  return Object.fromEntries(rows);
}
