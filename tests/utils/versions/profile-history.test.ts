import { describe, expect, test } from 'vitest';
import { addVersion, type VersionedProfile } from '../../../utils/versions/add-version.ts';
import { newestChange, profileHistory } from '../../../utils/versions/profile-history.ts';
import { type AdaName, found } from './versions-of-ada.ts';

function fetched(...answers: readonly [AdaName, number][]): VersionedProfile {
  const held = answers
    .map(([name, at]) => found(name, at))
    .reduce<VersionedProfile | undefined>(addVersion, undefined);
  if (!held) throw new Error('There is an answer.');
  return held;
}

/** Each version in short: `*` for the filed one, `<` for one that told less, then its changes. */
const told = (held: VersionedProfile) =>
  profileHistory(held).map(({ version, changes, lessComplete, isSaved }) =>
    [
      `${isSaved ? '*' : ''}${lessComplete ? '<' : ''}${version.fetchedAt}`,
      ...changes.map(({ kind }) => kind),
    ].join(' '),
  );

describe('a history tells what each version changed since the fuller one before it', () => {
  test.each<[string, VersionedProfile, string[]]>([
    ['one version', fetched(['tutor', 1]), ['*1']],
    ['a change', fetched(['tutor', 1], ['analyst', 2]), ['*2 new-role new-headline', '1']],
    [
      'a poorer answer between',
      fetched(['tutor', 1], ['name', 2], ['analyst', 3]),
      ['*3 new-role new-headline', '<2', '1'],
    ],
    ['a poorer answer last', fetched(['tutor', 1], ['name', 2]), ['<2', '*1']],
    ['a poorer answer first', fetched(['name', 1], ['analyst', 2]), ['*2', '1']],
    [
      'a poorer answer, and refreshed since',
      fetched(['tutor', 1], ['analyst', 2], ['name', 3], ['analyst', 4]),
      ['*4 new-role new-headline', '<3', '1'],
    ],
    ['a clock set back', fetched(['tutor', 9], ['analyst', 2]), ['9', '*2']],
  ])('%s', (_, held, expected) => {
    expect(told(held)).toEqual(expected);
  });

  test('the versions are those that are held', () => {
    const held = fetched(['tutor', 1], ['analyst', 2]);
    expect(profileHistory(held).map(({ version }) => version)).toEqual([
      held.saved,
      ...held.versions,
    ]);
  });
});

describe('the newest change', () => {
  const changes = ['new-role', 'new-headline'];

  test('is none where nothing changed', () => {
    expect(newestChange(fetched(['tutor', 1], ['tutor', 2], ['name', 3]))).toBeUndefined();
  });

  test('is dated by the version that brought it', () => {
    expect(newestChange(fetched(['tutor', 1], ['analyst', 2]))).toEqual({ changedAt: 2, changes });
  });

  test('grows no younger by a refresh that finds the same, or less', () => {
    const held = fetched(['tutor', 1], ['analyst', 2], ['analyst', 3], ['name', 4], ['analyst', 5]);
    expect(newestChange(held)).toEqual({ changedAt: 2, changes });
    expect(held.saved.fetchedAt).toBe(5);
  });

  test('names each kind once, those that matter most first', () => {
    const held = fetched(['tutor', 1]);
    const positions = ['Looms', 'Engines'].map((company) => ({
      title: 'Chair',
      company,
      isCurrent: true,
    }));
    const next = { ...found('tutor', 2) };
    const all = {
      ...next,
      profile: {
        ...next.profile,
        headline: 'Chair',
        positions: [...positions, ...next.profile.positions],
      },
    };
    expect(newestChange(addVersion(held, all))?.changes).toEqual(changes);
  });
});
