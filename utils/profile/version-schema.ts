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

/** A profile as the library holds it. */
export const savedProfileSchema = z.object({
  ...version,
  lessCompleteAt: z.exactOptional(time),
}) satisfies z.ZodMiniType<SavedProfile>;

/** What a person has put to a profile. */
export const annotationSchema = z.object({
  starred: z.boolean(),
  tags: z.array(z.string()),
  note: z.string(),
}) satisfies z.ZodMiniType<Annotation>;
