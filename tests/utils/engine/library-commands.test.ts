import { expect, test } from 'vitest';
import { createLibraryCommands } from '../../../utils/engine/library-commands.ts';
import { type Annotation, emptyAnnotation } from '../../../utils/profile/annotation.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { slugOf } from '../profile/slug-of.ts';

const [ada, bo] = [slugOf('ada'), slugOf('bo')];
const hour = 60 * 60 * 1000;

/** Curation over a library that only remembers what it was told; `refuses` makes its storage refuse. */
function curated({ refuses = false, staged = 0 } = {}) {
  const told: unknown[] = [];
  const changes: (readonly Slug[] | 'all')[] = [];
  const annotations = new Map<Slug, Annotation>();
  const tell = async (...what: unknown[]) => {
    if (refuses) throw new DOMException('No room.', 'QuotaExceededError');
    told.push(what);
  };
  const libraryCommands = createLibraryCommands({
    library: {
      async annotate(slugs, change) {
        await tell('annotate', slugs);
        for (const slug of slugs)
          annotations.set(slug, change(annotations.get(slug) ?? emptyAnnotation));
      },
      async remove(slugs, now) {
        await tell('remove', slugs, now);
        return 7;
      },
      async restore(batch) {
        await tell('restore', batch);
        return [ada, bo];
      },
      purge: (batch) => tell('purge', batch),
      clear: () => tell('clear'),
    },
    imports: {
      stage: (importId, records, now) => tell('stage', importId, records.length, now),
      async commit(importId, count) {
        await tell('commit', importId, count);
        return count === staged ? [ada] : undefined;
      },
      discard: (importId) => tell('discard', importId),
      discardBefore: (time) => tell('discard before', time),
    },
    now: () => 100 * hour,
    changed: (slugs) => changes.push(slugs),
  });
  return { libraryCommands, told, changes, annotations };
}

test('each change is stored, and then told to the open pages by its slugs', async () => {
  const { libraryCommands, changes, annotations } = curated();
  await libraryCommands.annotate(ada, { kind: 'add-tag', tag: 'Hot' });
  await libraryCommands.star([ada, bo], true);
  expect(annotations.get(ada)).toEqual({ starred: true, tags: ['Hot'], note: '' });
  expect(annotations.get(bo)).toEqual({ ...emptyAnnotation, starred: true });
  expect(changes).toEqual([[ada], [ada, bo]]);
});

test('a deletion makes those before it final, and itself can be undone', async () => {
  const { libraryCommands, told, changes } = curated();
  await libraryCommands.remove([ada, bo]);
  await libraryCommands.undoRemove(7);
  expect(told).toEqual([
    ['remove', [ada, bo], 100 * hour],
    ['purge', 7],
    ['restore', 7],
  ]);
  expect(changes).toEqual([
    [ada, bo],
    [ada, bo],
  ]);
});

test('a deletion made final takes itself and those before it', async () => {
  const { libraryCommands, told } = curated();
  await libraryCommands.finishRemove(7);
  expect(told).toEqual([['purge', 8]]);
});

test('after everything was deleted, the open pages read everything anew', async () => {
  const { libraryCommands, told, changes } = curated();
  await libraryCommands.deleteEverything();
  expect([told, changes]).toEqual([[['clear']], ['all']]);
});

test('an import tells whose profiles it changed, and how many those are', async () => {
  const { libraryCommands, changes } = curated({ staged: 2 });
  await libraryCommands.stageImport('i', [{}, {}] as LibraryRecord[]);
  expect(changes).toEqual([]);
  expect(await libraryCommands.commitImport('i', 2)).toBe(1);
  expect(changes).toEqual([[ada]]);
});

test('an import of which some is missing changes nothing', async () => {
  const { libraryCommands, changes } = curated({ staged: 1 });
  await expect(libraryCommands.commitImport('i', 2)).rejects.toThrow();
  expect(changes).toEqual([]);
});

test('what the storage refuses is told to nobody but who asked', async () => {
  const { libraryCommands, changes } = curated({ refuses: true });
  await expect(libraryCommands.annotate(ada, { kind: 'note', text: 'x' })).rejects.toThrow(
    'No room.',
  );
  await expect(libraryCommands.remove([ada])).rejects.toThrow('No room.');
  await expect(libraryCommands.deleteEverything()).rejects.toThrow('No room.');
  expect(changes).toEqual([]);
});

test('what was left behind is cleared away after an hour', async () => {
  const { libraryCommands, told } = curated();
  await libraryCommands.tidy();
  expect(told).toEqual([
    ['purge', 99 * hour],
    ['discard before', 99 * hour],
  ]);
});
