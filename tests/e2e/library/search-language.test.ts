import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { saveKnownPeople } from '../harness/known-people.ts';
import { openLibrary, openPerson, rowText, sees, seesPeople } from '../harness/library.ts';
import { shareWorld } from '../harness/shared-world.ts';
import { fill, find, press, t } from '../harness/world.ts';

const [ines, jo, kai] = ['Inès Almeida', 'Jo Brandt', 'Kai Kotlinski'] as const;

const position = (title: string, company: string, end = 'Present') => ({
  title,
  company,
  start_date: '2015',
  end_date: end,
});

/** The last is the newest. */
const world = shareWorld((world) =>
  saveKnownPeople(
    world,
    [
      {
        slug: 'ines-almeida',
        answer: {
          name: ines,
          location: 'Porto, Portugal',
          experience: [position('Staff Engineer', 'Acme'), position('Clerk', 'Globex', '2014')],
          skills: ['Java', 'Kotlin'],
        },
      },
      {
        slug: 'jo-brandt',
        answer: {
          name: jo,
          about: 'I moved from Perl to Kotlin.',
          experience: [position('Engineer', 'Globex')],
          education: [{ school: 'Harbour University' }],
        },
      },
      { slug: 'kai-kotlinski', answer: { name: kai, experience: [position('CTO', 'Acme')] } },
    ],
    Date.UTC(2026, 4, 3),
  ),
);

const search = (page: Page, text: string) => fill(page, 'Search library', text, 'searchbox');

const marks = (page: Page) =>
  page.$$eval('[role=row] mark', (all) => all.map(({ textContent }) => textContent));

test('a recruiter searches, sees why, and saves the search', async () => {
  const page = await openLibrary(world());
  await seesPeople(page, [kai, jo, ines]);
  // The name first, then skills, then About.
  await search(page, 'kotlin');
  await seesPeople(page, [kai, ines, jo]);
  await expect.poll(() => rowText(page, ines)).toContain('Skills: Java, Kotlin');
  await expect.poll(() => rowText(page, jo)).toContain('About: … from Perl to Kotlin.');
  expect(await marks(page)).toEqual(['Kotlin', 'Kotlin', 'Kotlin']);

  for (const [text, people] of [
    ['“staff engineer”', [ines]],
    ['engineer -kotlin', []],
    ['kotlin -java', [kai, jo]],
    ['perl OR skill:java', [ines, jo]],
    ['company:globex', [jo]],
    ['past:globex', [ines]],
    ['title:engineer -company:acme', [jo]],
    ['school:"harbour university"', [jo]],
    ['location:porto OR title:cto', [kai, ines]],
    ['-', [kai, jo, ines]],
  ] as const) {
    await search(page, text);
    await seesPeople(page, people);
  }

  await search(page, 'skill:koltin');
  await sees(page, t('library_did_you_mean'));
  await press(page, 'skill:kotlin');
  await seesPeople(page, [ines]);

  await press(page, 'Save search');
  await fill(page, t('searches_name'), 'Kotlin people');
  await press(page, t('searches_confirm'));
  await find(page, 'button', 'Kotlin people');
  await (await find(page, 'searchbox', 'Search library')).press('Escape');
  await expect.poll(() => page.url()).not.toContain('q=');
  await page.reload();
  await seesPeople(page, [kai, jo, ines]);
  await press(page, 'Kotlin people');
  await seesPeople(page, [ines]);

  await openPerson(page, ines);
  await press(page, t('library_more_from_one', '1', 'Acme'));
  await seesPeople(page, [kai, ines]);
  await expect.poll(() => page.url()).toContain('?company=Acme');
});
