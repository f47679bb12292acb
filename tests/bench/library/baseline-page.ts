import type { ProfileVersion, SavedProfile } from '../../../utils/profile/profile.ts';

/*
 * The baseline: a library as many extensions build it, with one array of full profiles under one key
 * of `storage.local`, read in full for every use and written in full after every change. What would
 * make it slower is left out: search texts, raw answers, a framework, more than 50 rows on screen.
 */

type StoredProfile = SavedProfile & { readonly versions?: readonly ProfileVersion[] };

/** With `#cached`, the page keeps the array that it read first and searches that. */
let cached: readonly StoredProfile[] | undefined;

/** Keeps what was read in memory, as a page that shows it does. */
let shown: readonly StoredProfile[] = [];

async function readAll(): Promise<StoredProfile[]> {
  const { people } = await chrome.storage.local.get('people');
  return (people as StoredProfile[] | undefined) ?? [];
}

const writeAll = (people: readonly StoredProfile[]) => chrome.storage.local.set({ people });

/** Replaces everything that is stored. */
export const replaceAll: (people: readonly StoredProfile[]) => Promise<void> = writeAll;

/** Adds a profile. */
export async function add(one: StoredProfile): Promise<void> {
  await writeAll([...(await readAll()), one]);
}

/** Replaces a profile. The one before becomes an earlier version. */
export async function refresh(one: StoredProfile): Promise<void> {
  const people = await readAll();
  await writeAll(
    people.map((before) => {
      if (before.slug !== one.slug) return before;
      const { versions = [], ...version } = before;
      return { ...one, versions: [...versions, version] };
    }),
  );
}

const newest = (people: readonly StoredProfile[]) =>
  people.toSorted((one, other) => other.fetchedAt - one.fetchedAt);

function draw(people: readonly StoredProfile[], typed = '') {
  const rows = people.slice(0, 50).map(({ slug, profile, fetchedAt }) => {
    const row = document.createElement('p');
    row.role = 'row';
    const { name = slug, headline = '', location = '' } = profile;
    row.textContent = `${name} ${headline} ${location} ${new Date(fetchedAt).toLocaleString()}`;
    return row;
  });
  document.querySelector('[role=grid]')?.replaceChildren(...rows);
  const status = document.querySelector('[role=status]');
  if (status) status.textContent = `${people.length} found: ${typed}`;
}

async function search(typed: string): Promise<void> {
  const words = typed.toLowerCase().split(' ').filter(Boolean);
  const people = cached ?? (await readAll());
  shown = newest(people).filter((person) => {
    const text = fieldsOf(person).join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  draw(shown, typed);
}

const fieldsOf = ({ profile }: StoredProfile) => [
  profile.name,
  profile.headline,
  profile.location,
  ...profile.positions.flatMap(({ title, company }) => [title, company]),
  ...profile.education.flatMap(({ school, degree, field }) => [school, degree, field]),
  ...profile.skills,
];

async function start(): Promise<void> {
  const field = document.querySelector('input');
  if (!field) return;
  field.addEventListener('input', () => void search(field.value));
  shown = newest(await readAll());
  if (location.hash === '#cached') cached = shown;
  draw(shown);
  document.querySelector('progress')?.remove();
  field.focus();
}

void start();
