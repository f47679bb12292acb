import * as z from 'zod/mini';
import type { Post } from './post.ts';

const text = z.string();
const maybe = z.exactOptional;

const count = z.object({ value: z.number(), orMore: z.boolean() });

/** What a post has in a stored row and in an export, but for its time. */
export const postFields = {
  text: maybe(text),
  when: maybe(text),
  url: maybe(text),
  reactions: maybe(count),
  comments: maybe(count),
  reposts: maybe(count),
  original: maybe(z.object({ author: maybe(text), text: maybe(text), url: maybe(text) })),
};

/** A post as it is stored. */
export const postSchema = z.object({
  ...postFields,
  at: maybe(z.number()),
}) satisfies z.ZodMiniType<Post>;

/** A person's posts in a record. */
export const savedPostsSchema = z.object({
  fetchedAt: z.number(),
  posts: z.array(postSchema),
  raw: z.unknown(),
});
