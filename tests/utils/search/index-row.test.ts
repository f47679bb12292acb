import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Annotation, emptyAnnotation } from '../../../utils/profile/annotation.ts';
import type { Profile } from '../../../utils/profile/profile.ts';
import { summarize } from '../../../utils/profile/summarize.ts';
import { fold } from '../../../utils/search/fold.ts';
import { annotatedRow, indexRow } from '../../../utils/search/index-row.ts';
import { newestChange } from '../../../utils/versions/profile-history.ts';
import { slugOf } from '../profile/slug-of.ts';
import { profiles } from '../versions/arbitrary-records.ts';
import { modelProfiles } from '../versions/model-profiles.ts';

const bare: Profile = { slug: slugOf('ada'), positions: [], education: [], skills: [] };

function rowOf(profile: Partial<Profile>, annotation: Partial<Annotation> = {}) {
  const saved = { slug: bare.slug, profile: { ...bare, ...profile }, fetchedAt: 1000 };
  return indexRow(saved, { ...emptyAnnotation, ...annotation }, undefined);
}

const linesOf = (...person: Parameters<typeof rowOf>) => rowOf(...person).text.split('\n');

describe('the summary', () => {
  test('is that of the saved profile', () => {
    const saved = { slug: bare.slug, profile: { ...bare, name: 'Ada' }, fetchedAt: 1000 };
    const row = indexRow(saved, emptyAnnotation, undefined);
    expect(row).toEqual({ ...summarize(saved), text: row.text });
  });

  test('has the newest change, if there is one', () => {
    const profile = { ...bare, headline: 'Poet' };
    const earlier = { slug: bare.slug, profile: bare, fetchedAt: 500 };
    const saved = { slug: bare.slug, profile, fetchedAt: 1000 };
    const row = indexRow(saved, emptyAnnotation, newestChange({ saved, versions: [earlier] }));
    expect(row).toMatchObject({ changedAt: 1000, changes: ['new-headline'] });
    expect(rowOf({})).not.toHaveProperty('changedAt');
    expect(rowOf({})).not.toHaveProperty('changes');
  });

  test('has the star and the tags, if there are any', () => {
    expect(rowOf({}, { starred: true, tags: ['Hot', 'Berlin'] })).toMatchObject({
      starred: true,
      tags: ['Hot', 'Berlin'],
    });
    expect(rowOf({})).not.toHaveProperty('starred');
    expect(rowOf({})).not.toHaveProperty('tags');
  });

  test('says whether there is a note', () => {
    expect(rowOf({}, { note: 'Met.' })).toMatchObject({ hasNote: true });
    expect(rowOf({})).not.toHaveProperty('hasNote');
  });
});

describe('the text', () => {
  test('has the name on its first line, or else the slug', () => {
    expect(linesOf({ name: 'Zoë\nÅberg' })[0]).toBe('zoe aberg');
    expect(linesOf({})[0]).toBe('ada');
  });

  test('has a line each for current companies and titles, former companies, schools and skills', () => {
    const positions = [
      { company: 'Oldest', title: 'Clerk', isCurrent: false, start: { year: 1990 } },
      { company: 'ACME', title: 'Analyst', isCurrent: true, start: { year: 2010 } },
      { company: 'Newest', isCurrent: true, start: { year: 2020 } },
      { company: 'Acmé', title: 'ANALYST', isCurrent: true, start: { year: 2000 } },
      { title: 'Without a company', isCurrent: false },
    ];
    const education = [{ school: 'ETH Zürich', degree: 'MSc' }, { school: 'MIT' }];
    const [, ...lines] = linesOf({ positions, education, skills: ['Rust', 'C++'] });
    expect(lines.slice(0, 5).map((line) => line.split('\u001f'))).toEqual([
      ['newest', 'acme'],
      ['analyst'],
      ['oldest'],
      ['eth zurich', 'mit'],
      ['rust', 'c++'],
    ]);
  });

  const positions = [{ title: 'Analyst', isCurrent: false, end: { year: 1850 } }];
  const education = [{ school: 'ETH Zürich', degree: 'MSc', field: 'Maths' }];
  test.each<[string, Partial<Profile>, Partial<Annotation>, string]>([
    ['the headline', { headline: 'Poet of Numbers' }, {}, 'poet of numbers'],
    ['the location', { location: 'São Paulo' }, {}, 'sao paulo'],
    ['former titles', { positions }, {}, 'analyst'],
    ['degrees', { education }, {}, 'msc'],
    ['fields', { education }, {}, 'maths'],
    ['the slug', { name: 'Countess' }, {}, 'ada'],
    ['tags', {}, { tags: ['Später'] }, 'spater'],
    ['the note', {}, { note: 'Met\nin Łódź' }, 'met in lodz'],
  ])('has %s on its last line', (_, profile, annotation, phrase) => {
    expect(linesOf(profile, annotation)[6]?.split('\u001f')).toContain(phrase);
  });

  test('has the first 4,000 characters of a note', () => {
    const { text } = rowOf({}, { note: `${'x'.repeat(3995)}inner${'y'.repeat(5)}` });
    expect(text).toContain('inner');
    expect(text).not.toContain('innery');
  });
});

test('a row with another annotation is what the profile with it makes', () => {
  const tags = fc.uniqueArray(fc.constantFrom('Hot', 'ada', 'Poet', 'é', 'x'), { maxLength: 3 });
  const anyEdit = fc.record({ starred: fc.boolean(), tags, note: fc.constantFrom('', 'Poet') });
  fc.assert(
    fc.property(
      profiles(bare.slug),
      anyEdit,
      fc.boolean(),
      tags,
      (profile, before, starred, added) => {
        const after = { ...before, starred, tags: [...new Set([...before.tags, ...added])] };
        const row = annotatedRow(rowOf(profile, before), before, after);
        if (before.note === '' || added.length === 0) expect(row).toBeDefined();
        if (row) expect(row).toStrictEqual(rowOf(profile, after));
        // nb. A tag may be what the profile says, too: only the profile tells whether its phrase stays.
        const withoutTags = { ...after, tags: [] };
        if (after.tags.length > 0)
          expect(annotatedRow(rowOf(profile, after), after, withoutTags)).toBeUndefined();
      },
    ),
  );
});

test('every row has seven lines that contain each phrase of the profile', () => {
  fc.assert(
    fc.property(modelProfiles, fc.string(), (profile, note) => {
      const { text } = rowOf(profile, { note, tags: ['Tag'] });
      expect(text.split('\n')).toHaveLength(7);
      const positions = profile.positions.flatMap(({ title, company }) => [title, company]);
      const schools = profile.education.flatMap(({ school, degree, field }) => [
        school,
        degree,
        field,
      ]);
      const { name, headline, location, skills } = profile;
      const phrases = [name, headline, location, ...skills, ...positions, ...schools, note, 'tag'];
      for (const phrase of phrases) expect(text).toContain(fold(phrase ?? ''));
    }),
  );
});
