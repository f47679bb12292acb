import { describe, expect, test } from 'vitest';
import type { Position } from '../../../utils/profile/profile.ts';
import { addVersion, type VersionedProfile } from '../../../utils/versions/add-version.ts';
import { newestChange, profileHistory } from '../../../utils/versions/profile-history.ts';
import { type AdaName, versionAt } from './versions-of-ada.ts';

function addAll(...answers: readonly [AdaName, number][]): VersionedProfile {
  const profile = answers
    .map(([name, at]) => versionAt(name, at))
    .reduce<VersionedProfile | undefined>(addVersion, undefined);
  if (!profile) throw new Error('There is at least one answer.');
  return profile;
}

/** Each version as its time and changes, with `*` if it is saved and `<` if it is less complete. */
const formatHistory = (profile: VersionedProfile) =>
  profileHistory(profile).map(({ version, changes, lessComplete, isSaved }) =>
    [
      `${isSaved ? '*' : ''}${lessComplete ? '<' : ''}${version.fetchedAt}`,
      ...changes.map(({ kind }) => kind),
    ].join(' '),
  );

describe('a history has the changes of each version since the last complete one', () => {
  test.each<[string, VersionedProfile, string[]]>([
    ['one version', addAll(['tutor', 1]), ['*1']],
    ['a change', addAll(['tutor', 1], ['analyst', 2]), ['*2 new-role new-headline', '1']],
    [
      'a less complete answer in between',
      addAll(['tutor', 1], ['name', 2], ['analyst', 3]),
      ['*3 new-role new-headline', '<2', '1'],
    ],
    ['a less complete answer last', addAll(['tutor', 1], ['name', 2]), ['<2', '*1']],
    ['a less complete answer first', addAll(['name', 1], ['analyst', 2]), ['*2', '1']],
    [
      'a less complete answer, then the same content as before',
      addAll(['tutor', 1], ['analyst', 2], ['name', 3], ['analyst', 4]),
      ['*4 new-role new-headline', '<3', '1'],
    ],
    ['the clock set back', addAll(['tutor', 9], ['analyst', 2]), ['9', '*2']],
  ])('%s', (_, profile, expected) => {
    expect(formatHistory(profile)).toEqual(expected);
  });

  test('the versions are the same objects', () => {
    const profile = addAll(['tutor', 1], ['analyst', 2]);
    expect(profileHistory(profile).map(({ version }) => version)).toEqual([
      profile.saved,
      ...profile.versions,
    ]);
  });
});

test('a position that ends after the fetch is still current', () => {
  const ends = (month: number) => ({ end: { year: 2026, month }, isCurrent: false });
  const versionOf = (position: Partial<Position>, fetchedAt: number) => {
    const version = versionAt('tutor', fetchedAt);
    const positions = version.profile.positions.map((tutor) => ({ ...tutor, ...position }));
    return { ...version, profile: { ...version.profile, positions } };
  };
  const open = versionOf({ isCurrent: true }, Date.UTC(2026, 2));
  const inJune = versionOf(ends(6), Date.UTC(2026, 3));
  const inMay = versionOf(ends(5), Date.UTC(2026, 5));
  const kindsOf = (versions: VersionedProfile) =>
    profileHistory(versions).map(({ changes }) => changes.map(({ kind }) => kind));
  expect(kindsOf({ versions: [open], saved: inJune })).toEqual([[], []]);
  expect(kindsOf({ versions: [open, inJune], saved: inMay })).toEqual([['left'], [], []]);
});

describe('the newest change', () => {
  const changes = ['new-role', 'new-headline'];

  test('is undefined if nothing changed', () => {
    expect(newestChange(addAll(['tutor', 1], ['tutor', 2], ['name', 3]))).toBeUndefined();
  });

  test('has the date of its version', () => {
    expect(newestChange(addAll(['tutor', 1], ['analyst', 2]))).toEqual({ changedAt: 2, changes });
  });

  test('keeps its date when a refresh finds the same or less complete content', () => {
    const profile = addAll(
      ['tutor', 1],
      ['analyst', 2],
      ['analyst', 3],
      ['name', 4],
      ['analyst', 5],
    );
    expect(newestChange(profile)).toEqual({ changedAt: 2, changes });
    expect(profile.saved.fetchedAt).toBe(5);
  });

  test('has each kind once, the most important first', () => {
    const profile = addAll(['tutor', 1]);
    const positions = ['Looms', 'Engines'].map((company) => ({
      title: 'Chair',
      company,
      isCurrent: true,
    }));
    const same = versionAt('tutor', 2);
    const next = {
      ...same,
      profile: {
        ...same.profile,
        headline: 'Chair',
        positions: [...positions, ...same.profile.positions],
      },
    };
    expect(newestChange(addVersion(profile, next))?.changes).toEqual(changes);
  });
});
