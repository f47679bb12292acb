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
import { ada, found } from './versions-of-ada.ts';

const slug = slugOf('ada');
const adas = records(slug);
const recordOf = (held: VersionedProfile): LibraryRecord => ({
  slug,
  ...held,
  annotation: emptyAnnotation,
  aliases: [],
});
const all = ({ saved, versions }: LibraryRecord) => [saved, ...versions];

describe('two records of one person', () => {
  const ours = recordOf({ saved: found('tutor', 1), versions: [] });
  const theirs = recordOf({ saved: found('analyst', 2), versions: [] });

  test('the newer version is filed and the other kept, whosever it is', () => {
    const merged = recordOf({ saved: found('analyst', 2), versions: [found('tutor', 1)] });
    expect(mergeRecords(ours, theirs)).toEqual(merged);
    expect(mergeRecords(theirs, ours)).toEqual(merged);
  });

  test('a newer version that tells less is kept and not filed', () => {
    const lessComplete = recordOf({ saved: found('name', 3), versions: [] });
    expect(mergeRecords(ours, lessComplete)).toEqual(
      recordOf({
        saved: { ...found('tutor', 1), lessCompleteAt: 3 },
        versions: [found('name', 3)],
      }),
    );
  });

  test('the answer goes with the version that is filed', () => {
    const old = { ...ours, answer: { fetchedAt: 1, raw: 'old' } };
    const lessComplete = {
      ...recordOf({ saved: found('name', 3), versions: [] }),
      answer: { fetchedAt: 3, raw: 'poor' },
    };
    expect(mergeRecords(old, lessComplete).answer).toEqual({ fetchedAt: 1, raw: 'old' });
    expect(mergeRecords(lessComplete, old).answer).toEqual({ fetchedAt: 1, raw: 'old' });
    expect(mergeRecords(ours, lessComplete).answer).toEqual({ fetchedAt: 3, raw: 'poor' });
  });

  test('what is filed under another slug comes under ours, and that slug is remembered', () => {
    const countess = slugOf('countess');
    const version = { slug: countess, profile: { ...ada.analyst, slug: countess }, fetchedAt: 2 };
    const other = { ...recordOf({ saved: version, versions: [] }), slug: countess };
    expect(mergeRecords(ours, other)).toEqual({
      ...mergeRecords(ours, theirs),
      aliases: [countess],
    });
  });
});

test('uniting with nothing gives a record that uniting leaves alone', () => {
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

test('what was filed answer by answer comes back from an empty library as it was', () => {
  fc.assert(
    fc.property(answers, (found) => {
      const held = found
        .map((profile, at) => ({ slug, profile, fetchedAt: at * 10 }))
        .reduce<VersionedProfile | undefined>(addVersion, undefined);
      if (!held) throw new Error('There is an answer.');
      expect(mergeRecords(undefined, recordOf(held))).toEqual(recordOf(held));
    }),
    { numRuns: 1000 },
  );
});

test('uniting again, with either, changes nothing', () => {
  fc.assert(
    fc.property(adas, adas, (ours, theirs) => {
      const merged = mergeRecords(ours, theirs);
      expect(mergeRecords(merged, theirs)).toEqual(merged);
      expect(mergeRecords(merged, ours)).toEqual(merged);
      expect(mergeRecords(ours, theirs)).toEqual(merged);
    }),
    { numRuns: 1000 },
  );
});

test('nothing of either is lost', () => {
  fc.assert(
    fc.property(adas, adas, (ours, theirs) => {
      const merged = mergeRecords(ours, theirs);
      for (const record of [ours, theirs]) {
        for (const { profile } of all(record)) {
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

test('versions come out in order, each at a time of its own', () => {
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
  const record = recordOf({ saved: found('tutor', 1), versions: [] });

  test('in whatever order their fields were written', () => {
    const turned = Object.fromEntries(Object.entries(record).reverse()) as unknown as LibraryRecord;
    expect(isSameRecord(record, turned)).toBe(true);
  });

  test.each<[string, Partial<LibraryRecord>]>([
    ['a note', { annotation: { ...emptyAnnotation, note: 'x' } }],
    ['a tag', { annotation: { ...emptyAnnotation, tags: ['x'] } }],
    ['a version', { versions: [found('name', 0)] }],
    ['a time', { saved: found('tutor', 2) }],
    ['an answer', { answer: { fetchedAt: 1, raw: {} } }],
  ])('unless one has %s more', (_, more) => {
    expect(isSameRecord(record, { ...record, ...more })).toBe(false);
    expect(isSameRecord({ ...record, ...more }, record)).toBe(false);
  });

  test('unless an answer is a list in one and an object in the other', () => {
    const answered = (raw: unknown) => ({ ...record, answer: { fetchedAt: 1, raw } });
    expect(isSameRecord(answered([]), answered({}))).toBe(false);
    expect(isSameRecord(answered(JSON.parse('{"__proto__":1}')), answered({ a: 1 }))).toBe(false);
  });
});
