// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { ProfileView } from '../../../components/profile/profile-view.tsx';
import { WhatChanged } from '../../../components/profile/what-changed.tsx';
import type { Change } from '../../../utils/profile/change.ts';
import { HOUR, MINUTE, NOW, saved } from '../people.ts';
import { profileState, showPopup } from '../popup/popup.tsx';
import { show } from '../render.tsx';

afterEach(cleanup);

const DAY = 24 * HOUR;

const changes: readonly Change[] = [
  { kind: 'new-role', title: 'Countess', company: 'Lovelace', since: { year: 2026 } },
  { kind: 'moved', from: 'London', to: 'לונדון' },
];

test('what changed is a headed list of sentences, and says since when', () => {
  const { getByRole } = show(<WhatChanged changes={changes} since={NOW - 90 * DAY} now={NOW} />);
  const section = within(getByRole('region', { name: 'What changed' }));
  expect(section.getByRole('heading', { level: 2 }).textContent).toBe('What changed');
  expect(section.getByText('Since the fetch 2 months ago').tagName).toBe('TIME');
  expect(section.getAllByRole('listitem').map((told) => told.textContent)).toEqual([
    'New role: Countess at Lovelace, since 2026',
    'Moved from London to לונדון',
  ]);
});

test('nothing is there when nothing changed', () => {
  const { container } = show(<WhatChanged changes={[]} since={NOW - DAY} now={NOW} />);
  expect(container.textContent).toBe('');
});

test('the person’s own words run in their own direction, and stay words', () => {
  const markup = '<img src=x onerror=alert(1)>';
  const { container } = show(
    <WhatChanged changes={[{ kind: 'moved', from: markup, to: 'לונדון' }]} since={0} now={NOW} />,
  );
  const own = [...container.querySelectorAll('bdi')].map((text) => text.textContent);
  expect(own).toEqual([markup, 'לונדון']);
  expect(container.querySelector('img')).toBeNull();
});

test('the popup tells what changed above what the profile holds', () => {
  const popup = showPopup({
    profileState: profileState(undefined, saved()),
    whatChanged: <WhatChanged changes={changes} since={NOW - DAY} now={NOW} />,
  });
  const headings = popup.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
  expect(headings.slice(0, 2)).toEqual(['What changed', 'About']);
});

test('what is put into the profile’s view stands between the person’s card and the sections', () => {
  const { container } = show(
    <ProfileView saved={saved()} now={NOW}>
      <p>Put in</p>
    </ProfileView>,
  );
  expect(container.textContent).toMatch(/Fetched 3 hours ago.*Put in.*About/);
});

test.each([
  [2 * DAY, 'A fetch 2 days ago returned less than this one, which was therefore kept.'],
  [MINUTE / 2, 'The fetch just now returned less than this one, which was therefore kept.'],
])(
  'a fetch that told less %d ms ago is named, and that its answer is not what is seen',
  (age, sentence) => {
    const { getByText } = show(
      <ProfileView saved={{ ...saved(), lessCompleteAt: NOW - age }} now={NOW} />,
    );
    expect(Date.parse(getByText(sentence).getAttribute('datetime') ?? '')).toBe(NOW - age);
  },
);

test('without such a fetch there is no word of it', () => {
  expect(show(<ProfileView saved={saved()} now={NOW} />).queryByText(/returned less/)).toBeNull();
});
