import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyAnnotation, isSameTag } from '../../../utils/profile/annotation.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import type { Profile } from '../../../utils/profile/profile.ts';
import { addVersion, type VersionedProfile } from '../../../utils/versions/add-version.ts';
import { isSameRecord, mergeRecords } from '../../../utils/versions/merge-records.ts';
import { isSameProfile } from '../../../utils/versions/same-profile.ts';
import { slugOf } from '../profile/slug-of.ts';
import { profiles, records } from './arbitrary-records.ts';
import { ada, versionAt } from './versions-of-ada.ts';

const slug = slugOf('ada');
const adas = records(slug);
const recordOf = (profile: VersionedProfile): LibraryRecord => ({
  slug,
  ...profile,
  annotation: emptyAnnotation,
  aliases: [],
});
const all = ({ saved, versions }: LibraryRecord) => [saved, ...versions];
/** The record of a person of a list, imported at a time. */
const listed = (importedAt: number, profile: Partial<Profile>, day?: number) =>
  recordOf({
    saved: {
      slug,
      profile: { slug, positions: [], education: [], skills: [], ...profile },
      fetchedAt: importedAt,
      listed: day === undefined ? {} : { connectedAt: day },
    },
    versions: [],
  });

describe('two records of one person', () => {
  const ours = recordOf({ saved: versionAt('tutor', 1), versions: [] });
  const theirs = recordOf({ saved: versionAt('analyst', 2), versions: [] });

  test('the newer version is saved and the other kept, whichever record has it', () => {
    const merged = recordOf({ saved: versionAt('analyst', 2), versions: [versionAt('tutor', 1)] });
    expect(mergeRecords(ours, theirs)).toEqual(merged);
    expect(mergeRecords(theirs, ours)).toEqual(merged);
  });

  test('a newer but less complete version is kept but not saved', () => {
    const lessComplete = recordOf({ saved: versionAt('name', 3), versions: [] });
    expect(mergeRecords(ours, lessComplete)).toEqual(
      recordOf({
        saved: { ...versionAt('tutor', 1), lessCompleteAt: 3 },
        versions: [versionAt('name', 3)],
      }),
    );
  });

  test('a fuller value of the older record stays, whichever record has it', () => {
    const versionOf = (name: string, headline: string, fetchedAt: number) => ({
      ...versionAt('tutor', fetchedAt),
      profile: { ...ada.tutor, name, headline },
    });
    const full = recordOf({ saved: versionOf('Ada King', 'Tutor', 1), versions: [] });
    const hidden = recordOf({ saved: versionOf('Ada K.', 'Analyst', 2), versions: [] });
    const merged = recordOf({
      saved: versionOf('Ada King', 'Analyst', 3),
      versions: [versionOf('Ada King', 'Tutor', 1), versionOf('Ada K.', 'Analyst', 2)],
    });
    expect(mergeRecords(full, hidden)).toEqual(merged);
    expect(mergeRecords(hidden, full)).toEqual(merged);
    expect(mergeRecords(merged, hidden)).toEqual(merged);
  });

  test('the answer is that of the saved version', () => {
    const old = { ...ours, answer: { fetchedAt: 1, raw: 'old' } };
    const lessComplete = {
      ...recordOf({ saved: versionAt('name', 3), versions: [] }),
      answer: { fetchedAt: 3, raw: 'poor' },
    };
    expect(mergeRecords(old, lessComplete).answer).toEqual({ fetchedAt: 1, raw: 'old' });
    expect(mergeRecords(lessComplete, old).answer).toEqual({ fetchedAt: 1, raw: 'old' });
    expect(mergeRecords(ours, lessComplete).answer).toEqual({ fetchedAt: 3, raw: 'poor' });
  });

  test('a record under another slug gets ours, and its slug becomes an alias', () => {
    const countess = slugOf('countess');
    const version = { slug: countess, profile: { ...ada.analyst, slug: countess }, fetchedAt: 2 };
    const other = { ...recordOf({ saved: version, versions: [] }), slug: countess };
    expect(mergeRecords(ours, other)).toEqual({
      ...mergeRecords(ours, theirs),
      aliases: [countess],
    });
  });
});

describe('what a list says', () => {
  const fetched = recordOf({ saved: versionAt('name', 2), versions: [versionAt('tutor', 1)] });
  const analyst = { title: 'Analyst', company: 'Engines', isCurrent: true };
  const acme = { company: 'Acme', isCurrent: true };

  test.each([1, 3])('at %i is no version of a person who was fetched at 2', (importedAt) => {
    const settled = mergeRecords(undefined, fetched);
    const entry = listed(importedAt, { name: 'Ada King', positions: [analyst] }, 7);
    expect(mergeRecords(fetched, entry)).toEqual(settled);
    expect(mergeRecords(entry, fetched)).toEqual(settled);
  });

  test('keeps the note, the tags and the star of the entry when the other record was fetched', () => {
    const annotation = { starred: true, tags: ['vip'], note: 'Met at a fair.' };
    const entry = { ...listed(1, {}), annotation };
    expect(mergeRecords(entry, fetched)).toMatchObject({ annotation });
  });

  test.each([
    [
      'a newer list replaces what it says, and the rest stays',
      listed(1, { name: 'Ada King', positions: [analyst] }, 7),
      listed(2, { name: 'Ada K.', positions: [acme] }),
      listed(2, { name: 'Ada King', positions: [acme] }, 7),
    ],
    [
      'a newer list without a role or a company leaves them',
      listed(1, { positions: [analyst] }),
      listed(2, { name: 'Ada King' }, 7),
      listed(2, { name: 'Ada King', positions: [analyst] }, 7),
    ],
    [
      'a newer list that says the same changes nothing',
      listed(1, { name: 'Ada King', positions: [analyst] }, 7),
      listed(2, { name: 'Ada King', positions: [analyst] }, 7),
      listed(1, { name: 'Ada King', positions: [analyst] }, 7),
    ],
  ])('%s', (_, older, newer, merged) => {
    expect(mergeRecords(older, newer)).toEqual(merged);
    expect(mergeRecords(newer, older)).toEqual(merged);
  });
});

