import * as z from 'zod/mini';
import type { Annotation } from './annotation.ts';
import type { ProfileVersion, SavedProfile } from './profile.ts';
import { profileSchema, slugSchema } from './profile-schema.ts';

const time = z.number();
const version = {
  slug: slugSchema,
  profile: profileSchema,
  fetchedAt: time,
  firstFetchedAt: z.exactOptional(time),
};

/** A version of a profile. */
export const versionSchema = z.object(version) satisfies z.ZodMiniType<ProfileVersion>;

/** A saved profile. */
export const savedProfileSchema = z.object({
  ...version,
  lessCompleteAt: z.exactOptional(time),
}) satisfies z.ZodMiniType<SavedProfile>;

/** An annotation as it is stored. Lengths aren't checked, so that a longer one stays readable. */
export const annotationSchema = z.object({
  starred: z.boolean(),
  tags: z.array(z.string()),
  note: z.string(),
}) satisfies z.ZodMiniType<Annotation>;
