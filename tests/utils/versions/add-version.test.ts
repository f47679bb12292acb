import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Profile, ProfileVersion } from '../../../utils/profile/profile.ts';
import { addVersion, type VersionedProfile } from '../../../utils/versions/add-version.ts';
import { fullerProfile } from '../../../utils/versions/fuller-profile.ts';
import { isSameProfile } from '../../../utils/versions/same-profile.ts';
import { profiles } from './arbitrary-records.ts';
import { type AdaName, ada, versionAt } from './versions-of-ada.ts';

const addAll = (answers: readonly ProfileVersion[]): VersionedProfile | undefined =>
  answers.reduce<VersionedProfile | undefined>(addVersion, undefined);

/** Each version as its name and times, the saved one last, then `!` and `lessCompleteAt`. */
function formatVersions(versioned: VersionedProfile | undefined): string[] {
  if (!versioned) return [];
  const { saved, versions } = versioned;
  const all = [...versions, saved].map(({ profile, fetchedAt, firstFetchedAt }) => {
    const name = Object.entries(ada).find(([, other]) => isSameProfile(profile, other))?.[0];
    return `${name} ${firstFetchedAt === undefined ? '' : `${firstFetchedAt}–`}${fetchedAt}`;
  });
  return saved.lessCompleteAt === undefined ? all : [...all, `! ${saved.lessCompleteAt}`];
}

describe('answers are added', () => {
  test.each<[string, [AdaName, number][], string[]]>([
    ['one answer', [['tutor', 1]], ['tutor 1']],
    [
      'other content',
      [
        ['tutor', 1],
        ['analyst', 2],
      ],
      ['tutor 1', 'analyst 2'],
    ],
    [
      'the same content',
      [
        ['tutor', 1],
        ['tutor', 2],
        ['tutor', 3],
      ],
      ['tutor 1–3'],
    ],
    [
      'a less complete answer',
      [
        ['tutor', 1],
        ['name', 2],
      ],
      ['name 2', 'tutor 1', '! 2'],
    ],
    [
      'a less complete answer, repeated',
      [
        ['tutor', 1],
        ['name', 2],
        ['name', 3],
      ],
      ['name 2–3', 'tutor 1', '! 3'],
    ],
    [
      'two different less complete answers',
      [
        ['tutor', 1],
        ['name', 2],
        ['placeholder', 3],
      ],
      ['name 2', 'placeholder 3', 'tutor 1', '! 3'],
    ],
    [
      'a less complete answer, then the same content as before',
      [
        ['tutor', 1],
        ['name', 2],
        ['tutor', 3],
      ],
      ['name 2', 'tutor 1–3'],
    ],
    [
      'a less complete answer, then other content',
      [
        ['tutor', 1],
        ['name', 2],
        ['analyst', 3],
      ],
      ['tutor 1', 'name 2', 'analyst 3'],
    ],
    [
      'a less complete answer before and after the same content',
      [
        ['tutor', 1],
        ['name', 2],
        ['tutor', 3],
        ['name', 4],
      ],
      ['name 2', 'name 4', 'tutor 1–3', '! 4'],
    ],
    [
      'other content, then the former content',
      [
        ['tutor', 1],
        ['analyst', 2],
        ['tutor', 3],
      ],
      ['tutor 1', 'analyst 2', 'tutor 3'],
    ],
    [
      'other content after the clock was set back',
      [
        ['tutor', 9],
        ['analyst', 2],
      ],
      ['tutor 9', 'analyst 2'],
    ],
    [
      'the same content after the clock was set back',
      [
        ['tutor', 9],
        ['tutor', 2],
      ],
      ['tutor 2–9'],
    ],
    [
      'two at the same time',
      [
        ['tutor', 1],
        ['analyst', 1],
      ],
      ['tutor 1', 'analyst 1–2'],
    ],
    [
      'two at the same time, one less complete',
      [
        ['tutor', 1],
        ['name', 1],
      ],
      ['name 1–2', 'tutor 1', '! 2'],
    ],
    [
      'three at the same time',
      [
        ['tutor', 1],
        ['analyst', 1],
        ['tutor', 1],
      ],
      ['analyst 1–2', 'tutor 1'],
    ],
  ])('%s', (_, answers, expected) => {
    expect(formatVersions(addAll(answers.map(([name, at]) => versionAt(name, at))))).toEqual(
      expected,
    );
  });

  test('the same content in another shape keeps the fields of the first shape', () => {
    const { urn, ...plain } = { ...ada.tutor, urn: 'urn:li:fsd_profile:ACoAA' };
    const first = { ...versionAt('tutor', 1), profile: { ...plain, urn } };
    const next = { ...versionAt('tutor', 2), profile: { ...plain, headline: 'TUTOR' } };
    expect(addAll([first, next])?.saved).toEqual({
      ...next,
      profile: { ...plain, urn, headline: 'TUTOR' },
      firstFetchedAt: 1,
    });
  });
});

describe('an answer about a person of a list', () => {
  const slug = ada.name.slug;
  const profile = {
    ...ada.name,
    name: 'Ada King',
    positions: [{ company: 'Acme', isCurrent: true }],
  };
  const entry = {
    saved: { slug, profile, fetchedAt: 5, listed: { connectedAt: 1 } },
    versions: [],
  };

  test.each([9, 3])('at %i replaces what the list says, which is no version', (fetchedAt) => {
    const next = versionAt('tutor', fetchedAt);
    expect(addVersion(entry, next)).toEqual({ saved: next, versions: [] });
  });

  test('that has less keeps what only the list has', () => {
    const next = versionAt('placeholder', 9);
    expect(addVersion(entry, next)).toEqual({ saved: { ...next, profile }, versions: [] });
  });
});

const adas = fc.constantFrom<Profile>(...Object.values(ada));
const answers = fc.array(
  fc
    .record({ profile: fc.oneof(adas, adas, profiles()), fetchedAt: fc.nat(9) })
    .map((version) => ({ ...version, slug: version.profile.slug })),
  { minLength: 1, maxLength: 9 },
);

test('whatever the answers and the clock, the content of each is kept, as it is or in full', () => {
  fc.assert(
    fc.property(answers, (all) => {
      let versioned: VersionedProfile | undefined;
      const contents: Profile[][] = [];
      for (const answer of all) {
        const { profile } = answer;
        contents.push([profile, fullerProfile(versioned?.saved.profile ?? profile, profile)]);
        versioned = addVersion(versioned, answer);
      }
      const kept = versioned ? [versioned.saved, ...versioned.versions] : [];
      for (const either of contents) {
        const isKept = kept.some((version) =>
          either.some((content) => isSameProfile(version.profile, content)),
        );
        expect(isKept).toBe(true);
      }
    }),
  );
});

test('whatever the answers and the clock, versions are in order and have distinct times', () => {
  fc.assert(
    fc.property(answers, (all) => {
      const profile = addAll(all);
      const times = profile?.versions.map(({ fetchedAt }) => fetchedAt) ?? [];
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(new Set([...times, profile?.saved.fetchedAt]).size).toBe(times.length + 1);
    }),
  );
});
