import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { generateProfile } from './generated-profile.ts';

const DIRECTORY = new URL('./profiles/', import.meta.url);

/** Any answer. nb. `z.record` would drop the `__proto__` that a hostile one may carry. */
export const taskOutputSchema = z.custom<Record<string, unknown>>(isObject, 'not an object');

/** A file of `profiles/`. */
const profileFileSchema = z.strictObject({
  slug: z.string().min(1),
  /** What the file is there to show. */
  shows: z.string().min(1),
  /** Other slugs under which the same person is found, such as a member token. */
  aliases: z.array(z.string()).default([]),
  task_output: taskOutputSchema,
});

/** A person whom the sandbox knows, and the answer that a fetch brings. */
type SandboxProfile = z.output<typeof profileFileSchema>;

export type Profiles = ReturnType<typeof readProfiles>;

/** Reads `profiles/`. Throws, naming the file, where one is not as it should be. */
export function readProfiles() {
  const profiles = readdirSync(DIRECTORY)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map(readProfile);
  const bySlug = new Map<string, SandboxProfile>();
  for (const profile of profiles) {
    for (const slug of [profile.slug, ...profile.aliases]) bySlug.set(slug, profile);
  }

  const revised = new Map<string, Record<string, unknown>>();

  return {
    /** The people of the files, in the order of their file names. */
    all: profiles as readonly SandboxProfile[],

    /** From now on a fetch of the slug brings this, as after a person's edit of their profile. */
    revise(slug: string, output: Record<string, unknown>): void {
      revised.set(slug, output);
    },

    reset(): void {
      revised.clear();
    },

    /** The answer for a slug: as revised, else a file's, else one made up from the slug. */
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
    throw new Error(`sandbox/profiles/${name} is not a profile file: ${cause}`, { cause });
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
