import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { generateProfile } from './generated-profile.ts';

const DIRECTORY = new URL('./profiles/', import.meta.url);

/** A file of `profiles/`. */
const profileFileSchema = z.strictObject({
  slug: z.string().min(1),
  /** What the file is there to show. */
  shows: z.string().min(1),
  /** Other slugs under which the same person is found, such as a member token. */
  aliases: z.array(z.string()).default([]),
  // nb. `z.record` would drop the `__proto__` that a hostile answer may carry.
  task_output: z.custom<Record<string, unknown>>(isObject, 'not an object'),
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

  return {
    /** The people of the files, in the order of their file names. */
    all: profiles as readonly SandboxProfile[],

    /** The answer for a slug: a file's where there is one, else one made up from the slug. */
    outputFor(slug: string): Record<string, unknown> {
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
