import { expect, test } from 'vitest';
import type { Profile } from '../../../utils/profile/profile.ts';
import { profileHistory } from '../../../utils/versions/profile-history.ts';
import { reparseRecord } from '../../../utils/versions/reparse-record.ts';
import { record, slugOf, version } from '../../e2e/harness/records.ts';

const ada = slugOf('ada');
const analyst = { title: 'Analyst · Full-time', company: 'Acme', isCurrent: false };
const lead = { title: 'Lead', company: 'Acme', isCurrent: true };
const languages = [{ title: 'German', detail: 'Native' }];

const before = {
  headline: 'Lead',
  positions: [lead, analyst],
  skills: ['SQL', 'See less'],
} satisfies Partial<Profile>;
const after = {
  headline: 'Lead',
  positions: [lead, { ...analyst, title: 'Analyst' }],
  skills: ['SQL', 'Go'],
  sections: { languages },
} satisfies Partial<Profile>;

const reparsed = (earlier: Partial<Profile>) => {
  const saved = version(ada, 2, before);
  const history = record(saved, { versions: [version(ada, 1, earlier)] });
  return reparseRecord(history, { ...saved.profile, ...after });
};

test('the saved profile is the one that was parsed again; its time and the rest stay', () => {
  expect(reparsed(before)).toMatchObject({ slug: ada, saved: { fetchedAt: 2, profile: after } });
});

test('a name that was completed when it was saved stays so', () => {
  const saved = version(ada, 2, { ...before, name: 'Ada Lovelace' });
  const parsed = { ...saved.profile, ...after, name: 'Ada L.' };
  expect(reparseRecord(record(saved), parsed).saved.profile).toEqual({
    ...parsed,
    name: 'Ada Lovelace',
  });
});

test.each<[string, Partial<Profile>, readonly string[]]>([
  ['nothing', before, []],
  ['a headline', { ...before, headline: 'Analyst' }, ['new-headline']],
  ['a position', { ...before, positions: [{ ...analyst, isCurrent: true }] }, ['promoted']],
])('of an earlier version that differed in %s, nothing else has changed', (_, earlier, kinds) => {
  const { saved, versions } = reparsed(earlier);
  const [newest] = profileHistory({ saved, versions });
  expect(newest?.changes.map(({ kind }) => kind)).toEqual(kinds);
});
