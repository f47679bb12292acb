import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import {
  choose,
  doesNotSee,
  fetchPerson,
  openLibrary,
  openPerson,
  rowText,
  sees,
  seesPeople,
  storedRows,
  textShown,
} from '../harness/library.ts';
import {
  clickIcon,
  find,
  openProfile,
  prepareWorld,
  press,
  startWorldWithKey,
  t,
  tPattern,
  type World,
} from '../harness/world.ts';

const slug = 'nora-blake';
const name = 'Nora Blake';

const secondRole = {
  title: 'Data Engineer',
  company: 'Fernhill Logistics',
  start_date: 'Jan 2020',
  end_date: 'Present',
};
const firstRole = {
  title: 'Analyst',
  company: 'Copper Kettle Foods',
  start_date: 'Mar 2016',
  end_date: 'Dec 2019',
};
const original = {
  name,
  headline: 'Data Engineer at Fernhill Logistics',
  location: 'Ghent, Belgium',
  followers: 900,
  about: 'I make trains run on time.',
  experience: [secondRole, firstRole],
  education: [{ school: 'Harbour University', degree: 'Bachelor', end_year: 2015 }],
  skills: ['SQL', 'Forecasting'],
};
const newRole = {
  title: 'Head of Data',
  company: 'Brightwater Labs',
  start_date: 'Mar 2024',
  end_date: 'Present',
};
const updated = {
  ...original,
  headline: 'Head of Data at Brightwater Labs',
  location: 'Porto, Portugal',
  followers: 2400,
  experience: [newRole, { ...secondRole, end_date: 'Feb 2024' }, firstRole],
  skills: ['SQL', 'Forecasting', 'Negotiation'],
};

const noVersions = new RegExp(`What changed|${t('versions_heading')}`);
const changesShown = new RegExp(`What changed|${t('change_brief_left')}`);
const lessComplete = new RegExp(
  `${tPattern('less_complete_when').source}|${tPattern('less_complete_now').source}`,
);

/** Fetches the profile, for which OutX returns `answer`. Returns the profile's page. */
async function fetchFirst(world: World, answer: Record<string, unknown>): Promise<Page> {
  world.sandbox.control.revise(slug, answer);
  return fetchPerson(world, slug, name);
}

const withOriginal = prepareWorld((world) => fetchFirst(world, original));

/** Refreshes the profile from the popup, now with `answer` from OutX. Returns the popup. */
async function refresh(world: World, page: Page, answer: Record<string, unknown>): Promise<Page> {
  world.sandbox.control.revise(slug, answer);
  const popup = await clickIcon(world, page);
  const doneBefore = await doneAt(popup);
  await press(popup, 'Refresh');
  await expect.poll(() => doneAt(popup), { timeout: 15_000 }).toBeGreaterThan(doneBefore);
  await find(popup, 'button', 'Refresh');
  return popup;
}

/** When the fetch was done; 0 if it isn't. */
async function doneAt(page: Page): Promise<number> {
  const [task] = await storedRows(page, 'tasks');
  return task?.state === 'done' ? Number(task.doneAt) : 0;
}

const changes = async (page: Page) => {
  const heading = await find(page, 'heading', 'What changed');
  return heading.evaluate((element) =>
    [...(element.parentElement?.querySelectorAll('li') ?? [])].map((line) => line.innerText),
  );
};

test('a refresh shows what changed in the popup and the library, and keeps the earlier version', async () => {
  const world = await withOriginal();
  const page = await openProfile(world, slug);
  const library = await openLibrary(world);
  await openPerson(library, name);
  await doesNotSee(library, noVersions);

  const popup = await refresh(world, page, updated);
  const expected = [
    t('change_since', t('change_new_role_both', 'Head of Data', 'Brightwater Labs'), 'Mar 2024'),
    t('change_in', t('change_left_both', 'Data Engineer', 'Fernhill Logistics'), 'Feb 2024'),
    t('change_moved', 'Ghent, Belgium', 'Porto, Portugal'),
    t('change_new_headline', 'Head of Data at Brightwater Labs'),
    t('change_new_skills_one', '1', 'Negotiation'),
    t('change_more_followers', '2.4K', '900'),
  ];
  expect(await changes(popup)).toEqual(expected);
  await popup.close();

  await library.bringToFront();
  expect(await changes(library)).toEqual(expected);
  await expect
    .poll(() => rowText(library, name))
    .toMatch(new RegExp(`${t('change_brief_new_role')}.*Head of Data.*Porto`, 's'));

  await sees(library, t('versions_heading'));
  await doesNotSee(library, t('followers_other', '900'));
  await library.locator(`::-p-text(${t('version_first')})`).click();
  await sees(library, t('followers_other', '900'));
});

test('the Changed filter finds only changed profiles', async () => {
  const world = await withOriginal();
  const page = await openProfile(world, slug);
  await (await refresh(world, page, updated)).close();
  await fetchPerson(world, 'maya-lindqvist', 'Maya Lindqvist');
  const library = await openLibrary(world);
  await seesPeople(library, ['Maya Lindqvist', name]);
  await choose(library, t('library_changed'), t('library_span_day'));
  await seesPeople(library, [name]);
});

test.for([
  { restricted: 'only a name', answer: { name } },
  { restricted: '"LinkedIn Member"', answer: { name: 'LinkedIn Member' } },
])(
  'an answer with $restricted is not a change and does not replace the profile',
  async ({ answer }) => {
    const world = await withOriginal();
    const page = await openProfile(world, slug);
    const popup = await refresh(world, page, answer);
    await sees(popup, lessComplete);
    await sees(popup, 'I make trains run on time.');
    expect(await textShown(popup)).not.toMatch(changesShown);
    await popup.close();

    const library = await openLibrary(world);
    await openPerson(library, name);
    await sees(library, lessComplete);
    expect(await rowText(library, name)).toMatch(/Data Engineer.*Fernhill Logistics/s);
    await library.locator(`::-p-text(${t('version_less_complete')})`).click();
    expect(await textShown(library)).not.toMatch(changesShown);
    expect(await storedRows(library, 'versions')).toMatchObject([{ slug, profile: answer }]);
  },
);

/** The same person in the flat and in the nested shape. */
const flat = {
  name,
  headline: 'Data Engineer at Fernhill Logistics',
  location: 'Ghent, Belgium',
  experience: [secondRole, firstRole],
};
const nested = {
  profile: {
    full_name: name,
    headline: flat.headline,
    location: flat.location,
    profile_slug: slug,
    positions: [
      {
        title: 'Analyst',
        company_name: 'Copper Kettle Foods',
        start_year: 2016,
        start_month: 3,
        end_year: 2019,
        end_month: 12,
        is_current: false,
      },
      {
        title: 'Data Engineer',
        company_name: 'Fernhill Logistics',
        start_year: 2020,
        start_month: 1,
        end_year: null,
        end_month: null,
        is_current: true,
      },
    ],
  },
};

test('a refresh with the same person, in the same shape or in another, is not a change, and saves no version', async () => {
  const world = await startWorldWithKey();
  const page = await fetchFirst(world, flat);
  for (const answer of [flat, nested, flat]) {
    const popup = await refresh(world, page, answer);
    expect(await storedRows(popup, 'versions')).toEqual([]);
    await popup.close();
  }
  const library = await openLibrary(world);
  await openPerson(library, name);
  expect(await textShown(library)).not.toMatch(noVersions);
  expect(await textShown(library)).not.toMatch(lessComplete);
});
