import * as z from 'zod/mini';
import type { Profile } from './profile.ts';
import { isSlug, type Slug } from './slug.ts';

const text = z.string();
const maybe = z.exactOptional;

/** A canonical slug. */
export const slugSchema = z.custom<Slug>(isSlug);

const careerDate = z.union([
  z.object({ year: z.number(), month: maybe(z.number()) }),
  z.object({ text }),
]);
const dates = { start: maybe(careerDate), end: maybe(careerDate), duration: maybe(text) };
const count = z.object({ value: z.number(), orMore: z.boolean() });

/** A normalized profile, as it is stored and exported. */
export const profileSchema = z.object({
  slug: slugSchema,
  reportedSlug: maybe(slugSchema),
  name: maybe(text),
  headline: maybe(text),
  location: maybe(text),
  profileUrl: maybe(text),
  urn: maybe(text),
  connections: maybe(count),
  followers: maybe(count),
  about: maybe(text),
  positions: z.array(
    z.object({
      title: maybe(text),
      company: maybe(text),
      location: maybe(text),
      ...dates,
      isCurrent: z.boolean(),
      description: maybe(text),
    }),
  ),
  education: z.array(
    z.object({
      school: maybe(text),
      degree: maybe(text),
      field: maybe(text),
      ...dates,
      description: maybe(text),
      location: maybe(text),
    }),
  ),
  skills: z.array(text),
}) satisfies z.ZodMiniType<Profile>;
