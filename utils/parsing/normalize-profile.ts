import { omitUndefined } from '../profile/omit-undefined.ts';
import type { Position, Profile, School } from '../profile/profile.ts';
import { canonicalSlug, type Slug, slugFromUrl } from '../profile/slug.ts';
import { type Fields, type Reader, readFirst } from './fields.ts';
import { normalizePositions } from './normalize-position.ts';
import { normalizeSchool } from './normalize-school.ts';
import { normalizeSkills } from './normalize-skills.ts';
import { evidenceIn, type Fact, profileLayers } from './profile-layers.ts';
import { readCount } from './read-count.ts';
import { readLink } from './read-link.ts';
import { readList } from './read-list.ts';
import { placeInParts, readPlace } from './read-place.ts';
import { readsAsError } from './read-reason.ts';
import { readProse, readText } from './read-text.ts';

const NAME = ['full_name', 'name', 'display_name', 'formatted_name'];
const FIRST_NAME = ['first_name', 'given_name'];
const LAST_NAME = ['last_name', 'family_name', 'surname'];
const HEADLINE = ['headline', 'sub_title', 'occupation', 'title', 'job_title'];
const PLACE = ['location', 'location_name', 'geo_location', 'geo', 'address'];
const LINK = ['profile_url', 'public_url', 'public_profile_url', 'linkedin_url', 'url', 'link'];
const SLUG = ['profile_slug', 'public_identifier', 'public_id', 'vanity_name', 'slug'];
const URN = ['profile_urn', 'urn', 'entity_urn', 'member_urn'];
const CONNECTIONS = ['connections', 'connections_count', 'connection_count', 'num_connections'];
const FOLLOWERS = ['followers', 'followers_count', 'follower_count', 'num_followers'];
const ABOUT = ['about', 'summary', 'bio', 'description'];
const POSITIONS = ['experience', 'experiences', 'positions', 'work_experience', 'work_history'];
const SCHOOLS = ['education', 'educations', 'schools'];
const SKILLS = ['skills', 'skill', 'top_skills'];

const readPositions: Reader<readonly Position[]> = (value) => readList(value, normalizePositions);
const readSchools: Reader<readonly School[]> = (value) => readList(value, normalizeSchool);

/** What shows that an object is a profile. nb. A slug or link may only repeat what was asked for. */
const CONTENT: readonly Fact[] = [
  [HEADLINE, readText],
  [CONNECTIONS, readCount],
  [FOLLOWERS, readCount],
  [ABOUT, readProse],
  [POSITIONS, readPositions],
  [SCHOOLS, readSchools],
  [SKILLS, normalizeSkills],
];
const FACTS: readonly Fact[] = [...CONTENT, [[...NAME, ...FIRST_NAME, ...LAST_NAME], readText]];

/**
 * Whether a completed task's `task_output` holds a profile, or at least the name of a restricted one.
 * An error body doesn't, unless it brings more of the profile than a name.
 */
export function isProfile(taskOutput: unknown): boolean {
  if (evidenceIn(taskOutput, CONTENT) > 0) return true;
  return !readsAsError(taskOutput) && readName(profileLayers(taskOutput, FACTS)) !== undefined;
}

/**
 * Parses a completed task's `task_output` into a profile, in any shape: the documented flat one,
 * the observed one under `profile`, or a mix of both. What can't be read is left out. Lists have at
 * most `MAX_LIST_LENGTH` entries, texts at most `MAX_TEXT_LENGTH` UTF-16 units. Of several
 * objects that may be the profile, the one with the most evidence of being one comes first. Never throws,
 * whatever the JSON.
 *
 * The field names come from the API's page, from three clients that run against the live service,
 * and from obvious synonyms.
 */
export function normalizeProfile(slug: Slug, taskOutput: unknown): Profile {
  const layers = profileLayers(taskOutput, FACTS);
  const read = <T>(names: readonly string[], reader: Reader<T>) =>
    inLayers(layers, (fields) => readFirst(fields, names, reader));
  return omitUndefined({
    slug,
    reportedSlug: read(SLUG, readSlug) ?? read(LINK, linkedSlug),
    name: readName(layers),
    headline: read(HEADLINE, readText),
    location: read(PLACE, readPlace) ?? inLayers(layers, placeInParts),
    profileUrl: read(LINK, readLink),
    urn: read(URN, readText),
    connections: read(CONNECTIONS, readCount),
    followers: read(FOLLOWERS, readCount),
    about: read(ABOUT, readProse),
    positions: read(POSITIONS, readPositions) ?? [],
    education: read(SCHOOLS, readSchools) ?? [],
    skills: read(SKILLS, normalizeSkills) ?? [],
  });
}

function inLayers<T>(layers: readonly Fields[], read: (fields: Fields) => T | undefined) {
  for (const fields of layers) {
    const reading = read(fields);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

function readName(layers: readonly Fields[]): string | undefined {
  const name = inLayers(layers, (fields) => readFirst(fields, NAME, readText));
  return name ?? inLayers(layers, nameInParts);
}

function nameInParts(fields: Fields): string | undefined {
  const parts = [FIRST_NAME, LAST_NAME].map((names) => readFirst(fields, names, readText) ?? '');
  return readText(parts.join(' '));
}

function readSlug(value: unknown): Slug | undefined {
  return canonicalSlug(readText(value) ?? '') ?? linkedSlug(value);
}

function linkedSlug(value: unknown): Slug | undefined {
  return slugFromUrl(readLink(value) ?? '');
}
