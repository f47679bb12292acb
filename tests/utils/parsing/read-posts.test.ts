import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeOfId } from '../../../utils/parsing/posts/post-id.ts';
import { readPosts } from '../../../utils/parsing/posts/read-posts.ts';
import type { Post } from '../../../utils/profile/post.ts';
import { postSchema } from '../../../utils/profile/post-schema.ts';

/** An id from an answer that also had its time. */
const id = '7402746946853253120';
const at = 1_764_952_408_517;
const urn = `urn:li:activity:${id}`;
const url = `https://www.linkedin.com/feed/update/${urn}`;
const older = `urn:li:activity:${(BigInt(at - 86_400_000) << 22n) + 5n}`;
const count = (value: number) => ({ value, orMore: false });

test('the id of a post has its time', () => {
  expect(timeOfId({ kind: 'activity', digits: id })).toBe(at);
  expect(timeOfId({ kind: 'activity', digits: '1'.repeat(16) })).toBeUndefined();
});

test.each<[string, unknown, readonly Post[] | undefined]>([
  // Where the posts are.
  ['posts in `posts`', { posts: [{ text: 'Hello' }] }, [{ text: 'Hello' }]],
  ['a list alone', [{ text: 'Hello' }], [{ text: 'Hello' }]],
  ['texts', ['One', 'Two'], [{ text: 'One' }, { text: 'Two' }]],
  ['in `data`', { success: true, data: { posts: ['One'] } }, [{ text: 'One' }]],
  [
    'in each profile',
    { profiles: [{ url, posts: ['1'] }, { posts: ['2'] }] },
    [{ text: '1' }, { text: '2' }],
  ],
  ['in a profile', { profile: { name: 'Ada', recentPosts: ['One'] } }, [{ text: 'One' }]],
  ['by their URNs', { posts: { [urn]: { text: 'One' } } }, [{ text: 'One', at, url }]],
  ['by the URN of the person', { 'urn:li:fsd_profile:ACo': ['One'] }, [{ text: 'One' }]],
  ['as text', JSON.stringify({ posts: ['One'] }), [{ text: 'One' }]],
  ['in objects', { items: [{ post: { body: 'One' } }] }, [{ text: 'One' }]],
  ['a single one', { text: 'One', urn }, [{ text: 'One', at, url }]],
  ['a list in a list', [[{ text: 'One' }]], [{ text: 'One' }]],
  // Nobody's posts, and nothing that is posts.
  ['none', { posts: [] }, []],
  ['null', { posts: null }, []],
  ['a text that says so', { posts: 'No posts yet' }, []],
  ['a person without any', { profiles: [{ profile_urn: 'x', posts: [] }] }, []],
  ['nothing', {}, undefined],
  ['null alone', null, undefined],
  ['a message', { message: 'No posts' }, undefined],
  ['an error', { error: 'Not found', posts: [] }, undefined],
  ['a failure', { success: false, data: [] }, undefined],
  ['a profile', { name: 'Ada', headline: 'Analyst', profile_url: 'https://x.example/' }, undefined],
  // Texts.
  ['a text in objects', [{ commentary: { text: { text: 'Deep' } } }], [{ text: 'Deep' }]],
  ['another name first', [{ text: '', content: 'Said' }], [{ text: 'Said' }]],
  ['a text with controls', [{ text: ' a\u0000\r\nb ' }], [{ text: 'a\nb' }]],
  ['no text', [{ urn }], [{ at, url }]],
  ['nothing of a post', [{ id: 'x', likes: 3 }, null, 7, true], []],
  // Times.
  ['ms', [{ text: 'a', timestamp: at }], [{ text: 'a', at }]],
  ['seconds', [{ text: 'a', created_at: 1_764_952_408 }], [{ text: 'a', at: 1_764_952_408_000 }]],
  ['microseconds', [{ text: 'a', date: at * 1000 }], [{ text: 'a', at }]],
  ['ms as text', [{ text: 'a', timestamp: String(at) }], [{ text: 'a', at }]],
  ['ISO 8601', [{ text: 'a', publishedAt: '2025-12-05T16:33:28.517Z' }], [{ text: 'a', at }]],
  ['with an offset', [{ text: 'a', date: '2025-12-05T18:33:28.517+0200' }], [{ text: 'a', at }]],
  ['without one', [{ text: 'a', date: '2025-12-05 16:33' }], [{ text: 'a', at: at - 28_517 }]],
  ['a day', [{ text: 'a', date: '2025-12-05' }], [{ text: 'a', at: Date.UTC(2025, 11, 5) }]],
  ['an object', [{ text: 'a', posted_at: { relative: '2h', timestamp: at } }], [{ text: 'a', at }]],
  ['an age', [{ text: 'a', date: '3d • Edited' }], [{ text: 'a', when: '3d' }]],
  ['an age and an id', [{ text: 'a', date: '3d', urn }], [{ text: 'a', at, url }]],
  ['a day that is none', [{ text: 'a', date: '2025-02-31' }], [{ text: 'a', when: '2025-02-31' }]],
  ['a time before LinkedIn', [{ text: 'a', timestamp: 5 }], [{ text: 'a' }]],
  // Addresses.
  ['an id alone', [{ text: 'a', activity_id: id }], [{ text: 'a', at, url }]],
  [
    'an address',
    [{ text: 'a', url: `https://www.linkedin.com/posts/ada_x-activity-${id}-Ab?u=1` }],
    [{ text: 'a', at, url }],
  ],
  [
    'a URN in another',
    [{ text: 'a', urn: `urn:li:fsd_update:(${urn},X)` }],
    [{ text: 'a', at, url }],
  ],
  [
    'a share',
    [{ text: 'a', urn: `urn:li:share:${id}` }],
    [{ text: 'a', at, url: url.replace('activity', 'share') }],
  ],
  ['elsewhere', [{ text: 'a', url: 'https://evil.example/' }], [{ text: 'a' }]],
  ['a script', [{ text: 'a', url: 'javascript:alert(1)//linkedin.com/' }], [{ text: 'a' }]],
  // Counts.
  [
    'counts',
    [{ text: 'a', reactions: '1.2K', comments: [{}, {}], shares: 0 }],
    [{ text: 'a', reactions: count(1200), comments: count(2), reposts: count(0) }],
  ],
  [
    'counts inside',
    [{ text: 'a', stats: { counts: { num_likes: 3 } } }],
    [{ text: 'a', reactions: count(3) }],
  ],
  [
    'kinds of reactions',
    [
      {
        text: 'a',
        reactions: [
          { type: 'LIKE', count: 2 },
          { type: 'FUN', count: 3 },
        ],
      },
    ],
    [{ text: 'a', reactions: count(5) }],
  ],
  // Reposts.
  [
    'a repost',
    [{ urn: older, text: 'See', reshared_post: { author: { name: 'Ada' }, text: 'First', urn } }],
    [
      {
        text: 'See',
        at: at - 86_400_000,
        url: `https://www.linkedin.com/feed/update/${older}`,
        original: { author: 'Ada', text: 'First', url },
      },
    ],
  ],
  ['a repost of a text', [{ original: 'First' }], [{ original: { text: 'First' } }]],
  ['a repost that is a flag', [{ text: 'a', repost: true }], [{ text: 'a' }]],
  // Order.
  [
    'the newest first',
    [
      { text: 'a', urn: older },
      { text: 'b', urn },
    ],
    [
      { text: 'b', at, url },
      { text: 'a', at: at - 86_400_000, url: `https://www.linkedin.com/feed/update/${older}` },
    ],
  ],
  [
    'as they are, if one has no time',
    [{ text: 'a' }, { text: 'b', timestamp: at }],
    [{ text: 'a' }, { text: 'b', at }],
  ],
  [
    'each once',
    [{ text: 'a', urn }, { text: 'a again', urn }, 'a', 'a'],
    [{ text: 'a', at, url }, { text: 'a' }, { text: 'a' }],
  ],
])('%s', (_, output, expected) => {
  expect(readPosts(output)).toEqual(expected);
});

