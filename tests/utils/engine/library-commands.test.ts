import { expect, test } from 'vitest';
import { createLibraryCommands } from '../../../utils/engine/library-commands.ts';
import { type Annotation, emptyAnnotation } from '../../../utils/profile/annotation.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { slugOf } from '../profile/slug-of.ts';

const [ada, bo] = [slugOf('ada'), slugOf('bo')];
const hour = 60 * 60 * 1000;

/** The library commands over a store that records its calls; `fails` makes every call reject. */
function recorded({ fails = false, staged = 0, restored = [ada, bo], hasTrash = true } = {}) {
  const calls: unknown[] = [];
  const changes: (readonly Slug[] | 'all')[] = [];
  const annotations = new Map<Slug, Annotation>();
  const record = async (...call: unknown[]) => {
    if (fails) throw new DOMException('No space left.', 'QuotaExceededError');
    calls.push(call);
  };
  const libraryCommands = createLibraryCommands({
    library: {
      async annotate(slugs, change) {
        await record('annotate', slugs);
        for (const slug of slugs)
          annotations.set(slug, change(annotations.get(slug) ?? emptyAnnotation));
        return slugs;
      },
      async remove(slugs, now, ...continued) {
        await record('remove', slugs, now, ...continued.filter((batch) => batch !== undefined));
        return 7;
      },
      async restore(batch) {
        await record('restore', batch);
        return restored;
      },
      packIndex: (afresh) => record('pack index', afresh),
      async purge(batch) {
        await record('purge', batch);
        return hasTrash;
      },
      clear: () => record('clear'),
    },
    imports: {
      async commit(importId, count) {
        await record('commit', importId, count);
        return count === staged ? [ada] : undefined;
      },
      follow: () => 0,
      discardBefore: (time) => record('discard before', time),
    },
    lists: {
      edit: ({ kind }, now) => record('edit lists', kind, now),
      purge: (time) => record('purge lists', time),
    },
    now: () => 100 * hour,
    changed: (slugs) => changes.push(slugs),
  });
  return { libraryCommands, calls, changes, annotations };
}

test('each change is stored, then announced with the slugs it affects', async () => {
  const { libraryCommands, changes, annotations } = recorded();
  await libraryCommands.annotate([ada], { kind: 'add-tag', tag: 'Hot' });
  await libraryCommands.annotate([ada, bo], { kind: 'star', starred: true });
  expect(annotations.get(ada)).toEqual({ starred: true, tags: ['Hot'], note: '' });
  expect(annotations.get(bo)).toEqual({ ...emptyAnnotation, starred: true });
  expect(changes).toEqual([[ada], [ada, bo]]);
});

test('a deletion of many goes on as the same one', async () => {
  const { libraryCommands, calls } = recorded();
  const batch = await libraryCommands.remove([ada]);
  expect(await libraryCommands.remove([bo], batch)).toBe(batch);
  expect(calls).toEqual([
    ['remove', [ada], 100 * hour],
    ['purge', 7],
    ['remove', [bo], 100 * hour, 7],
  ]);
});

test('a deletion can be undone, and makes earlier ones final', async () => {
  const { libraryCommands, calls, changes } = recorded();
  await libraryCommands.remove([ada, bo]);
  expect(await libraryCommands.undoRemove(7)).toBe(true);
  expect(calls).toEqual([
    ['remove', [ada, bo], 100 * hour],
    ['purge', 7],
    ['restore', 7],
  ]);
  expect(changes).toEqual([
    [ada, bo],
    [ada, bo],
  ]);
});

test('undoing a deletion that is final says so, and pages stop offering it', async () => {
  const { libraryCommands, changes } = recorded({ restored: [] });
  expect(await libraryCommands.undoRemove(7)).toBe(false);
  expect(changes).toEqual([[]]);
});

test('finishing a deletion makes it and earlier ones final', async () => {
  const { libraryCommands, calls } = recorded();
  await libraryCommands.finishRemove(7);
  expect(calls).toEqual([['purge', 8]]);
});

test('deleting everything announces that all has changed', async () => {
  const { libraryCommands, calls, changes } = recorded();
  await libraryCommands.deleteEverything();
  expect([calls, changes]).toEqual([[['clear']], ['all']]);
});

test('an import announces whose profiles it changed, and returns how many', async () => {
  const { libraryCommands, changes } = recorded({ staged: 2 });
  expect(await libraryCommands.commitImport('i', 2)).toBe(1);
  expect(changes).toEqual([[ada]]);
});

test('an import with missing records changes nothing', async () => {
  const { libraryCommands, changes } = recorded({ staged: 1 });
  await expect(libraryCommands.commitImport('i', 2)).rejects.toThrow();
  expect(changes).toEqual([]);
});

test('a change that the storage rejects is not announced', async () => {
  const { libraryCommands, changes } = recorded({ fails: true });
  await expect(libraryCommands.annotate([ada], { kind: 'note', text: 'x' })).rejects.toThrow(
    'No space left.',
  );
  await expect(libraryCommands.remove([ada])).rejects.toThrow('No space left.');
  await expect(libraryCommands.deleteEverything()).rejects.toThrow('No space left.');
  expect(changes).toEqual([]);
});

test('old deletions and unfinished imports are removed after an hour', async () => {
  const { libraryCommands, calls, changes } = recorded();
  await libraryCommands.tidy();
  expect(calls).toEqual([
    ['purge', 99 * hour],
    ['discard before', 99 * hour],
    ['purge lists', 99 * hour],
  ]);
  // nb. A page that still offers to undo an old deletion reads again whether it can.
  expect(changes).toEqual([[]]);
});

test('a start of the worker without an old deletion announces nothing', async () => {
  const { libraryCommands, changes } = recorded({ hasTrash: false });
  await libraryCommands.tidy();
  expect(changes).toEqual([]);
});
