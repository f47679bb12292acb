import * as z from 'zod/mini';
import type { Annotation, DataField } from './annotation.ts';
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
  listed: z.exactOptional(z.object({ connectedAt: z.exactOptional(time) })),
}) satisfies z.ZodMiniType<SavedProfile>;

/** nb. Reads like a damaged tag: `readAnnotation` drops it. */
const noField: DataField = { name: '', value: '' };

/**
 * An annotation as it is stored. Lengths aren't checked, so that a longer one stays readable, and a damaged
 * field counts as empty, so that the others do. nb. So does a damaged tag: `readAnnotation` drops those.
 */
export const storedAnnotationSchema = z.object({
  starred: z.catch(z.boolean(), false),
  tags: z.catch(z.array(z.catch(z.string(), '')), []),
  note: z.catch(z.string(), ''),
  data: z.exactOptional(
    z.catch(z.array(z.catch(z.object({ name: z.string(), value: z.string() }), noField)), []),
  ),
}) satisfies z.ZodMiniType<Annotation>;
