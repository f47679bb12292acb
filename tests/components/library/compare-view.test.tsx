// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { CompareView } from '../../../components/library/compare/compare-view.tsx';
import type { Profile } from '../../../utils/profile/profile.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { ada, bare, NOW, saved } from '../people.ts';
import { show } from '../render.tsx';

afterEach(cleanup);

const mary: Profile = {
  slug: 'mary' as Slug,
  name: 'Mary Somerville',
  headline: 'Queen of science',
  positions: [
    {
      title: 'Editor',
      company: 'analytical engines',
      start: { year: 2017, month: 1 },
      end: { year: 2021, month: 5 },
      isCurrent: false,
    },
  ],
  education: [],
  skills: ['mathematics', 'Astronomy'],
};

function compare(...people: readonly (Profile | Slug)[]) {
  const onBack = vi.fn();
  const showPerson = vi.fn();
  const view = show(
    <CompareView
      now={NOW}
      people={people.map((each) =>
        typeof each === 'string' ? { slug: each } : { slug: each.slug, saved: saved(each) },
      )}
      onBack={onBack}
      showPerson={showPerson}
    />,
  );
  const card = (name: string) => within(view.getByRole('article', { name }));
  const common = () =>
    within(view.getByRole('region', { name: 'In common' }))
      .queryAllByRole('listitem')
      .map(({ textContent }) => textContent);
  return { ...view, onBack, showPerson, card, common };
}

test('each person has a card, in which what is in common is marked', () => {
  const { card } = compare(ada, mary);
  const items = (name: string) =>
    card(name)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
  expect(items('Mary Somerville')).toEqual([
    'analytical engines In common',
    'mathematics In common',
    'Astronomy ',
  ]);
  expect(items('Ada Lovelace')).toContain('Analytical Engines In common');
  expect(items('Ada Lovelace')).toContain('Babbage & Co ');
  expect(card('Ada Lovelace').getByText('Fetched 3 hr ago')).toBeTruthy();
  expect(card('Mary Somerville').getByText('Queen of science')).toBeTruthy();
});

test('what two people have in common is listed, with the time when both were there', () => {
  expect(compare(ada, mary).common()).toEqual([
    'Analytical Engines (both, overlapping 2019 – 2021)',
    'Mathematics (both)',
  ]);
});

test('of three people, those who share something are named', () => {
  const other: Profile = { ...mary, slug: 'caroline' as Slug, name: 'Caroline', skills: [] };
  expect(compare(ada, mary, other).common()).toEqual([
    'Analytical Engines (all three, overlapping 2019 – 2021)',
    'Mathematics (Ada Lovelace and Mary Somerville)',
  ]);
  cleanup();
  const position = { ...mary.positions[0], isCurrent: false, end: { year: 2018, month: 1 } };
  expect(compare(ada, mary, { ...other, positions: [position] }).common()[0]).toBe(
    'Analytical Engines (all three; Ada Lovelace and Mary Somerville overlapping 2019 – 2021)',
  );
});

test('people without anything in common, and without dates, are told so', () => {
  const { getByText, common } = compare(ada, bare);
  expect(common()).toEqual([]);
  expect(getByText('No company, school or skill in common.')).toBeTruthy();
  expect(getByText('No job or school with dates.')).toBeTruthy();
});

test('the careers are on one axis', () => {
  const careers = within(compare(ada, mary).getByRole('region', { name: 'Careers' }));
  expect(careers.getAllByRole('figure').map((chart) => chart.getAttribute('aria-label'))).toEqual(
    Array(2).fill('Career timeline from 2010 to 2026'),
  );
});

test('someone who was deleted is named by the address', () => {
  const { card } = compare(ada, 'mary' as Slug);
  expect(card('mary').getByText('Not in your library any more.')).toBeTruthy();
});

test('the heading has the focus; a name opens the person, the button and Escape lead back', async () => {
  const { getByRole, user, onBack, showPerson } = compare(ada, mary);
  expect(document.activeElement).toBe(getByRole('heading', { name: 'Compare' }));
  await user.click(getByRole('button', { name: 'Mary Somerville' }));
  expect(showPerson).toHaveBeenCalledExactlyOnceWith('mary');
  await user.click(getByRole('button', { name: 'Back to list' }));
  expect(onBack).toHaveBeenCalledOnce();
  await user.keyboard('{Escape}');
  expect(onBack).toHaveBeenCalledTimes(2);
});

test('Escape hides the description of a bar, and only then leads back', async () => {
  const { getByRole, user, onBack } = compare(ada, mary);
  await user.click(getByRole('button', { name: /^Translator/ }));
  await user.keyboard('{Escape}');
  expect(onBack).not.toHaveBeenCalled();
  await user.keyboard('{Escape}');
  expect(onBack).toHaveBeenCalledOnce();
});
