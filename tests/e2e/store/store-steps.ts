import type { ProfileVersion } from '../../../utils/profile/profile.ts';
import type { Database } from '../../../utils/store/database.ts';
import type { TaskStore } from '../../../utils/store/task-store.ts';

/** Leads a fetch from the wish to its end: what it brings is filed at `fetchedAt`. */
export async function fileFetch(
  tasks: TaskStore,
  filed: ProfileVersion,
  raw: unknown = { of: filed.fetchedAt },
): Promise<void> {
  const { slug, fetchedAt } = filed;
  const outxTaskId = `task-of-${fetchedAt}`;
  await tasks.apply(slug, { type: 'refresh' }, fetchedAt - 3);
  await tasks.apply(slug, { type: 'sending' }, fetchedAt - 2);
  await tasks.apply(slug, { type: 'accepted', outxTaskId }, fetchedAt - 1);
  await tasks.apply(slug, { type: 'completed', outxTaskId }, fetchedAt, { filed, raw });
}

/** Every row of these stores, or of all but the keys'. */
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
