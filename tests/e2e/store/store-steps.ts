import type { TaskStore } from '../../../utils/engine/ports/fetching.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import type { ProfileVersion } from '../../../utils/profile/profile.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { createActivityLog } from '../../../utils/store/activity-log.ts';
import type { Database } from '../../../utils/store/database.ts';
import { createImportStaging } from '../../../utils/store/import-staging.ts';
import { createImportStore } from '../../../utils/store/import-store.ts';
import { createLibraryDetails } from '../../../utils/store/library-details.ts';
import { createLibrary } from '../../../utils/store/library-store.ts';
import { withSlug } from '../../../utils/versions/merge-records.ts';

/** Everything that pages read. */
export const createWholeLibrary = (database: Database) => ({
  ...createLibrary(database),
  ...createLibraryDetails(database),
});

/** All of an import: what its page does, and what the background does. */
export const createImports = (database: Database, keepAwake: () => void) => {
  const staging = createImportStaging(database);
  return {
    ...createImportStore(database, keepAwake),
    ...staging,
    stage: (importId: string, records: readonly LibraryRecord[], now: number) =>
      staging.stage(
        importId,
        records.map((record) => JSON.stringify(record)),
        now,
      ),
  };
};

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

/** What can be seen of the library: its slugs, the records of some of them, tasks and activity. */
export async function seenIn(database: Database, slugs: readonly Slug[]) {
  const library = createWholeLibrary(database);
  const listed: Slug[] = [];
  for await (const rows of library.index()) listed.push(...rows.map(({ slug }) => slug));
  return {
    listed: listed.sort(),
    records: await library.records(slugs),
    states: await Promise.all(slugs.map(async (slug) => (await library.profileState(slug)).task)),
    unsettled: (await library.unsettled()).sort((one, two) => (one.slug < two.slug ? -1 : 1)),
    undoable: await library.undoable(),
    activity: await createActivityLog(database).newest(),
  };
}
