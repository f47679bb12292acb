import { expect, test } from 'vitest';
import {
  addTag,
  fetchPerson,
  note,
  openLibrary,
  openPerson,
  putRow,
  sees,
  seesPeople,
  storedRows,
} from '../harness/library.ts';
import {
  badge,
  clickIcon,
  find,
  openOptions,
  openProfile,
  press,
  saveKey,
  startWorldWithKey,
  stopWorker,
  t,
  type World,
} from '../harness/world.ts';

const token = 'ACoAAA8BYqEBCGLg_vT_ca6mMEqkpp9nVffJ3hc';

/** What OutX returns for a person with one position, since the first month of `year`. */
const profile = (
  full_name: string,
  profile_slug: string,
  title: string,
  company: string,
  year: number,
) => ({
  profile: {
    full_name,
    profile_slug,
    positions: [
      { title, company_name: company, start_year: year, start_month: 1, is_current: true },
    ],
  },
});

const withUrn = ({ profile: fields }: ReturnType<typeof profile>) => ({
  profile: { ...fields, profile_urn: `urn:li:fsd_profile:${token}` },
});

const creates = ({ sandbox }: World) => sandbox.control.count({ kind: 'create' });

test('a person who changed address is one person, and the member token needs no fetch', async () => {
  const world = await startWorldWithKey();
  const { control } = world.sandbox;
  control.revise('jane-old', withUrn(profile('Jane Doe', 'jane-old', 'Engineer', 'Acme', 2020)));
  control.revise('jane-new', withUrn(profile('Jane Doe', 'jane-new', 'CTO', 'Bolt', 2024)));
  await fetchPerson(world, 'jane-old', 'Jane Doe');
  await fetchPerson(world, 'jane-new', 'Jane Doe');
  const popup = await clickIcon(world, await openProfile(world, token));
  await find(popup, 'heading', 'Jane Doe');
  expect(creates(world)).toBe(2);
  expect(await badge(world)).toBe('✓');

  const library = await openLibrary(world);
  await seesPeople(library, ['Jane Doe']);
  await openPerson(library, 'Jane Doe');
  await sees(library, t('what_changed'));
  await sees(library, t('other_addresses', `jane-old, ${token}`));
});

test('a refresh through an alias keeps the one record, its tag and its note', async () => {
  const world = await startWorldWithKey();
  const { control } = world.sandbox;
  control.revise('bob-old', profile('Bob Roe', 'bob-new', 'Engineer', 'Acme', 2020));
  control.revise('bob-new', profile('Bob Roe', 'bob-new', 'CTO', 'Acme', 2024));
  await fetchPerson(world, 'bob-old', 'Bob Roe');
  const library = await openLibrary(world);
  await openPerson(library, 'Bob Roe');
  await addTag(library, 'vip');
  await (await find(library, 'textbox', 'Note')).type('my note');
  await expect
    .poll(() => storedRows(library, 'annotations'))
    .toMatchObject([{ slug: 'bob-old', note: 'my note', tags: ['vip'] }]);

  const popup = await clickIcon(world, await openProfile(world, 'bob-new'));
  await press(popup, 'Refresh');
  await sees(popup, /CTO, was Engineer/);
  expect(await badge(world)).toBe('✓');
  await popup.close();

  await library.bringToFront();
  await sees(library, /CTO, was Engineer/);
  await seesPeople(library, ['Bob Roe']);
  expect(await note(library)).toBe('my note');
  await sees(library, 'vip');
  expect(creates(world)).toBe(2);
});

test('a fetch under a wrong key fails, and a retry under the right one reads the same task', async () => {
  const world = await startWorldWithKey();
  world.sandbox.control.timing({ pendingMs: 0, processingMs: 600_000 });
  const page = await openProfile(world, 'maya-lindqvist');
  await clickIcon(world, page);
  await world.sandbox.control.waitFor({ kind: 'poll', slug: 'maya-lindqvist', count: 1 });
  await saveKey(world, 'outx_another_team_1234');
  const failed = await clickIcon(world, page);
  await sees(failed, t('failure_task_not_found'));
  await failed.close();

  await saveKey(world);
  world.sandbox.control.complete('maya-lindqvist');
  const popup = await clickIcon(world, page);
  await press(popup, 'Try again');
  await find(popup, 'heading', 'Maya Lindqvist');
  expect(creates(world)).toBe(1);
});

test('a stored fetch that can’t be read is reported, and only a retry fetches again', async () => {
  const world = await startWorldWithKey();
  const row = { slug: 'maya-lindqvist', state: 'from-the-future', unsettled: 1 };
  await putRow(await openOptions(world), 'tasks', row);
  await stopWorker(world);
  const popup = await clickIcon(world, await openProfile(world, 'maya-lindqvist'));
  await sees(popup, t('failure_task_unreadable'));
  await expect.poll(() => badge(world)).toBe('!');
  expect(creates(world)).toBe(0);
  await press(popup, t('ask_again'));
  await find(popup, 'heading', 'Maya Lindqvist');
  expect(creates(world)).toBe(1);
});

test('a click while fetches are paused tries once, and its success resumes the others', async () => {
  const world = await startWorldWithKey();
  world.sandbox.control.fault({ at: 'create', kind: '403-no-browser' });
  const first = await clickIcon(world, await openProfile(world, 'olga-vetrova'));
  await sees(first, t('failure_no_browser'));
  await first.close();
  world.sandbox.control.clearFaults();
  const second = await clickIcon(world, await openProfile(world, 'maya-lindqvist'));
  await find(second, 'heading', 'Maya Lindqvist');
  await world.sandbox.control.waitFor({ kind: 'create', slug: 'olga-vetrova', count: 2 });
  await press(second, t('tab_history'), 'tab');
  await sees(second, 'Ольга Ветрова');
});
