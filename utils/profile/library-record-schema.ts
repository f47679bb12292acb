import * as z from 'zod/mini';
import { type Annotation, maxNoteLength, maxTagLength, maxTags } from './annotation.ts';
import { maxDataFields, maxDataLength } from './data-field.ts';
import type { LibraryRecord } from './library-record.ts';
import { maxLists } from './people-list.ts';
import { savedPostsSchema } from './post-schema.ts';
import { slugSchema } from './profile-schema.ts';
import { savedProfileSchema, versionSchema } from './version-schema.ts';

const time = z.number();

/** An annotation within its maximums. */
const boundedAnnotationSchema = z.object({
  starred: z.boolean(),
  tags: z.array(z.string().check(z.maxLength(maxTagLength))).check(z.maxLength(maxTags)),
  note: z.string().check(z.maxLength(maxNoteLength)),
  data: z.exactOptional(
    z
      .array(
        z.object({
          name: z.string().check(z.minLength(1), z.maxLength(maxTagLength)),
          value: z.string().check(z.minLength(1), z.maxLength(maxDataLength)),
        }),
      )
      .check(z.maxLength(maxDataFields)),
  ),
}) satisfies z.ZodMiniType<Annotation>;

/** A record of the library. All of its versions must have its slug. */
export const libraryRecordSchema = z
  .object({
    slug: slugSchema,
    saved: savedProfileSchema,
    versions: z.array(versionSchema),
    annotation: boundedAnnotationSchema,
    aliases: z.array(slugSchema),
    lists: z.exactOptional(
      z.array(z.string().check(z.maxLength(maxTagLength))).check(z.maxLength(maxLists)),
    ),
    answer: z.exactOptional(z.object({ fetchedAt: time, raw: z.unknown() })),
    posts: z.exactOptional(savedPostsSchema),
  })
  .check(
    z.refine(({ slug, saved, versions }) =>
      [saved, ...versions].every((each) => each.slug === slug && each.profile.slug === slug),
    ),
  ) satisfies z.ZodMiniType<LibraryRecord>;
