import fc from 'fast-check';
import { readText } from '../../../utils/parsing/read-text.ts';
import {
  type Annotation,
  dataIn,
  emptyAnnotation,
  maxTagLength,
  withTag,
} from '../../../utils/profile/annotation.ts';
import { cleanData } from '../../../utils/profile/data-field.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import { omitUndefined } from '../../../utils/profile/omit-undefined.ts';
import type { SavedPosts } from '../../../utils/profile/post.ts';
import type {
  CareerDate,
  Count,
  Position,
  Profile,
  ProfileVersion,
  SavedProfile,
  School,
} from '../../../utils/profile/profile.ts';
import {
  type ProfileSections,
  type SectionEntry,
  sectionKinds,
} from '../../../utils/profile/section.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { slugOf } from '../profile/slug-of.ts';

/** Texts that could harm spreadsheets, pages, files or lists. */
const hostileTexts = [
  '__proto__',
  'constructor',
  '=HYPERLINK("http://evil.example","Ada")',
  '+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '<script>alert(1)</script>',
  'a,b;c"d"',
  'line\nline\n\nBEGIN:VCARD',
  'cr\rlf',
  'back\\slash; comma\\, n\\n',
  '| pipe | `tick` *star* [link](javascript:alert(1))',
  '\u202eevil\u202c',
  'שרה כהן',
  'محمد علي',
  '张伟',
  'क्षि',
  '👩‍👩‍👧‍👦🚀',
  'I\u0307stanbul ẞ ﬁ',
  'e\u0301 é',
  '\u0000nul',
  '\ufeffbom',
  '\u2028separator\u2029',
  '\ud800',
  '"',
  "'",
  'x'.repeat(300),
];

/** A text of a profile: visible, trimmed, never empty. */
export const texts = (): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.constantFrom(
        'Ada',
        'Ada L.',
        'Ada Lovelace',
        'London, England',
        'Sums…',
        'Analyst',
        'Engines',
        'London',
        'Sums',
        'analyst ',
      ),
      fc.constantFrom(...hostileTexts),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.string({ unit: 'binary', maxLength: 10 }),
    )
    .map((text) => readText(text) ?? 'Ada');

const dates: fc.Arbitrary<CareerDate> = fc.oneof(
  fc.record({ year: fc.integer({ min: 1990, max: 2030 }) }),
  fc.record({
    year: fc.integer({ min: 1990, max: 2030 }),
    month: fc.integer({ min: 1, max: 12 }),
  }),
  texts().map((text) => ({ text })),
);

const counts: fc.Arbitrary<Count> = fc.record({ value: fc.nat(2_000_000), orMore: fc.boolean() });

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const savedPosts: fc.Arbitrary<SavedPosts> = fc.record({
  fetchedAt: fc.nat(3),
  posts: fc.array(
    fc
      .record({
        text: texts(),
        at: maybe(fc.integer({ min: 1.1e12, max: 1.9e12 })),
        when: maybe(texts()),
        url: maybe(fc.constant('https://www.linkedin.com/feed/update/urn:li:activity:1')),
        reactions: maybe(counts),
        original: maybe(fc.record({ author: texts(), text: texts() })),
      })
      .map(omitUndefined),
    { maxLength: 2 },
  ),
  raw: fc.jsonValue({ maxDepth: 1 }),
});

const positions: fc.Arbitrary<Position> = fc
  .record({
    title: maybe(texts()),
    company: maybe(texts()),
    location: maybe(texts()),
    start: maybe(dates),
    end: maybe(dates),
    isCurrent: fc.boolean(),
    duration: maybe(texts()),
    description: maybe(texts()),
  })
  .map((fields) => omitUndefined(fields));

const schools: fc.Arbitrary<School> = fc
  .record({
    school: maybe(texts()),
    degree: maybe(texts()),
    field: maybe(texts()),
    start: maybe(dates),
    end: maybe(dates),
    duration: maybe(texts()),
    description: maybe(texts()),
    location: maybe(texts()),
  })
  .map((fields) => omitUndefined(fields));

const entries: fc.Arbitrary<SectionEntry> = fc
  .record({
    title: texts(),
    by: maybe(texts()),
    detail: maybe(texts()),
    start: maybe(dates),
    end: maybe(dates),
    url: maybe(fc.constant('https://x.example/')),
    description: maybe(texts()),
  })
  .map((fields) => omitUndefined(fields));

const sections: fc.Arbitrary<ProfileSections> = fc.dictionary(
  fc.constantFrom(...sectionKinds),
  fc.array(entries, { minLength: 1, maxLength: 2 }),
  { minKeys: 1, maxKeys: 2, noNullPrototype: true },
);

const slugs: fc.Arbitrary<Slug> = fc
  .oneof(
    fc.stringMatching(/^[a-z][a-z0-9-]{2,20}$/),
    fc.constantFrom('__proto__', 'constructor', '张伟', 'josé', 'ACoAAA8BYqEBCGLg_vT_ca6mMEqkp'),
  )
  .map((name) => slugOf(name === 'me' ? 'ada' : name));

/** Profiles of any kind, also hostile and incomplete ones, with this slug. */
export function profiles(slug: Slug = slugOf('ada')): fc.Arbitrary<Profile> {
  return fc
    .record({
      slug: fc.constant(slug),
      reportedSlug: maybe(slugs),
      name: maybe(texts()),
      headline: maybe(texts()),
      location: maybe(texts()),
      profileUrl: maybe(slugs.map((name) => `https://www.linkedin.com/in/${name}/`)),
      urn: maybe(texts()),
      connections: maybe(counts),
      followers: maybe(counts),
      about: maybe(texts()),
      positions: fc.array(positions, { maxLength: 4 }),
      education: fc.array(schools, { maxLength: 3 }),
      skills: fc.array(texts(), { maxLength: 4 }),
      sections: maybe(sections),
      pictureUrl: maybe(fc.constant('https://media.example/ada.jpg')),
      unread: maybe(fc.array(texts(), { minLength: 1, maxLength: 3 })),
    })
    .map((fields) => omitUndefined(fields));
}

