import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import {
  choose,
  fetchPerson,
  openLibrary,
  openPerson,
  rowText,
  sees,
  seesNoMore,
  seesPeople,
  storedRows,
  textShown,
} from '../harness/library.ts';
import { clickIcon, find, press, saveKey, startWorld, type World } from '../harness/world.ts';

const slug = 'nora-blake';
const name = 'Nora Blake';

const former = {
  title: 'Data Engineer',
  company: 'Fernhill Logistics',
  start_date: 'Jan 2020',
  end_date: 'Present',
};
const earliest = {
  title: 'Analyst',
  company: 'Copper Kettle Foods',
  start_date: 'Mar 2016',
  end_date: 'Dec 2019',
};
const atFirst = {
  name,
  headline: 'Data Engineer at Fernhill Logistics',
  location: 'Ghent, Belgium',
  followers: 900,
  about: 'Trains run on time where I have been.',
  experience: [former, earliest],
  education: [{ school: 'Harbour University', degree: 'Bachelor', end_year: 2015 }],
  skills: ['SQL', 'Forecasting'],
};
const today = {
  title: 'Head of Data',
  company: 'Brightwater Labs',
  start_date: 'Mar 2024',
  end_date: 'Present',
};
const later = {
  ...atFirst,
  headline: 'Head of Data at Brightwater Labs',
  location: 'Porto, Portugal',
  followers: 2400,
  experience: [today, { ...former, end_date: 'Feb 2024' }, earliest],
  skills: ['SQL', 'Forecasting', 'Negotiation'],
};

/** Fetches the person, whom OutX knows like this. */
async function fetchFirst(world: World, answer: Record<string, unknown>): Promise<Page> {
  await saveKey(world);
  world.sandbox.control.revise(slug, answer);
  return fetchPerson(world, slug, name);
}

/** Refreshes the profile from the popup once OutX knows the person like this; gives the popup. */
async function refresh(world: World, page: Page, answer: Record<string, unknown>): Promise<Page> {
  world.sandbox.control.revise(slug, answer);
  const popup = await clickIcon(world, page);
  const doneBefore = await doneAt(popup);
  await press(popup, 'Refresh');
  await expect.poll(() => doneAt(popup), { timeout: 15_000 }).toBeGreaterThan(doneBefore);
  await find(popup, 'button', 'Refresh');
  return popup;
}

/** When the person's fetch ended; 0 while it has not. */
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

test('a refresh tells what changed, in the popup and in the library, and keeps what was before', async () => {
  const world = await startWorld();
  const page = await fetchFirst(world, atFirst);
  const library = await openLibrary(world);
  await openPerson(library, name);
  await seesNoMore(library, /What changed|Earlier versions/);

  const popup = await refresh(world, page, later);
  const sentences = [
    'New role: Head of Data at Brightwater Labs, since Mar 2024',
    'Left Fernhill Logistics (Data Engineer) in Feb 2024',
    'Moved from Ghent, Belgium to Porto, Portugal',
    'New headline: Head of Data at Brightwater Labs',
    'New skill: Negotiation',
    'More followers: 2.4K, were 900',
  ];
  expect(await changes(popup)).toEqual(sentences);
  await popup.close();

  await library.bringToFront();
  expect(await changes(library)).toEqual(sentences);
  await expect.poll(() => rowText(library, name)).toMatch(/New role.*Head of Data.*Porto/s);

  await sees(library, 'Earlier versions');
  await seesNoMore(library, '900 followers');
  await library.locator('::-p-text(First fetch)').click();
  await sees(library, '900 followers');
});

test('the filter for those who changed finds them alone', async () => {
  const world = await startWorld();
  const page = await fetchFirst(world, atFirst);
  await (await refresh(world, page, later)).close();
  await fetchPerson(world, 'maya-lindqvist', 'Maya Lindqvist');
  const library = await openLibrary(world);
  await seesPeople(library, ['Maya Lindqvist', name]);
  await choose(library, 'Changed', 'Last 24 hours');
  await seesPeople(library, [name]);
});

test.for([
  { restricted: 'no more than a name', answer: { name } },
  { restricted: '"LinkedIn Member"', answer: { name: 'LinkedIn Member' } },
])('an answer with $restricted reads as no change, and takes nothing away', async ({ answer }) => {
  const world = await startWorld();
  const page = await fetchFirst(world, atFirst);
  const popup = await refresh(world, page, answer);
  await sees(popup, /returned less than this one/);
  await sees(popup, 'Trains run on time');
  expect(await textShown(popup)).not.toMatch(/What changed|Left/);
  await popup.close();

  const library = await openLibrary(world);
  await openPerson(library, name);
  await sees(library, /returned less than this one/);
  expect(await rowText(library, name)).toMatch(/Data Engineer.*Fernhill Logistics/s);
  await library.locator('::-p-text(Told less than the one before it)').click();
  expect(await textShown(library)).not.toMatch(/What changed|Left/);
  expect(await storedRows(library, 'versions')).toMatchObject([{ slug, profile: answer }]);
});

const flat = {
  name,
  headline: 'Data Engineer at Fernhill Logistics',
  location: 'Ghent, Belgium',
  experience: [former, earliest],
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

test.for([
  { answered: 'the same answer', first: atFirst, second: atFirst },
  { answered: 'the same person in the nested shape', first: flat, second: nested },
  { answered: 'the same person in the flat shape', first: nested, second: flat },
])('a refresh that brings $answered is no change, and keeps no version', async (answers) => {
  const world = await startWorld();
  const page = await fetchFirst(world, answers.first);
  const popup = await refresh(world, page, answers.second);
  expect(await storedRows(popup, 'versions')).toEqual([]);
  await popup.close();
  const library = await openLibrary(world);
  await openPerson(library, name);
  expect(await textShown(library)).not.toMatch(/What changed|Earlier versions|returned less/);
});
