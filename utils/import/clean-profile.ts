import { readLink } from '../parsing/read-link.ts';
import { readText } from '../parsing/read-text.ts';
import type { Profile } from '../profile/profile.ts';

/**
 * Cleans an imported profile the way the parser does: texts are trimmed and well-formed, empty ones
 * and unsafe links are left out. Does nothing to a profile that is clean already.
 */
export function cleanProfile({ profileUrl, ...rest }: Profile): Profile {
  const profile = cleanValue(rest) as Profile;
  return profileUrl !== undefined && isLink(profileUrl) ? { ...profile, profileUrl } : profile;
}

function isLink(text: string): boolean {
  return /^https?:\/\//i.test(text) && readLink(text) !== undefined && readText(text) === text;
}

/** The value with its texts cleaned; `undefined` if nothing is left of it. */
function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') return readText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(cleanValue).filter((entry) => entry !== undefined);
  const fields = Object.entries(value).map(
    ([name, content]) => [name, cleanValue(content)] as const,
  );
  const present = fields.filter(([, content]) => content !== undefined);
  // A date that is a text is nothing without its text.
  return 'text' in value && present.length === 0 ? undefined : Object.fromEntries(present);
}
