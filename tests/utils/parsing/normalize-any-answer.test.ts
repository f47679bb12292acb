import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { normalizeProfile } from '../../../utils/parsing/normalize-profile.ts';
import { MAX_LIST_LENGTH } from '../../../utils/parsing/read-list.ts';
import { MAX_TEXT_LENGTH } from '../../../utils/parsing/read-text.ts';
import { MAX_UNREAD } from '../../../utils/parsing/unread-names.ts';
import type { Profile } from '../../../utils/profile/profile.ts';
import { profileSchema } from '../../../utils/profile/profile-schema.ts';
import type { SectionEntry } from '../../../utils/profile/section.ts';
import { canonicalSlug } from '../../../utils/profile/slug.ts';
import { slugOf } from '../profile/slug-of.ts';
import { modelProfiles } from '../versions/model-profiles.ts';
import { type Choose, spelledAnswer } from './spelled-answers.ts';

const slug = slugOf('ada');

const NAMES = [
  ...['name', 'full_name', 'first_name', 'headline', 'location', 'city', 'profile_url', 'about'],
  ...['profile_slug', 'profile_urn', 'connections', 'followers', 'experience', 'positions'],
  ...['education', 'skills', 'profile', 'data', 'items', 'roles', 'title', 'company', 'school'],
  ...['degree', 'start', 'start_year', 'start_month', 'end', 'end_date', 'dates', 'duration'],
  ...['is_current', 'year', 'month', 'text', 'count', '__proto__', 'constructor', 'toString'],
  ...['languages', 'certifications', 'websites', 'honors', 'subtitle', 'caption', 'metadata'],
  ...['subComponents', 'timePeriod', 'endDateIsPresent', 'current', 'past', 'elements', 'included'],
  ...['entityUrn', '$type', '*elements', '*profile', 'picture', 'url', 'military', 'node'],
];

/** Answers with the right names and values of any type. */
const nearProfiles = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom(null, '', 'Ada', '500+', 2020, 0, -1, 1e300, true, 'Present', 'Jan 2020'),
    fc.constantFrom('urn:a', 'urn:b', 'com.linkedin.voyager.identity.profile.Position'),
    fc.constantFrom('Acme · Full-time', 'Title\nCEO', 'See 8+', 'Issued May 2019 · Expires 2022'),
    fc.constantFrom('2018 – 2020', '\ud800', 'javascript:alert(1)', '{"name":', '[[]]', '%', 'me'),
    fc.oneof(fc.string({ unit: 'binary' }), fc.double()),
    fc.array(tie('value'), { maxLength: 5 }),
    tie('object'),
    tie('object'),
  ),
  object: fc
    .array(fc.tuple(fc.constantFrom(...NAMES), tie('value')), { minLength: 1, maxLength: 8 })
    .map(asJson),
})).object;

function asJson(entries: readonly (readonly [string, unknown])[]): unknown {
  const fields = entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  return JSON.parse(`{${fields.join(',')}}`);
}

/**
 * Which spelling to choose each time, repeated from the start. Shrinks toward the first spellings.
 */
const choices = fc.array(fc.nat(11), { minLength: 1, maxLength: 100 });

function choosing(choices: readonly number[]): Choose {
  let index = 0;
  return (first, ...others) => {
    const spellings = [first, ...others];
    return spellings[(choices[index++ % choices.length] ?? 0) % spellings.length] ?? first;
  };
}

test('any JSON becomes a profile that keeps the promises of its type', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), nearProfiles), (output) => {
      const profile = normalizeProfile(slug, output);
      expect(profile.slug).toBe(slug);
      expectValid(profile);
      expect(normalizeProfile(slug, structuredClone(output))).toEqual(profile);
    }),
    { numRuns: 1000 },
  );
});

test('no known field is lost, in any shape and spelling of the answer', () => {
  fc.assert(
    fc.property(modelProfiles, choices, (model, chosen) => {
      const answer = spelledAnswer(model, choosing(chosen));
      expect(normalizeProfile(slug, answer)).toEqual(model);
    }),
    { numRuns: 400 },
  );
});

test('reading an answer does not change it', () => {
  fc.assert(
    fc.property(nearProfiles, (output) => {
      const before = JSON.stringify(output);
      normalizeProfile(slug, output);
      expect(JSON.stringify(output)).toBe(before);
    }),
  );
});

function expectValid(profile: Profile): void {
  const { positions, education, skills, connections, followers } = profile;
  const sections = Object.values(profile.sections ?? {});
  for (const list of sections) expect(list.length).toBeGreaterThan(0);
  for (const list of [positions, education, skills, ...sections]) {
    expect(list.length).toBeLessThanOrEqual(MAX_LIST_LENGTH);
  }
  for (const text of textsIn(profile)) {
    expect(text).toBe(text.trim());
    expect(text).not.toBe('');
    expect(text.length).toBeLessThanOrEqual(MAX_TEXT_LENGTH);
    expect(text.isWellFormed()).toBe(true);
  }
  for (const count of [connections, followers]) {
    if (count) expect(Number.isSafeInteger(count.value) && count.value >= 0).toBe(true);
  }
  expectValidDates([...positions, ...education, ...sections.flat()]);
  expect(profile.unread?.length ?? 1).toBeGreaterThan(0);
  expect(profile.unread?.length ?? 1).toBeLessThanOrEqual(MAX_UNREAD);
  expect(z.safeParse(profileSchema, profile).success).toBe(true);
  expectValidLinks(profile);
  if (profile.reportedSlug) expect(canonicalSlug(profile.reportedSlug)).toBe(profile.reportedSlug);
  expect(JSON.parse(JSON.stringify(profile))).toEqual(profile);
}

function expectValidDates(entries: readonly Pick<SectionEntry, 'start' | 'end'>[]): void {
  for (const { start, end } of entries) {
    for (const date of [start, end]) {
      if (date && 'month' in date)
        expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]).toContain(date.month);
    }
  }
}

function expectValidLinks({ profileUrl, pictureUrl, sections }: Profile): void {
  const entries = Object.values(sections ?? {}).flat();
  const links = [profileUrl, pictureUrl, ...entries.map(({ url }) => url)];
  for (const link of links) expect(link ?? 'https://a.example/').toMatch(/^https?:\/\//);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
