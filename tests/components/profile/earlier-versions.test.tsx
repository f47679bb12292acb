// @vitest-environment happy-dom
import { cleanup, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { EarlierVersions } from '../../../components/profile/earlier-versions.tsx';
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

/** The list of versions, and each version's disclosure. */
function showVersions() {
  const screen = show(
    <main>
      <ProfileView saved={saved()} now={NOW} />
      <EarlierVersions versions={versions} now={NOW} />
    </main>,
  );
  const list = screen.getByRole('list', { name: 'Earlier versions' });
  const disclosures = within(list).getAllByRole('group') as HTMLDetailsElement[];
  const unfold = async (at: number) => {
    const disclosure = disclosures[at] as HTMLDetailsElement;
    await screen.person.click(disclosure.querySelector('summary') as HTMLElement);
    await waitFor(() => expect(disclosure.querySelector('.version-content')).not.toBeNull());
    return disclosure;
  };
  return { ...screen, disclosures, unfold };
}

const told = (element: Element | null | undefined) => element?.textContent;

test('each version but the one on screen is there, newest first: since when, and what was new', () => {
  const summaries = showVersions().disclosures.map((one) => [
    told(one.querySelector('.version-time')),
    told(one.querySelector('time')),
    told(one.querySelector('.version-brief')),
  ]);
  expect(summaries).toEqual([
    [exact.format(NOW - HOUR), '1 hour ago', 'Told less than the one before it'],
    [exact.format(NOW - 40 * DAY), '1 month ago', 'Moved · New skills'],
    [exact.format(NOW - 90 * DAY), '2 months ago', 'First fetch'],
  ]);
});

test('where only the one on screen is held, there is no list', () => {
  const { container } = show(<EarlierVersions versions={versions.slice(1, 2)} now={NOW} />);
  expect(container.textContent).toBe('');
});

test('unfolded, a version tells what changed by it, and all that it held', async () => {
  const { disclosures, unfold } = showVersions();
  expect(disclosures.every((one) => !one.textContent?.includes('Ada King'))).toBe(true);
  const version = within(await unfold(1));
  expect(version.getByText('Ada King')).toBeTruthy();
  expect(version.getByText('New skill:', { exact: false }).textContent).toBe('New skill: Sums');
  const headings = version.getAllByRole('heading', { level: 3 }).map(told);
  for (const heading of ['About', 'Experience', 'Education', 'Skills']) {
    expect(headings).toContain(heading);
  }
});

test('a version that told less shows how little it was', async () => {
  const version = within(await showVersions().unfold(0));
  expect(version.getByText('A. L.')).toBeTruthy();
  expect(version.getByText(/no more than this/)).toBeTruthy();
});

test('an earlier version offers no refresh, and leads nowhere', async () => {
  const version = within(await showVersions().unfold(2));
  expect(version.queryByRole('link')).toBeNull();
  expect(version.queryByRole('button', { name: 'Refresh' })).toBeNull();
});

test('texts of strangers stay texts', async () => {
  const version = await showVersions().unfold(2);
  expect(within(version).getByText('<b>Piccadilly</b>')).toBeTruthy();
  expect(version.querySelector('b')).toBeNull();
});

test('axe finds nothing to complain of, also with every version unfolded', async () => {
  const { disclosures, unfold } = showVersions();
  for (const at of disclosures.keys()) await unfold(at);
  document.documentElement.lang = 'en';
  document.title = 'Calling Card';
  const { violations } = await axe.run(document, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)])).toEqual([]);
});