test('merging with nothing settles a record, and merging it again changes nothing', () => {
  fc.assert(
    fc.property(adas, (record) => {
      const settled = mergeRecords(undefined, record);
      expect(mergeRecords(undefined, settled)).toEqual(settled);
      expect(mergeRecords(settled, settled)).toEqual(settled);
      expect(isSameRecord(mergeRecords(settled, record), settled)).toBe(true);
    }),
  );
});

const answers = fc.array(
  fc.oneof(fc.constantFrom<Profile>(...Object.values(ada)), profiles(slug)),
  { minLength: 1, maxLength: 9 },
);

test('a record that was saved answer by answer is settled already', () => {
  fc.assert(
    fc.property(answers, (profiles) => {
      const versioned = profiles
        .map((profile, index) => ({ slug, profile, fetchedAt: index * 10 }))
        .reduce<VersionedProfile | undefined>(addVersion, undefined);
      if (!versioned) throw new Error('There is at least one answer.');
      expect(mergeRecords(undefined, recordOf(versioned))).toEqual(recordOf(versioned));
    }),
    { numRuns: 300 },
  );
});

test('merging again with either record changes nothing', () => {
  fc.assert(
    fc.property(adas, adas, (ours, theirs) => {
      const merged = mergeRecords(ours, theirs);
      expect(mergeRecords(merged, theirs)).toEqual(merged);
      expect(mergeRecords(merged, ours)).toEqual(merged);
      expect(mergeRecords(ours, theirs)).toEqual(merged);
    }),
    { numRuns: 300 },
  );
});

test('nothing of either record is lost', () => {
  fc.assert(
    fc.property(adas, adas, (ours, theirs) => {
      const merged = mergeRecords(ours, theirs);
      for (const record of [ours, theirs]) {
        // nb. What a list says is no version.
        for (const { profile } of record.saved.listed ? [] : all(record)) {
          expect(all(merged).some((version) => isSameProfile(version.profile, profile))).toBe(true);
        }
        for (const tag of record.annotation.tags) {
          expect(merged.annotation.tags.some((other) => isSameTag(tag, other))).toBe(true);
        }
        expect(merged.annotation.note).toContain(record.annotation.note);
        expect(merged.annotation.starred || !record.annotation.starred).toBe(true);
        expect(merged.aliases).toEqual(expect.arrayContaining([...record.aliases]));
      }
      expect(merged.answer === undefined).toBe(!ours.answer && !theirs.answer);
    }),
  );
});

test('of two lists, no field is lost, and merging is the same in either order', () => {
  const entries = adas.filter(({ saved }) => saved.listed !== undefined);
  fc.assert(
    fc.property(entries, entries, (ours, theirs) => {
      const { saved } = mergeRecords(ours, theirs);
      for (const each of [ours.saved, theirs.saved]) {
        expect(Object.keys(saved.profile)).toEqual(
          expect.arrayContaining(Object.keys(each.profile)),
        );
        expect(Object.keys(saved.listed ?? {})).toEqual(
          expect.arrayContaining(Object.keys(each.listed ?? {})),
        );
      }
      if (ours.saved.fetchedAt !== theirs.saved.fetchedAt)
        expect(mergeRecords(theirs, ours).saved).toEqual(saved);
    }),
  );
});

test('merged versions are in order and have distinct times', () => {
  fc.assert(
    fc.property(adas, adas, (ours, theirs) => {
      const { saved, versions } = mergeRecords(ours, theirs);
      const times = versions.map(({ fetchedAt }) => fetchedAt);
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(new Set([...times, saved.fetchedAt]).size).toBe(times.length + 1);
    }),
  );
});

describe('two records are the same', () => {
  const record = recordOf({ saved: versionAt('tutor', 1), versions: [] });

  test('in any order of their fields', () => {
    const reversed = Object.fromEntries(
      Object.entries(record).reverse(),
    ) as unknown as LibraryRecord;
    expect(isSameRecord(record, reversed)).toBe(true);
  });

  test.each<[string, Partial<LibraryRecord>]>([
    ['note', { annotation: { ...emptyAnnotation, note: 'x' } }],
    ['tags', { annotation: { ...emptyAnnotation, tags: ['x'] } }],
    ['versions', { versions: [versionAt('name', 0)] }],
    ['fetch time', { saved: versionAt('tutor', 2) }],
    ['answer', { answer: { fetchedAt: 1, raw: {} } }],
  ])('unless they differ in %s', (_, more) => {
    expect(isSameRecord(record, { ...record, ...more })).toBe(false);
    expect(isSameRecord({ ...record, ...more }, record)).toBe(false);
  });

  test('unless the answer is an array in one and an object in the other', () => {
    const withAnswer = (raw: unknown) => ({ ...record, answer: { fetchedAt: 1, raw } });
    expect(isSameRecord(withAnswer([]), withAnswer({}))).toBe(false);
    expect(isSameRecord(withAnswer(JSON.parse('{"__proto__":1}')), withAnswer({ a: 1 }))).toBe(
      false,
    );
  });
});
