import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isFormerSlug,
  isStandIn,
  slugOfFormer,
  standInFor,
} from '../../../utils/profile/former-slug.ts';
import { isSlug } from '../../../utils/profile/slug.ts';
import { TOKEN } from './page-addresses.ts';

describe('what an older version saved has a slug', () => {
  test.each([
    ['ada', undefined, 'ada'],
    [TOKEN, undefined, TOKEN],
    ['ACowley-Engineering-2020', undefined, 'acowley-engineering-2020'],
    ['jane-doe)', undefined, 'jane-doe'],
    ['jane-doe)', 'eve', 'jane-doe'],
    ['ja\u200bne', undefined, 'jane'],
    ['edit', 'jane-doe', 'jane-doe'],
    ['edit', 'ACowley-Engineering-2020', 'acowley-engineering-2020'],
    ['edit', 'unavailable', 'edit-not-on-linkedin'],
    ['unavailable', undefined, 'unavailable-not-on-linkedin'],
    ['https:', undefined, 'https-3a-not-on-linkedin'],
    ['a,b', undefined, 'a-2cb-not-on-linkedin'],
    ['a;b', undefined, 'a-3bb-not-on-linkedin'],
  ])('%s, which reported %s → %s', (former, reported, slug) => {
    expect(slugOfFormer(former, reported)).toBe(slug);
  });

  test('whatever it saved', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }), (text) => {
        if (!isFormerSlug(text)) return;
        const slug = slugOfFormer(text);
        expect(isSlug(slug)).toBe(true);
        expect(slugOfFormer(slug)).toBe(slug);
        expect(isSlug(standInFor(text))).toBe(true);
        expect(isStandIn(standInFor(text))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

test.each(['', 'a b', '../options', 'a%20b', 'a#b', '\ud800', 'x'.repeat(201), 7, undefined])(
  'no version saved %j',
  (value) => {
    expect(isFormerSlug(value)).toBe(false);
  },
);