/** Annotations; half of them are empty. */
export function annotations(): fc.Arbitrary<Annotation> {
  const tags = fc
    .array(
      texts().map((text) => text.slice(0, maxTagLength)),
      { maxLength: 4 },
    )
    .map((all) => all.reduce<readonly string[]>(withTag, []));
  const fields = fc.record({
    name: fc.oneof(fc.constantFrom('Phone', 'phone', 'Phone (2)', 'x'.repeat(60)), texts()),
    value: fc.oneof(fc.constantFrom('1', '2', '3'), texts()),
  });
  const data = fc.array(fields, { maxLength: 4 }).map(cleanData);
  const notes = fc.oneof(fc.constantFrom('', ' typed \n as is \n'), texts());
  return fc.oneof(
    fc.constant(emptyAnnotation),
    fc
      .record({ starred: fc.boolean(), tags, note: notes, data })
      .map(({ data, ...annotation }) => ({ ...annotation, ...dataIn(data) })),
  );
}

/** Records of people of a list, who aren't fetched yet. */
function listedRecords(slug: Slug): fc.Arbitrary<LibraryRecord> {
  const connectedAt = fc.integer({ min: 1e12, max: 1.9e12 });
  return fc
    .record({
      profile: profiles(slug),
      fetchedAt: fc.nat(12),
      listed: fc.record({ connectedAt }, { requiredKeys: [] }),
      annotation: annotations(),
      aliases: fc.uniqueArray(slugs, { maxLength: 3 }),
    })
    .map(({ profile, fetchedAt, listed, annotation, aliases }) => ({
      slug,
      saved: { slug, profile, fetchedAt, listed: { ...listed } },
      versions: [],
      annotation,
      aliases: aliases.filter((alias) => alias !== slug).toSorted(),
    }));
}

/**
 * Records of people who aren't fetched yet, and complete ones with several versions. Some have the same content or are less complete, and
 * dates are close together, so that versions often overlap. The saved version is the last one or
 * the one before. Every version has a time of its own.
 */
export function records(slug?: Slug): fc.Arbitrary<LibraryRecord> {
  return (slug === undefined ? slugs : fc.constant(slug)).chain((name) =>
    fc.oneof(
      { weight: 1, arbitrary: listedRecords(name) },
      { weight: 3, arbitrary: fetchedRecords(name) },
    ),
  );
}

function fetchedRecords(name: Slug): fc.Arbitrary<LibraryRecord> {
  return fc
    .record({
      versions: fc.uniqueArray(versionsOf(name), {
        selector: ({ fetchedAt }) => fetchedAt,
        minLength: 1,
        maxLength: 5,
      }),
      lessComplete: fc.boolean(),
      annotation: annotations(),
      aliases: fc.uniqueArray(slugs, { maxLength: 3 }),
      lists: maybe(fc.constantFrom(['Berlin'], ['Berlin', 'Spring event'], ['Östersund'])),
      raw: maybe(fc.jsonValue()),
      posts: fc.oneof(
        { arbitrary: fc.constant(undefined), weight: 4 },
        { arbitrary: savedPosts, weight: 1 },
      ),
    })
    .map((fields) => recordOf(name, fields));
}

function versionsOf(slug: Slug): fc.Arbitrary<ProfileVersion> {
  const common = fc.constantFrom<Profile>(
    { slug, name: 'Ada', positions: [], education: [], skills: [] },
    { slug, name: 'LinkedIn Member', positions: [], education: [], skills: [] },
    {
      slug,
      name: 'Ada',
      headline: 'Analyst',
      positions: [{ title: 'Analyst', company: 'Engines', isCurrent: true }],
      education: [],
      skills: ['Sums'],
    },
  );
  return fc
    .record({
      slug: fc.constant(slug),
      profile: fc.oneof(common, profiles(slug)),
      fetchedAt: fc.oneof(fc.nat(12), fc.integer({ min: 1.6e12, max: 1.9e12 })),
      firstSeenEarlier: fc.constantFrom(0, 0, 1, 3),
    })
    .map(({ firstSeenEarlier, ...version }) =>
      firstSeenEarlier === 0
        ? version
        : { ...version, firstFetchedAt: version.fetchedAt - firstSeenEarlier },
    );
}

function recordOf(
  slug: Slug,
  fields: {
    versions: readonly ProfileVersion[];
    lessComplete: boolean;
    annotation: Annotation;
    aliases: readonly Slug[];
    lists: readonly string[] | undefined;
    raw: unknown;
    posts: SavedPosts | undefined;
  },
): LibraryRecord {
  const byTime = fields.versions.toSorted((one, other) => one.fetchedAt - other.fetchedAt);
  const at = fields.lessComplete && byTime.length > 1 ? byTime.length - 2 : byTime.length - 1;
  const newest = byTime.at(-1)?.fetchedAt ?? 0;
  const [last] = byTime.slice(at);
  if (!last) throw new Error('A record has at least one version.');
  const saved: SavedProfile = newest > last.fetchedAt ? { ...last, lessCompleteAt: newest } : last;
  return omitUndefined({
    slug,
    saved,
    versions: byTime.filter((_, index) => index !== at),
    annotation: fields.annotation,
    aliases: fields.aliases.filter((alias) => alias !== slug).toSorted(),
    lists: fields.lists,
    answer: fields.raw === undefined ? undefined : { fetchedAt: last.fetchedAt, raw: fields.raw },
    posts: fields.posts,
  });
}