describe('whatever the JSON', () => {
  const names = [
    'posts',
    'data',
    'profiles',
    'text',
    'content',
    'urn',
    'url',
    'timestamp',
    'date',
    'reactions',
    'stats',
    'original',
    'author',
    '__proto__',
    urn,
  ];
  const { tree } = fc.letrec((tie) => ({
    leaf: fc.oneof(fc.jsonValue(), fc.constantFrom(urn, url, id, '3d', at, '__proto__')),
    tree: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      tie('leaf'),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc
        .array(fc.tuple(fc.constantFrom(...names), tie('tree')), { maxLength: 5 })
        .map((entries) =>
          JSON.parse(
            `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`,
          ),
        ),
    ),
  }));

  test('it never throws, and every post can be stored and leads to LinkedIn or nowhere', () => {
    fc.assert(
      fc.property(tree, (output) => {
        for (const post of readPosts(output) ?? []) {
          expect(postSchema.parse(post)).toEqual(post);
          for (const link of [post.url, post.original?.url]) {
            if (link !== undefined)
              expect(link).toMatch(/^https:\/\/([a-z]{2,3}\.)?linkedin\.com\//);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('ten thousand entries, and a thousand levels, are read in no time', () => {
    const deep = JSON.parse(`${'{"data":['.repeat(1000)}"a"${']}'.repeat(1000)}`);
    const wide = {
      posts: Array.from({ length: 10_000 }, (_, n) => ({ text: 'x', data: { posts: n } })),
    };
    const many = JSON.parse(
      `{${Array.from({ length: 10_000 }, (_, n) => `"k${n}":{"text":"x"}`).join(',')}}`,
    );
    const before = performance.now();
    expect(readPosts(deep)).toEqual([]);
    expect(readPosts(wide)).toHaveLength(500);
    expect(readPosts(many)).toBeUndefined();
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});
