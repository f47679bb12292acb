import { readCompanyLink } from '../parsing/read-company-link.ts';
import { readLink } from '../parsing/read-link.ts';
import { readText } from '../parsing/read-text.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';
import type { Position, Profile } from '../profile/profile.ts';
import type { ProfileSections, SectionEntry } from '../profile/section.ts';

/**
 * Cleans an imported profile the way the parser does: texts are trimmed and well-formed; empty ones,
 * unsafe links, entries without a title and empty sections are left out. Does nothing to a profile that is
 * clean already.
 */
export function cleanProfile(profile: Profile): Profile {
  const { positions, profileUrl, pictureUrl, sections, unread, ...rest } = profile;
  const names = unread?.map(readText).filter((name) => name !== undefined);
  return omitUndefined({
    ...(cleanValue(rest) as Omit<Profile, 'positions'>),
    positions: positions.map(cleanPosition),
    profileUrl: cleanLink(profileUrl),
    sections: sections && cleanSections(sections),
    pictureUrl: cleanLink(pictureUrl),
    unread: names?.length ? names : undefined,
  });
}

function cleanPosition({ companyUrl, ...rest }: Position): Position {
  const position = cleanValue(rest) as Position;
  return omitUndefined({ ...position, companyUrl: readCompanyLink(companyUrl) });
}

function cleanSections(sections: ProfileSections): ProfileSections | undefined {
  const cleaned = Object.entries(sections).flatMap(([kind, entries]) => {
    const left = entries.map(cleanEntry).filter((entry) => entry !== undefined);
    return left.length > 0 ? [[kind, left] as const] : [];
  });
  return cleaned.length > 0 ? Object.fromEntries(cleaned) : undefined;
}

function cleanEntry({ url, ...rest }: SectionEntry): SectionEntry | undefined {
  const { title, ...more } = cleanValue(rest) as Partial<SectionEntry>;
  return title === undefined ? undefined : omitUndefined({ title, ...more, url: cleanLink(url) });
}

const cleanLink = (link: string | undefined) =>
  link !== undefined && isLink(link) ? link : undefined;

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
