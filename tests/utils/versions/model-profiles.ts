import fc from 'fast-check';
import { slugOf } from '../profile/slug-of.ts';

/** Complete profiles, which parsing must recover from any spelling of the answer. */

const graphemes = fc.string({ unit: 'grapheme', maxLength: 20 });

/** Without whitespace at its ends, and never a number, a range of dates or JSON. */
const text = graphemes.map((inner) => `x${inner}x`);

const count = fc.record({ value: fc.nat(2_000_000_000), orMore: fc.boolean() });

const date = fc.oneof(
  fc.record({ year: fc.integer({ min: 1000, max: 2999 }) }),
  fc.record({
    year: fc.integer({ min: 1000, max: 2999 }),
    month: fc.integer({ min: 1, max: 12 }),
  }),
);

export type ModelDate = { year: number; month?: number };

const position = fc.record({
  title: text,
  company: text,
  location: text,
  start: date,
  end: date,
  isCurrent: fc.boolean(),
  duration: text,
  description: text,
});

const school = fc.record({
  school: text,
  degree: text,
  field: text,
  start: date,
  end: date,
  duration: text,
  description: text,
  location: text,
});

const reportedSlug = fc.stringMatching(/^[a-z][a-z0-9]{2,30}$/).filter((name) => name !== 'me');

export const modelProfiles = fc.record({
  slug: fc.constant(slugOf('ada')),
  reportedSlug: reportedSlug.map(slugOf),
  name: text,
  headline: text,
  location: text,
  profileUrl: reportedSlug.map((name) => `https://www.linkedin.com/in/${name}/`),
  urn: text.map((id) => `urn:li:fsd_profile:${id}`),
  connections: count,
  followers: count,
  about: text,
  positions: fc.array(position, { maxLength: 5 }),
  education: fc.array(school, { maxLength: 5 }),
  skills: fc.uniqueArray(text, { maxLength: 5 }),
});

type Model<T> = T extends fc.Arbitrary<infer Value> ? Value : never;
export type ModelProfile = Model<typeof modelProfiles>;
export type ModelPosition = Model<typeof position>;
export type ModelSchool = Model<typeof school>;
export type ModelCount = Model<typeof count>;
