import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SavedPosts } from '../../../utils/profile/post.ts';
import { betterPosts } from '../../../utils/versions/better-posts.ts';

const posts: fc.Arbitrary<SavedPosts | undefined> = fc.option(
  fc.record({
    fetchedAt: fc.nat(2),
    posts: fc.array(fc.record({ text: fc.constantFrom('a', 'b') }), { maxLength: 2 }),
    raw: fc.constantFrom(null, 'x'),
  }),
  { nil: undefined },
);

test('in whichever order and however often posts are compared, the same ones are kept', () => {
  fc.assert(
    fc.property(posts, posts, posts, (one, two, three) => {
      const both = betterPosts(one, two);
      expect(betterPosts(two, one)).toEqual(both);
      expect(betterPosts(both, one)).toEqual(both);
      expect(betterPosts(both, three)).toEqual(betterPosts(one, betterPosts(two, three)));
    }),
  );
});

test('of the same posts, ours are kept, whatever the order of their fields', () => {
  const ours = { fetchedAt: 1, posts: [{ text: 'a', at: 2 }], raw: { a: 1, b: -0 } };
  const theirs = { fetchedAt: 1, posts: [{ at: 2, text: 'a' }], raw: { b: 0, a: 1 } };
  expect(betterPosts(ours, theirs)).toBe(ours);
  expect(betterPosts(theirs, ours)).toBe(theirs);
});
