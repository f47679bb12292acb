import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importEffect } from '../../../utils/import/import-effect.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import { mergeRecords } from '../../../utils/versions/merge-records.ts';
import { ada, exported, libraries } from '../export/people.ts';
import { slugOf } from '../profile/slug-of.ts';
import { readWhole } from './read-whole.ts';

const refreshed: LibraryRecord = {
  ...ada,
  saved: {
    ...ada.saved,
    profile: { ...ada.saved.profile, headline: 'Countess' },
    fetchedAt: ada.saved.fetchedAt + 1000,
  },
};
const { answer: _, ...withoutAnswer } = ada;
const lessComplete = {
  ...ada.saved,
  profile: { ...ada.saved.profile, positions: [], education: [], skills: [] },
};

describe('the effect of importing', () => {
  test.each<[string, LibraryRecord | undefined, LibraryRecord, string]>([
    ['a new record', undefined, ada, 'added'],
    ['an identical record', ada, ada, 'unchanged'],
    [
      'an older profile that we have as a version',
      refreshed,
      withoutVersions(refreshed),
      'unchanged',
    ],
    ['a newer profile', ada, refreshed, 'updated'],
    ['an older profile', refreshed, ada, 'extended'],
    ['another tag', ada, annotated({ tags: ['poet'] }), 'extended'],
    ['another note', ada, annotated({ note: 'Wrote.' }), 'extended'],
    ['a star', annotated({ starred: false }), ada, 'extended'],
    ['an earlier version', withoutVersions(ada), ada, 'extended'],
    ['another alias', ada, { ...ada, aliases: [slugOf('ada')] }, 'extended'],
    ['the raw answer', withoutAnswer, ada, 'extended'],
    [
      'a newer but less complete profile',
      ada,
      { ...ada, saved: { ...lessComplete, fetchedAt: 1.9e12 } },
      'extended',
    ],
  ])('%s: %4$s', (_, ours, theirs, effect) => {
    expect(importEffect(ours, mergeRecords(ours, theirs))).toBe(effect);
  });

  test('importing our own export changes nothing', () => {
    fc.assert(
      fc.property(libraries(), (all) => {
        const library = all.map((record) => mergeRecords(undefined, record));
        const { records } = readWhole(exported('ndjson', library));
        const effects = library.map((ours, index) =>
          importEffect(ours, mergeRecords(ours, records[index] ?? ada)),
        );
        expect(effects).toEqual(library.map(() => 'unchanged'));
      }),
    );
  });

  function annotated(annotation: Partial<LibraryRecord['annotation']>): LibraryRecord {
    return { ...ada, annotation: { ...ada.annotation, ...annotation } };
  }

  function withoutVersions(record: LibraryRecord): LibraryRecord {
    return { ...record, versions: [] };
  }
});
