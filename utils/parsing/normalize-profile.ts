import { omitUndefined } from '../profile/omit-undefined.ts';
import type { Profile } from '../profile/profile.ts';
import { canonicalSlug, type Slug, slugFromUrl } from '../profile/slug.ts';
import { AMBIGUOUS_LISTS, LISTS, PERSON } from './field-names.ts';
import { type Fields, fieldsOf, type Reader, readFirst } from './fields.ts';
import { positionsByTime, positionsInColumns, readPositions } from './normalize-position.ts';
import { readSchools, schoolsInColumns } from './normalize-school.ts';
import { normalizeSections } from './normalize-sections.ts';
import { normalizeSkills } from './normalize-skills.ts';
import { parsedJson } from './parse-json.ts';
import { evidenceIn, type Fact, profileLayers } from './profile-layers.ts';
import { readCount } from './read-count.ts';
import { readLabel, readLine } from './read-line.ts';
import { readLink } from './read-link.ts';
import { readList } from './read-list.ts';
import { readPicture } from './read-picture.ts';
import { isCountryCode, placeInParts, placeOfGeo, readPlace } from './read-place.ts';
import { readsAsError } from './read-reason.ts';
import { readProse, readText } from './read-text.ts';
import { resolveReferences } from './resolve-references.ts';
import { unreadNames } from './unread-names.ts';

const unlessText =
  <T>(read: Reader<T>): Reader<T> =>
  (value) =>
    typeof value === 'object' ? read(value) : undefined;
const readCity: Reader<string> = (value) => {
  const place = readPlace(value);
  return place !== undefined && isCountryCode(place) ? undefined : place;
};

/** What shows that an object is a profile. nb. A slug or link may only repeat what was asked for. */
const CONTENT: readonly Fact[] = [
  [PERSON.headline, readText],
  [PERSON.connections, readCount],
  [PERSON.followers, readCount],
  [PERSON.about, readProse],
  [LISTS.positions, readPositions],
  [LISTS.schools, readSchools],
  [LISTS.skills, normalizeSkills],
];
const FACTS: readonly Fact[] = [
  ...CONTENT,
  [[...PERSON.name, ...PERSON.firstName, ...PERSON.lastName], readText],
];

/**
 * Whether a completed task's `task_output` holds a profile, or at least the name of a restricted one.
 * An error body doesn't, unless it brings more of the profile than a name.
 */
export function isProfile(taskOutput: unknown): boolean {
  const answer = resolveReferences(taskOutput);
  if (evidenceIn(answer, CONTENT) > 0) return true;
  return !readsAsError(answer) && readName(profileLayers(answer, FACTS)) !== undefined;
}

/**
 * Parses a completed task's `task_output` into a profile, in any shape: the documented flat one,
 * the observed one under `profile`, those of other tools and of LinkedIn itself, or a mix. What can't be
 * read is left out and named in `unread`. Lists have at most `MAX_LIST_LENGTH` entries, texts at most
 * `MAX_TEXT_LENGTH` UTF-16 units. Of several objects that may be the profile, the one with the
 * most evidence of being one comes first. Never throws, whatever the JSON.
 *
 * The names are in `field-names.ts`.
 */
export function normalizeProfile(slug: Slug, taskOutput: unknown): Profile {
  const answer = resolveReferences(
    typeof taskOutput === 'string' ? parsedJson(taskOutput) : taskOutput,
  );
  const layers = profileLayers(answer, FACTS);
  const read = <T>(names: readonly string[], reader: Reader<T>) =>
    inLayers(layers, (fields) => readFirst(fields, names, reader));
  /** Reads one name after the other, each wherever it is. */
  const readEach = <T>(names: readonly string[], reader: Reader<T>) => {
    for (const name of names) {
      const reading = read([name], reader);
      if (reading !== undefined) return reading;
    }
    return undefined;
  };
  const profile: Profile = omitUndefined({
    slug,
    reportedSlug:
      read(PERSON.slug, readSlug) ?? read(PERSON.link, linkedSlug) ?? read(PERSON.accounts, slugIn),
    name: readName(layers),
    headline: read(PERSON.headline, readLine),
    location: readLocation(layers),
    profileUrl: read(PERSON.link, readLink),
    urn: read(PERSON.urn, readText),
    connections: read(PERSON.connections, readCount),
    followers: read(PERSON.followers, readCount),
    about: read(PERSON.about, readProse),
    positions:
      read(LISTS.positions, readPositions) ??
      readEach(AMBIGUOUS_LISTS.positions, unlessText(readPositions)) ??
      inLayers(layers, positionsByTime) ??
      inLayers(layers, positionsInColumns) ??
      [],
    education:
      read(LISTS.schools, readSchools) ??
      readEach(AMBIGUOUS_LISTS.schools, unlessText(readSchools)) ??
      inLayers(layers, schoolsInColumns) ??
      [],
    skills: read(LISTS.skills, normalizeSkills) ?? [],
    sections: normalizeSections(read),
    pictureUrl: read(PERSON.picture, readPicture),
  });
  return omitUndefined({ ...profile, unread: unreadNames(answer, profile) });
}

function inLayers<T>(layers: readonly Fields[], read: (fields: Fields) => T | undefined) {
  for (const fields of layers) {
    const reading = read(fields);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

/** A code of a country is read only if nothing tells more. */
function readLocation(layers: readonly Fields[]): string | undefined {
  const read = (names: readonly string[], reader: Reader<string>) =>
    inLayers(layers, (fields) => readFirst(fields, names, reader));
  return (
    read(['location'], readCity) ??
    inLayers(layers, placeOfGeo) ??
    read(PERSON.place, readCity) ??
    inLayers(layers, placeInParts) ??
    read(PERSON.place, readPlace)
  );
}

function readName(layers: readonly Fields[]): string | undefined {
  const name = inLayers(layers, (fields) => readFirst(fields, PERSON.name, readPersonName));
  return name ?? inLayers(layers, nameInParts);
}

/** Reads a name in one text, or in parts: `{first, last}`. */
function readPersonName(value: unknown): string | undefined {
  const fields = fieldsOf(value);
  return readLabel(value) ?? (fields && nameInParts(fields));
}

function nameInParts(fields: Fields): string | undefined {
  const parts = [PERSON.firstName, PERSON.lastName].map(
    (names) => readFirst(fields, names, readLabel) ?? '',
  );
  return readText(parts.join(' '));
}

function readSlug(value: unknown): Slug | undefined {
  return canonicalSlug(readText(value) ?? '') ?? linkedSlug(value);
}

function linkedSlug(value: unknown): Slug | undefined {
  return slugFromUrl(readLink(value) ?? '');
}

/** Reads the slug from a list of accounts in several networks. */
function slugIn(accounts: unknown): Slug | undefined {
  const slugs = readList(accounts, (account) => {
    const fields = fieldsOf(account);
    const slug = fields && readFirst(fields, PERSON.link, linkedSlug);
    return slug === undefined ? undefined : [slug];
  });
  return slugs?.[0];
}
