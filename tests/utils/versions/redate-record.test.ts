import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyAnnotation } from '../../../utils/profile/annotation.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import { mergeRecords } from '../../../utils/versions/merge-records.ts';
import { redateRecord } from '../../../utils/versions/redate-record.ts';
import { slugOf } from '../profile/slug-of.ts';
import { records } from './arbitrary-records.ts';
import { versionAt } from './versions-of-ada.ts';

const day = 24 * 60 * 60 * 1000;
const now = 1_790_000_000_000;
const year275760 = 8.64e15;
const slug = slugOf('ada');

const recordOf = (fields: Omit<LibraryRecord, 'slug' | 'annotation' | 'aliases'>) => ({
  slug,
  ...fields,
  annotation: emptyAnnotation,
  aliases: [],
});

describe('times ahead of now', () => {
  test('become now, a day ahead doesn’t', () => {
    const saved = versionAt('analyst', now + day);
    const record = recordOf({ saved, versions: [], answer: { fetchedAt: now + day, raw: 1 } });
    expect(redateRecord(record, now)).toBe(record);
    expect(redateRecord(record, now - 1)).toEqual(
      recordOf({
        saved: versionAt('analyst', now - 1),
        versions: [],
        answer: { fetchedAt: now - 1, raw: 1 },
      }),
    );
  });

  test('stay in order', () => {
    const record = recordOf({
      saved: {
        ...versionAt('analyst', year275760 - 1),
        firstFetchedAt: year275760 - 2,
        lessCompleteAt: year275760,
      },
      versions: [versionAt('tutor', now - 2), versionAt('name', year275760)],
    });
    expect(redateRecord(record, now)).toEqual(
      recordOf({
        saved: {
          ...versionAt('analyst', now - 1),
          firstFetchedAt: now - 3,
          lessCompleteAt: now,
        },
        versions: [versionAt('tutor', now - 2), versionAt('name', now)],
      }),
    );
  });

  test('of an earlier version become a time before the saved one', () => {
    const record = recordOf({
      saved: versionAt('analyst', 500),
      versions: [versionAt('name', 499), versionAt('tutor', year275760)],
    });
    expect(redateRecord(record, now)).toEqual(
      recordOf({
        saved: versionAt('analyst', 500),
        versions: [versionAt('tutor', 498), versionAt('name', 499)],
      }),
    );
  });
});

test('whatever the record, no time is ahead, no version is lost, and a later fetch is newer', () => {
  fc.assert(
    fc.property(records(slug), fc.integer({ min: 1.5e12, max: 2e12 }), (record, today) => {
      const redated = redateRecord(record, today);
      const all = [...redated.versions, redated.saved];
      const times = all.map(({ fetchedAt }) => fetchedAt);
      const others = [redated.saved.lessCompleteAt, redated.answer?.fetchedAt];
      expect(Math.max(...times, ...others.map((time) => time ?? 0))).toBeLessThan(today + day + 1);
      expect(new Set(times).size).toBe(record.versions.length + 1);
      const contents = ({ versions, saved }: LibraryRecord) =>
        new Set([...versions, saved].map(({ profile }) => profile));
      expect(contents(redated)).toEqual(contents(record));
      expect(redateRecord(redated, today)).toBe(redated);

      const { profile } = versionAt('analyst', 0);
      const fetched = versionAt('analyst', today + day + 1);
      const later = {
        ...fetched,
        profile: { ...record.saved.profile, ...profile, about: 'New.' },
      };
      expect(mergeRecords(redated, recordOf({ saved: later, versions: [] })).saved).toMatchObject({
        profile: { about: 'New.' },
      });
    }),
  );
});
