// @vitest-environment happy-dom
import { cleanup, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { EarlierVersions } from '../../../components/profile/earlier-versions.tsx';
import { ProfileSections } from '../../../components/profile/profile-sections.tsx';
import { ProfileView } from '../../../components/profile/profile-view.tsx';
import type { HistoricVersion } from '../../../utils/versions/profile-history.ts';
import { ada, bare, HOUR, NOW, saved } from '../people.ts';
import { show } from '../render.tsx';

afterEach(cleanup);

const DAY = 24 * HOUR;
const exact = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short' });

const versions: readonly HistoricVersion[] = [
  {
    version: { slug: ada.slug, profile: { ...bare, name: 'A. L.' }, fetchedAt: NOW - HOUR },
    changes: [],
    lessComplete: true,
    isSaved: false,
  },
  {
    version: saved(),
    changes: [{ kind: 'new-headline', to: 'Countess' }],
    lessComplete: false,
    isSaved: true,
  },
  {
    version: {
      slug: ada.slug,
      profile: { ...ada, name: 'Ada King', headline: 'Analyst' },
      fetchedAt: NOW - 20 * DAY,
      firstFetchedAt: NOW - 40 * DAY,
    },
    changes: [
      { kind: 'moved', to: 'London' },
      { kind: 'new-skills', skills: ['Sums'] },
      { kind: 'moved', from: 'London', to: 'Ockham' },
    ],
    lessComplete: false,
    isSaved: false,
  },
  {
    version: {
      slug: ada.slug,
      profile: { ...ada, name: 'Ada Byron', location: '<b>Piccadilly</b>' },
      fetchedAt: NOW - 90 * DAY,
    },
    changes: [],
    lessComplete: false,
    isSaved: false,
  },
];

/** Renders a profile with its earlier versions. */
function showVersions() {
  const screen = show(
    <main>
      <ProfileView Sections={ProfileSections} saved={saved()} now={NOW} />
      <EarlierVersions versions={versions} now={NOW} />
    </main>,
  );
  const list = screen.getByRole('list', { name: 'Earlier versions' });
  const disclosures = within(list).getAllByRole('group') as HTMLDetailsElement[];
  const expand = async (index: number) => {
    const disclosure = disclosures[index] as HTMLDetailsElement;
    await screen.user.click(disclosure.querySelector('summary') as HTMLElement);
    await waitFor(() => expect(disclosure.querySelector('.version-content')).not.toBeNull());
    return disclosure;
  };
  return { ...screen, disclosures, expand };
}

const textOf = (element: Element | null | undefined) => element?.textContent;

test('each version except the saved one is listed, newest first, with its time and changes', () => {
  const summaries = showVersions().disclosures.map((one) => [
    textOf(one.querySelector('.version-time')),
    textOf(one.querySelector('time')),
    textOf(one.querySelector('.version-brief')),
  ]);
  expect(summaries).toEqual([
    [exact.format(NOW - HOUR), '1 hr ago', 'Less complete than the version before'],
    [exact.format(NOW - 40 * DAY), '1 mo ago', 'Moved · New skills'],
    [exact.format(NOW - 90 * DAY), '2 mo ago', 'First fetch'],
  ]);
});

test('there is no list if there is only the saved version', () => {
  const { container } = show(<EarlierVersions versions={versions.slice(1, 2)} now={NOW} />);
  expect(container.textContent).toBe('');
});

test('an expanded version shows its changes and its whole profile', async () => {
  const { disclosures, expand } = showVersions();
  expect(disclosures.every((one) => !one.textContent?.includes('Ada King'))).toBe(true);
  const version = within(await expand(1));
  expect(version.getByText('Ada King')).toBeTruthy();
  expect(version.getByText('New skill:', { exact: false }).textContent).toBe('New skill: Sums');
  const headings = version.getAllByRole('heading', { level: 3 }).map(textOf);
  for (const heading of ['About', 'Experience', 'Education', 'Skills']) {
    expect(headings).toContain(heading);
  }
});

test('a less complete version shows how little it has', async () => {
  const version = within(await showVersions().expand(0));
  expect(version.getByText('A. L.')).toBeTruthy();
  expect(version.getByText(/LinkedIn shows no more of this profile/)).toBeTruthy();
});

test('an earlier version has no refresh button and no link', async () => {
  const version = within(await showVersions().expand(2));
  expect(version.queryByRole('link')).toBeNull();
  expect(version.queryByRole('button', { name: 'Refresh' })).toBeNull();
});

test('texts are shown as text, not as markup', async () => {
  const version = await showVersions().expand(2);
  expect(within(version).getByText('<b>Piccadilly</b>')).toBeTruthy();
  expect(version.querySelector('b')).toBeNull();
});

test('axe finds no violations with every version expanded', async () => {
  const { disclosures, expand } = showVersions();
  for (const index of disclosures.keys()) await expand(index);
  document.documentElement.lang = 'en';
  document.title = 'Calling Card';
  const results = await axe.run(document, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(
    results.violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)]),
  ).toEqual([]);
});
