import { normalizeProfile } from '../../utils/parsing/normalize-profile.ts';
import { changeKinds } from '../../utils/profile/change.ts';
import type { Profile, SavedProfile } from '../../utils/profile/profile.ts';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { summarize } from '../../utils/profile/summarize.ts';
import type { LimitUsage } from '../../utils/rate-limit/limits.ts';
import { HOUR, NOW, saved } from '../components/people.ts';

const answers = import.meta.glob<{ slug: string; task_output: unknown }>(
  '../../sandbox/profiles/*.json',
  { eager: true, import: 'default' },
);

/** A person of the sandbox, by the name of the file. */
function person(name: string): Profile {
  const answer = answers[`../../sandbox/profiles/${name}.json`];
  if (!answer) throw new Error(`The sandbox has no profile ${name}.`);
  return normalizeProfile(answer.slug as Slug, answer.task_output);
}

/** Every section, with a long career. */
export const full = person('maya-lindqvist');
/** A name and nothing else. */
export const restricted = person('quill-harrow');
/** A name of 200 characters, an unbroken headline, long texts. */
export const long = person('bartholomew-longname');
/** Markup, scripts, direction overrides, control characters. */
export const hostile = person('mallory-markup');
export const arabic = person('layla-alhariri');
export const chinese = person('lin-ruoxi');
export const manyPositions = person('felix-vierzig');
export const undated = person('dana-undated');
export const overlapping = person('ines-carvalho');

/** A profile of which a newer answer had less. */
export const lessComplete: SavedProfile = { ...saved(full), lessCompleteAt: NOW - HOUR };

export const longTag = 'a tag of sixty characters, as long as one is allowed to be…';
export const arabicTags = ['مرشّحة', 'دبي', 'q3'];

/** Everyone in the sandbox, an hour apart, with stars, tags and changes here and there. */
export const everyone: readonly ProfileSummary[] = Object.values(answers).map((answer, index) => ({
  ...summarize({
    ...saved(normalizeProfile(answer.slug as Slug, answer.task_output)),
    fetchedAt: NOW - index * 7 * HOUR,
  }),
  ...(index % 3 === 0 && { starred: true as const }),
  ...(index % 4 === 1 && { tags: ['candidate', 'robotics', 'To call'] }),
  ...(index % 5 === 2 && { changedAt: NOW - index * 60 * HOUR, changes: changesFrom(index) }),
}));

function changesFrom(index: number) {
  const first = changeKinds[index % changeKinds.length];
  return first ? [first] : [];
}

/** As many people as asked for. */
export const crowd = (count: number): readonly ProfileSummary[] =>
  Array.from({ length: count }, (_, index) => ({
    slug: `person-${index}` as Slug,
    name: `Person ${index}`,
    headline: 'One of many',
    fetchedAt: NOW - index * HOUR,
  }));

/** Someone of a list, who isn't fetched yet. */
export const listedSummary: ProfileSummary = {
  slug: 'listed' as Slug,
  name: 'Jane Doe',
  role: 'Engineer',
  company: 'Acme, Inc.',
};

export const summaryOf = (profile: Profile): ProfileSummary => summarize(saved(profile));

/** What is used up of 50 fetches a day and 20 an hour. */
export const usage = (day: number, hour: number): LimitUsage => ({
  day: { used: day, limit: 50 },
  hour: { used: hour, limit: 20 },
});
