import * as z from 'zod/mini';
import type { Profile } from './profile.ts';
import { type SectionKind, sectionKinds } from './section.ts';
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

const sectionEntry = z.object({
  title: text,
  by: maybe(text),
  detail: maybe(text),
  start: maybe(careerDate),
  end: maybe(careerDate),
  url: maybe(text),
  description: maybe(text),
});

const entries = maybe(z.array(sectionEntry));
// nb. Not `z.partialRecord`, which adds 2 kB to the popup.
const sections = z.object(
  Object.fromEntries(sectionKinds.map((kind) => [kind, entries])) as Record<
    SectionKind,
    typeof entries
  >,
);

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
      companyUrl: maybe(text),
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
  sections: maybe(sections),
  pictureUrl: maybe(text),
  unread: maybe(z.array(text)),
}) satisfies z.ZodMiniType<Profile>;
