import type { World } from '../../harness/world.ts';

/** What is counted in the worker. */
declare const storageReads: { count: number };

/** Has the worker count from now on what it reads from the database and from `chrome.storage`. */
export async function countStorageReads(world: World): Promise<void> {
  const worker = await world.worker();
  await worker.evaluate(() => {
    const reads = { count: 0 };
    Object.assign(globalThis, { storageReads: reads });
    const watch = (target: object, names: readonly string[]) => {
      for (const name of names) {
        const original = Reflect.get(target, name);
        const counting = function (this: unknown, ...args: unknown[]) {
          reads.count += 1;
          return Reflect.apply(original, this, args);
        };
        Object.defineProperty(target, name, { value: counting, configurable: true });
      }
    };
    const reading = ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'openCursor'];
    for (const each of [IDBObjectStore, IDBIndex])
      watch(each.prototype, [...reading, 'openKeyCursor']);
    const { local, session } = chrome.storage;
    for (const area of [local, session]) watch(area, ['get']);
  });
}

/** How often the worker has read since then. */
export async function storageReadCount(world: World): Promise<number> {
  const worker = await world.worker();
  return worker.evaluate(() => storageReads.count);
}
