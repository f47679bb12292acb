import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameTag, unannotated } from '../../../utils/profile/annotation.ts';
import { fileVersion, type Held } from '../../../utils/versions/add-version.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import type { Profile } from '../../../utils/profile/profile.ts';
import { isSameProfile } from '../../../utils/versions/same-profile.ts';
import { isSameRecord, uniteRecords } from '../../../utils/versions/merge-records.ts';
import { profiles, records } from './arbitrary-records.ts';
import { slugOf } from '../profile/slug-of.ts';
import { ada, found } from './versions-of-ada.ts';

const slug = slugOf('ada');
const adas = records(slug);
const recordOf = (held: Held): LibraryRecord => ({
  slug,
  ...held,
  annotation: unannotated,
  aliases: [],
});
const all = ({ filed, versions }: LibraryRecord) => [filed, ...versions];

describe('two records of one person', () => {
  const ours = recordOf({ filed: found('tutor', 1), versions: [] });
  const theirs = recordOf({ filed: found('analyst', 2), versions: [] });

  test('the newer version is filed and the other kept, whosever it is', () => {
    const united = recordOf({ filed: found('analyst', 2), versions: [found('tutor', 1)] });
    expect(uniteRecords(ours, theirs)).toEqual(united);
    expect(uniteRecords(theirs, ours)).toEqual(united);
  });

  test('a newer version that tells less is kept and not filed', () => {
    const poorer = recordOf({ filed: found('name', 3), versions: [] });
    expect(uniteRecords(ours, poorer)).toEqual(
      recordOf({ filed: { ...found('tutor', 1), poorerAt: 3 }, versions: [found('name', 3)] }),
    );
  });

  test('the answer goes with the version that is filed', () => {
    const old = { ...ours, answer: { fetchedAt: 1, raw: 'old' } };
    const poorer = {
      ...recordOf({ filed: found('name', 3), versions: [] }),
      answer: { fetchedAt: 3, raw: 'poor' },
    };
    expect(uniteRecords(old, poorer).answer).toEqual({ fetchedAt: 1, raw: 'old' });
    expect(uniteRecords(poorer, old).answer).toEqual({ fetchedAt: 1, raw: 'old' });
    expect(uniteRecords(ours, poorer).answer).toEqual({ fetchedAt: 3, raw: 'poor' });
  });

  test('what is filed under another slug comes under ours, and that slug is remembered', () => {
    const countess = slugOf('countess');
    const version = { slug: countess, profile: { ...ada.analyst, slug: countess }, fetchedAt: 2 };
    const other = { ...recordOf({ filed: version, versions: [] }), slug: countess };
    expect(uniteRecords(ours, other)).toEqual({
      ...uniteRecords(ours, theirs),
      aliases: [countess],
    });
  });
});

test('uniting with nothing gives a record that uniting leaves alone', () => {
  fc.assert(
    fc.property(adas, (record) => {
      const settled = uniteRecords(undefined, record);
      expect(uniteRecords(undefined, settled)).toEqual(settled);
      expect(uniteRecords(settled, settled)).toEqual(settled);
      expect(isSameRecord(uniteRecords(settled, record), settled)).toBe(true);
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
        .reduce<Held | undefined>(fileVersion, undefined);
      if (!held) throw new Error('There is an answer.');
      expect(uniteRecords(undefined, recordOf(held))).toEqual(recordOf(held));
    }),
    { numRuns: 1000 },
  );
});

test('uniting again, with either, changes nothing', () => {
  fc.assert(
    fc.property(adas, adas, (ours, theirs) => {
      const united = uniteRecords(ours, theirs);
      expect(uniteRecords(united, theirs)).toEqual(united);
      expect(uniteRecords(united, ours)).toEqual(united);
      expect(uniteRecords(ours, theirs)).toEqual(united);
    }),
    { numRuns: 1000 },
  );
});

test('nothing of either is lost', () => {
  fc.assert(
    fc.property(adas, adas, (ours, theirs) => {
      const united = uniteRecords(ours, theirs);
      for (const record of [ours, theirs]) {
        for (const { profile } of all(record)) {
          expect(all(united).some((version) => isSameProfile(version.profile, profile))).toBe(true);
        }
        for (const tag of record.annotation.tags) {
          expect(united.annotation.tags.some((other) => isSameTag(tag, other))).toBe(true);
        }
        expect(united.annotation.note).toContain(record.annotation.note);
        expect(united.annotation.starred || !record.annotation.starred).toBe(true);
        expect(united.aliases).toEqual(expect.arrayContaining([...record.aliases]));
      }
      expect(united.answer === undefined).toBe(!ours.answer && !theirs.answer);
    }),
  );
});

test('versions come out in order, each at a time of its own', () => {
  fc.assert(
    fc.property(adas, adas, (ours, theirs) => {
      const { filed, versions } = uniteRecords(ours, theirs);
      const times = versions.map(({ fetchedAt }) => fetchedAt);
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(new Set([...times, filed.fetchedAt]).size).toBe(times.length + 1);
    }),
  );
});

describe('two records are the same', () => {
  const record = recordOf({ filed: found('tutor', 1), versions: [] });

  test('in whatever order their fields were written', () => {
    const turned = Object.fromEntries(Object.entries(record).reverse()) as unknown as LibraryRecord;
    expect(isSameRecord(record, turned)).toBe(true);
  });

  test.each<[string, Partial<LibraryRecord>]>([
    ['a note', { annotation: { ...unannotated, note: 'x' } }],
    ['a tag', { annotation: { ...unannotated, tags: ['x'] } }],
    ['a version', { versions: [found('name', 0)] }],
    ['a time', { filed: found('tutor', 2) }],
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
