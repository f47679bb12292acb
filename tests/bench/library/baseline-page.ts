import type { ProfileVersion, SavedProfile } from '../../../utils/profile/profile.ts';

/*
 * The easy way, as many an extension does it: one array of full profiles under one key of
 * `storage.local`, read whole at every use and written whole after every change. It is spared what
 * would make it slower: index text, raw answers, a framework, the drawing of more than 50 rows.
 */

type Kept = SavedProfile & { readonly versions?: readonly ProfileVersion[] };

/** Under `#held` the page keeps the array that it read at first, and searches that. */
let held: readonly Kept[] | undefined;

/** What is read is held on to, as a page does that shows it. */
let shown: readonly Kept[] = [];

async function readAll(): Promise<Kept[]> {
  const { people } = await chrome.storage.local.get('people');
  return (people as Kept[] | undefined) ?? [];
}

const writeAll = (people: readonly Kept[]) => chrome.storage.local.set({ people });

/** Keeps all of them, in place of those that were. */
export const keep: (people: readonly Kept[]) => Promise<void> = writeAll;

/** Adds one. */
export async function add(one: Kept): Promise<void> {
  await writeAll([...(await readAll()), one]);
}

/** Puts one in the place of what was kept of them, which becomes an earlier version. */
export async function refresh(one: Kept): Promise<void> {
  const people = await readAll();
  await writeAll(
    people.map((before) => {
      if (before.slug !== one.slug) return before;
      const { versions = [], ...version } = before;
      return { ...one, versions: [...versions, version] };
    }),
  );
}

const newest = (people: readonly Kept[]) =>
  people.toSorted((one, other) => other.fetchedAt - one.fetchedAt);

function draw(people: readonly Kept[], typed = '') {
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
  const people = held ?? (await readAll());
  shown = newest(people).filter((person) => {
    const text = fieldsOf(person).join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  draw(shown, typed);
}

const fieldsOf = ({ profile }: Kept) => [
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
  if (location.hash === '#held') held = shown;
  draw(shown);
  document.querySelector('progress')?.remove();
  field.focus();
}

void start();
