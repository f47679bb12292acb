import { omitUndefined } from '../profile/omit-undefined.ts';
import type { Profile } from '../profile/profile.ts';
import { canonicalSlug, type Slug, slugFromUrl } from '../profile/slug.ts';
import { answerLayers } from './answer-layers.ts';
import { type Fields, type Reader, readFirst } from './fields.ts';
import { normalizePositions } from './normalize-position.ts';
import { normalizeSchool } from './normalize-school.ts';
import { normalizeSkills } from './normalize-skills.ts';
import { readCount } from './read-count.ts';
import { readLink } from './read-link.ts';
import { readList } from './read-list.ts';
import { placeInParts, readPlace } from './read-place.ts';
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

/**
 * Parses a completed task's `task_output` into a profile, in any shape: the documented flat one,
 * the observed one under `profile`, or a mix of both. What can't be read is left out. Lists have at
 * most `MAX_LIST_LENGTH` entries, texts at most `MAX_TEXT_LENGTH` UTF-16 units. Never throws,
 * whatever the JSON.
 *
 * The field names come from the API's page, from three clients that run against the live service,
 * and from obvious synonyms.
 */
export function normalizeProfile(slug: Slug, taskOutput: unknown): Profile {
  const layers = answerLayers(taskOutput);
  const read = <T>(names: readonly string[], reader: Reader<T>) =>
    inLayers(layers, (fields) => readFirst(fields, names, reader));
  return omitUndefined({
    slug,
    reportedSlug: read(SLUG, readSlug) ?? read(LINK, linkedSlug),
    name: read(NAME, readText) ?? inLayers(layers, nameInParts),
    headline: read(HEADLINE, readText),
    location: read(PLACE, readPlace) ?? inLayers(layers, placeInParts),
    profileUrl: read(LINK, readLink),
    urn: read(URN, readText),
    connections: read(CONNECTIONS, readCount),
    followers: read(FOLLOWERS, readCount),
    about: read(ABOUT, readProse),
    positions: read(POSITIONS, (value) => readList(value, normalizePositions)) ?? [],
    education: read(SCHOOLS, (value) => readList(value, normalizeSchool)) ?? [],
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
