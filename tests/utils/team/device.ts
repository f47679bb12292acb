import 'fake-indexeddb/auto';
import { createFetchOnce } from '../../../utils/engine/fetch-once.ts';
import {
  defaultFreshDays,
  type TeamConfig,
  type TeamStore,
} from '../../../utils/engine/ports/team.ts';
import { createTeamSync } from '../../../utils/engine/team-sync.ts';
import type { AnnotationEdit } from '../../../utils/profile/annotation-edit.ts';
import { editAnnotation } from '../../../utils/profile/annotation-edit.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import type { ProfileVersion } from '../../../utils/profile/profile.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { createDatabase } from '../../../utils/store/database.ts';
import { createKeyVault } from '../../../utils/store/key-vault.ts';
import { createLibraryWriter } from '../../../utils/store/library-writer.ts';
import { createTaskStore } from '../../../utils/store/task-store.ts';
import { createTeamReader } from '../../../utils/store/team/team-reader.ts';
import { createTeamStore } from '../../../utils/store/team/team-store.ts';
import { createCouchClient } from '../../../utils/team/couch-client.ts';
import { createImports, createWholeLibrary, saveFetch } from '../../e2e/store/store-steps.ts';
import { login } from './couch-server.ts';

let count = 0;

/** The time on the server and on clocks that are right, ms since the epoch. */
export const world = { now: Date.UTC(2026, 10, 1) };

/** The worker was stopped: nothing that it waits for comes. */
export class Stopped extends Error {}

/** One browser with the extension: its stores, its part of the team, and its clock. */
export function createDevice(url: string, by = login.name) {
  count += 1;
  const database = createDatabase({ name: `device-${process.pid}-${count}` });
  const device = {
    /** How far its clock is ahead, ms. */
    skew: 0,
    isOnline: true,
    /** After so many steps, requests or transactions, its worker is stopped. */
    stepsLeft: Infinity,
    requests: [] as string[],
    /** What the user does while a request is on its way. */
    meanwhile: undefined as (() => Promise<unknown>) | undefined,
  };
  const now = () => world.now + device.skew;
  const step = () => {
    device.stepsLeft -= 1;
    if (device.stepsLeft < 0) throw new Stopped();
  };
  const couch = createCouchClient({
    timeoutMs: 20_000,
    async fetch(address, init) {
      if (!device.isOnline) throw new TypeError('Failed to fetch');
      const { pathname } = new URL(address);
      device.requests.push(`${init.method} ${pathname.split('/').slice(2).join('/')}`);
      step();
      const response = await fetch(address, init);
      if (pathname.endsWith('/_bulk_docs')) {
        const { meanwhile } = device;
        device.meanwhile = undefined;
        await meanwhile?.();
      }
      step();
      return response;
    },
  });
  const vault = createKeyVault(database);
  const plain = createTeamStore(database);
  /** nb. Each of its writes is a step of its own. */
  const store = Object.fromEntries(
    Object.entries(plain).map(([name, method]) => [
      name,
      async (...given: never[]) => {
        step();
        const result = await (method as (...all: never[]) => Promise<unknown>)(...given);
        step();
        return result;
      },
    ]),
  ) as unknown as TeamStore;
  const library = createWholeLibrary(database);
  const writer = createLibraryWriter(database);
  const tasks = createTaskStore(database);
  const errors: unknown[] = [];
  const ports = { store, couch, vault, library, now, taken: () => {} };
  const sync = createTeamSync({
    ...ports,
    exclusively: (work) => work(),
    keepAwake: async () => {},
    sleep: async () => {},
    stateChanged: () => {},
    report: (error) => errors.push(error),
  });

  return {
    device,
    database,
    library,
    writer,
    tasks,
    store: plain,
    reader: createTeamReader(database),
    imports: createImports(database, () => {}),
    once: createFetchOnce(ports),
    now,
    errors,
    async join(more: Partial<TeamConfig> = {}) {
      const password = { ...(await vault.seal(login.password)), lastFour: '' };
      await plain.join({ url, name: by, password, freshDays: defaultFreshDays, ...more });
    },
    async sync() {
      errors.length = 0;
      device.requests.length = 0;
      await sync.sync();
      const bug = errors.find((error) => !(error instanceof Stopped));
      if (bug) throw bug;
    },
    /** Fetches a profile now. */
    fetch: (version: Omit<ProfileVersion, 'fetchedAt'>) =>
      saveFetch(tasks, { ...version, fetchedAt: now() }),
    edit: (slug: Slug, edit: AnnotationEdit) =>
      writer.annotate([slug], (before) => editAnnotation(before, edit), now()),
    /** Deletes someone for good, or not yet. */
    async remove(slug: Slug, isFinal = true) {
      const batch = await writer.remove([await saved(library, slug)], now());
      if (isFinal) await writer.purge(batch + 1);
      return batch;
    },
    /** The whole library, by slug, without what is never shared. */
    async people(): Promise<readonly LibraryRecord[]> {
      const slugs: Slug[] = [];
      for await (const rows of library.index()) slugs.push(...rows.map(({ slug }) => slug));
      const records = await library.records(slugs.sort());
      return records.map(({ answer: _, ...record }) => record);
    },
  };
}

const saved = async (library: ReturnType<typeof createWholeLibrary>, slug: Slug) =>
  (await library.savedSlugs([slug]))[0] ?? slug;

export type Device = ReturnType<typeof createDevice>;
