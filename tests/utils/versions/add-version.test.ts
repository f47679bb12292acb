import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Profile, ProfileVersion } from '../../../utils/profile/profile.ts';
import { addVersion, type VersionedProfile } from '../../../utils/versions/add-version.ts';
import { isSameProfile } from '../../../utils/versions/same-profile.ts';
import { profiles } from './arbitrary-records.ts';
import { type AdaName, ada, found } from './versions-of-ada.ts';

const fetched = (answers: readonly ProfileVersion[]): VersionedProfile | undefined =>
  answers.reduce<VersionedProfile | undefined>(addVersion, undefined);

/** Every version in short: its name and times, the filed one last, `!` for when a poorer one came. */
function told(held: VersionedProfile | undefined): string[] {
  if (!held) return [];
  const { lessCompleteAt } = held.saved;
  const all = [...held.versions, held.saved].map(({ profile, fetchedAt, firstFetchedAt }) => {
    const name = Object.entries(ada).find(([, other]) => isSameProfile(profile, other))?.[0];
    return `${name} ${firstFetchedAt === undefined ? '' : `${firstFetchedAt}–`}${fetchedAt}`;
  });
  return lessCompleteAt === undefined ? all : [...all, `! ${lessCompleteAt}`];
}

describe('answers are filed', () => {
  test.each<[string, [AdaName, number][], string[]]>([
    ['the first', [['tutor', 1]], ['tutor 1']],
    [
      'one that differs',
      [
        ['tutor', 1],
        ['analyst', 2],
      ],
      ['tutor 1', 'analyst 2'],
    ],
    [
      'one that says the same',
      [
        ['tutor', 1],
        ['tutor', 2],
        ['tutor', 3],
      ],
      ['tutor 1–3'],
    ],
    [
      'one that tells less',
      [
        ['tutor', 1],
        ['name', 2],
      ],
      ['name 2', 'tutor 1', '! 2'],
    ],
    [
      'less again',
      [
        ['tutor', 1],
        ['name', 2],
        ['name', 3],
      ],
      ['name 2–3', 'tutor 1', '! 3'],
    ],
    [
      'less in two ways',
      [
        ['tutor', 1],
        ['name', 2],
        ['nobody', 3],
      ],
      ['name 2', 'nobody 3', 'tutor 1', '! 3'],
    ],
    [
      'less and then the same',
      [
        ['tutor', 1],
        ['name', 2],
        ['tutor', 3],
      ],
      ['name 2', 'tutor 1–3'],
    ],
    [
      'less and then more',
      [
        ['tutor', 1],
        ['name', 2],
        ['analyst', 3],
      ],
      ['tutor 1', 'name 2', 'analyst 3'],
    ],
    [
      'less, at both sides of the same',
      [
        ['tutor', 1],
        ['name', 2],
        ['tutor', 3],
        ['name', 4],
      ],
      ['name 2', 'name 4', 'tutor 1–3', '! 4'],
    ],
    [
      'there and back',
      [
        ['tutor', 1],
        ['analyst', 2],
        ['tutor', 3],
      ],
      ['tutor 1', 'analyst 2', 'tutor 3'],
    ],
    [
      'by a clock set back',
      [
        ['tutor', 9],
        ['analyst', 2],
      ],
      ['tutor 9', 'analyst 2'],
    ],
    [
      'the same by a clock set back',
      [
        ['tutor', 9],
        ['tutor', 2],
      ],
      ['tutor 2–9'],
    ],
    [
      'two at one time',
      [
        ['tutor', 1],
        ['analyst', 1],
      ],
      ['tutor 1', 'analyst 1–2'],
    ],
    [
      'two at one time, one poorer',
      [
        ['tutor', 1],
        ['name', 1],
      ],
      ['name 1–2', 'tutor 1', '! 2'],
    ],
    [
      'three at one time',
      [
        ['tutor', 1],
        ['analyst', 1],
        ['tutor', 1],
      ],
      ['analyst 1–2', 'tutor 1'],
    ],
  ])('%s', (_, answers, expected) => {
    expect(told(fetched(answers.map(([name, at]) => found(name, at))))).toEqual(expected);
  });

  test('the same in another shape keeps what only the first shape carried', () => {
    const { urn, ...plain } = { ...ada.tutor, urn: 'urn:li:fsd_profile:ACoAA' };
    const first = { ...found('tutor', 1), profile: { ...plain, urn } };
    const next = { ...found('tutor', 2), profile: { ...plain, headline: 'TUTOR' } };
    expect(fetched([first, next])?.saved).toEqual({
      ...next,
      profile: { ...plain, urn, headline: 'TUTOR' },
      firstFetchedAt: 1,
    });
  });
});

const names = fc.constantFrom<Profile>(...Object.values(ada));
const answers = fc.array(
  fc
    .record({ profile: fc.oneof(names, names, profiles()), fetchedAt: fc.nat(9) })
    .map((version) => ({ ...version, slug: version.profile.slug })),
  { minLength: 1, maxLength: 9 },
);

test('whatever the answers and the clock, each is held or says the same as one that is', () => {
  fc.assert(
    fc.property(answers, (all) => {
      const held = fetched(all);
      const kept = held ? [held.saved, ...held.versions] : [];
      for (const { profile } of all) {
        expect(kept.some((version) => isSameProfile(version.profile, profile))).toBe(true);
      }
    }),
  );
});

test('whatever the answers and the clock, versions are in order, each at a time of its own', () => {
  fc.assert(
    fc.property(answers, (all) => {
      const held = fetched(all);
      const times = held?.versions.map(({ fetchedAt }) => fetchedAt) ?? [];
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(new Set([...times, held?.saved.fetchedAt]).size).toBe(times.length + 1);
    }),
  );
});
