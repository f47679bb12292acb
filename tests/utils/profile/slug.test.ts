import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalSlug, isSlug, profileUrl, slugFromUrl } from '../../../utils/profile/slug.ts';
import { ADDRESSES, IN, NONE, TOKEN } from './page-addresses.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 120 });

/** Strings similar to slugs: letters of many scripts, marks, escapes and separators. */
const nearSlugs = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '%',
        '%2',
        '%41',
        '%25',
        '%2F',
        '%E5%BC%A0',
        '/',
        '.',
        '\u200e',
        'İ',
        'ẞ',
        'Σ',
      ),
      fc.constantFrom(
        'ACoAA',
        'ACw',
        'me',
        'https:',
        ')',
        ',',
        '\u037e',
        '\u200b',
        '”',
        '\u0307',
        '\u0323',
        'e\u0301',
        '\ud800',
        '🚀',
        ' ',
        '-',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('a page URL gives the canonical slug, or none', () => {
  test.each(ADDRESSES)('%.80s → %.50s', (url, slug) => {
    expect(slugFromUrl(url)).toBe(slug);
  });
});

describe('a path segment gives the same slug as in a URL', () => {
  test.each([
    ['Ada', 'ada'],
    ['jos%C3%A9', 'josé'],
    ['jose\u0301', 'josé'],
    [TOKEN, TOKEN],
    ['\u200eada', 'ada'],
    ['ada)', 'ada'],
    ['a\u200bda', 'ada'],
    ['', NONE],
    ['me', NONE],
    ['unavailable', NONE],
    ['https:', NONE],
    ['.', NONE],
    ['..', NONE],
    ['a/b', NONE],
    ['/in/ada/', NONE],
    ['https://www.linkedin.com/in/ada', NONE],
    [' ada', NONE],
    ['100%', NONE],
    ['a%2541', NONE],
    ['\ud83d', NONE],
  ])('%j → %j', (segment, slug) => {
    expect(canonicalSlug(segment)).toBe(slug);
  });
});

describe('whatever the text', () => {
  test('a URL never throws, and its slug is canonical', () => {
    const urls = fc.oneof(
      anyText,
      fc.webUrl(),
      nearSlugs.map((end) => `${IN}/${end}`),
    );
    fc.assert(
      fc.property(urls, (url) => {
        const slug = slugFromUrl(url);
        if (slug === undefined) return;
        expect(canonicalSlug(slug)).toBe(slug);
        expect(slugFromUrl(profileUrl(slug))).toBe(slug);
      }),
      { numRuns: 2000 },
    );
  });

  test('a segment never throws, and its slug is canonical and has a URL', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, nearSlugs), (segment) => {
        const slug = canonicalSlug(segment);
        expect(isSlug(segment)).toBe(segment === slug);
        if (slug === undefined) return;
        expect(canonicalSlug(slug)).toBe(slug);
        expect(slugFromUrl(profileUrl(slug))).toBe(slug);
        expect(slug).not.toMatch(/[^\P{ASCII}\w.-]|\s|\p{Default_Ignorable_Code_Point}/u);
      }),
      { numRuns: 2000 },
    );
  });

  test('every member token of the real length keeps its case', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^AC[ow]AA[A-Za-z0-9_-]{34}$/), (token) => {
        expect(slugFromUrl(`${IN}/${token}/`)).toBe(token);
      }),
    );
  });
});
