import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { generatePosts } from './generated-posts.ts';
import { generateProfile } from './generated-profile.ts';

const DIRECTORY = new URL('./profiles/', import.meta.url);

/** Any object. nb. `z.record` would drop the `__proto__` key that a hostile answer may have. */
export const taskOutputSchema = z.custom<Record<string, unknown>>(isObject, 'not an object');

/** A file in `profiles/`. */
const profileFileSchema = z.strictObject({
  slug: z.string().min(1),
  /** What the file demonstrates. */
  shows: z.string().min(1),
  /** Other slugs that lead to the same person, such as a member token. */
  aliases: z.array(z.string()).default([]),
  task_output: taskOutputSchema,
  /** What a fetch of the person's posts returns; otherwise, some are generated. */
  posts: z.object({ urn: z.string(), task_output: z.unknown() }).optional(),
});

/** A person known to the sandbox, and what a fetch returns. */
type SandboxProfile = z.output<typeof profileFileSchema>;

export type Profiles = ReturnType<typeof readProfiles>;

/** Reads `profiles/`. Throws an error that names the file if one is invalid. */
export function readProfiles() {
  const profiles = readdirSync(DIRECTORY)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map(readProfile);
  const bySlug = new Map<string, SandboxProfile>();
  for (const profile of profiles) {
    for (const slug of [profile.slug, ...profile.aliases]) bySlug.set(slug, profile);
  }

  const byUrn = new Map(profiles.flatMap(({ posts }) => (posts ? [[posts.urn, posts]] : [])));

  const revised = new Map<string, Record<string, unknown>>();

  return {
    /** The people in the files, by file name. */
    all: profiles as readonly SandboxProfile[],

    /** Changes what a fetch of the slug, or of a URN's posts, returns, as if the person had edited the profile. */
    revise(slug: string, output: Record<string, unknown>): void {
      revised.set(slug, output);
    },

    reset(): void {
      revised.clear();
    },

    /** What a fetch of the posts of this URN returns: likewise. */
    postsFor(urn: string): unknown {
      return revised.get(urn) ?? byUrn.get(urn)?.task_output ?? generatePosts(urn);
    },

    /** What a fetch of the slug returns: a revision, a file's output, or a generated person. */
    outputFor(slug: string): Record<string, unknown> {
      const revision = revised.get(slug);
      if (revision) return revision;
      const known = bySlug.get(slug) ?? bySlug.get(slug.toLowerCase());
      return known?.task_output ?? generateProfile(slug);
    },
  };
}

function readProfile(name: string): SandboxProfile {
  try {
    return profileFileSchema.parse(JSON.parse(readFileSync(new URL(name, DIRECTORY), 'utf8')));
  } catch (cause) {
    throw new Error(`sandbox/profiles/${name} is not a valid profile file: ${cause}`, { cause });
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
