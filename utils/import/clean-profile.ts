import { readLink } from '../parsing/read-link.ts';
import { readText } from '../parsing/read-text.ts';
import type { Profile } from '../profile/profile.ts';

/**
 * A profile of a file as ours are: its texts trimmed, well-formed and never empty, its link one that
 * may be followed. What says nothing is left out. Changes nothing in a profile that is so already.
 */
export function cleanProfile({ profileUrl, ...rest }: Profile): Profile {
  const profile = cleaned(rest) as Profile;
  return profileUrl !== undefined && isLink(profileUrl) ? { ...profile, profileUrl } : profile;
}

function isLink(text: string): boolean {
  return /^https?:\/\//i.test(text) && readLink(text) !== undefined && readText(text) === text;
}

/** The same value, its texts cleaned; nothing where it has nothing to say. */
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return readText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(cleaned).filter((entry) => entry !== undefined);
  const fields = Object.entries(value).map(([name, content]) => [name, cleaned(content)] as const);
  const left = fields.filter(([, content]) => content !== undefined);
  // A date in words is its words.
  return 'text' in value && left.length === 0 ? undefined : Object.fromEntries(left);
}
