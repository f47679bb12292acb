// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { ProfileSections } from '../../../components/profile/profile-sections.tsx';
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

test('the changes are a list of sentences with a heading and a start time', () => {
  const { getByRole } = show(<WhatChanged changes={changes} since={NOW - 90 * DAY} now={NOW} />);
  const section = within(getByRole('region', { name: 'What changed' }));
  expect(section.getByRole('heading', { level: 2 }).textContent).toBe('What changed');
  expect(section.getByText('Since the fetch 2 mo ago').tagName).toBe('TIME');
  expect(section.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'New role: Countess at Lovelace, since 2026',
    'Moved from London to לונדון',
  ]);
});

test('nothing is shown if nothing changed', () => {
  const { container } = show(<WhatChanged changes={[]} since={NOW - DAY} now={NOW} />);
  expect(container.textContent).toBe('');
});

test('texts from the profile keep their direction, and are shown as text', () => {
  const markup = '<img src=x onerror=alert(1)>';
  const { container } = show(
    <WhatChanged changes={[{ kind: 'moved', from: markup, to: 'לונדון' }]} since={0} now={NOW} />,
  );
  const texts = [...container.querySelectorAll('bdi')].map((text) => text.textContent);
  expect(texts).toEqual([markup, 'לונדון']);
  expect(container.querySelector('img')).toBeNull();
});

test('the popup shows the changes above the profile’s sections', () => {
  const popup = showPopup({
    profileState: profileState(undefined, saved()),
    whatChanged: <WhatChanged changes={changes} since={NOW - DAY} now={NOW} />,
  });
  const headings = popup.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
  expect(headings.slice(0, 2)).toEqual(['What changed', 'About']);
});

test('children of the profile view are between the card and the sections', () => {
  const { container } = show(
    <ProfileView Sections={ProfileSections} saved={saved()} now={NOW}>
      <p>Child</p>
    </ProfileView>,
  );
  expect(container.textContent).toMatch(/Fetched 3 hr ago.*Child.*About/);
});

test.each([
  [2 * DAY, 'A fetch 2 days ago returned less than this version, so this one was kept.'],
  [MINUTE / 2, 'The latest fetch returned less than this version, so this one was kept.'],
])('a less complete fetch %d ms ago is mentioned, and that it isn’t shown', (age, sentence) => {
  const { getByText } = show(
    <ProfileView
      Sections={ProfileSections}
      saved={{ ...saved(), lessCompleteAt: NOW - age }}
      now={NOW}
    />,
  );
  expect(Date.parse(getByText(sentence).getAttribute('datetime') ?? '')).toBe(NOW - age);
});

test('without such a fetch, none is mentioned', () => {
  expect(
    show(<ProfileView Sections={ProfileSections} saved={saved()} now={NOW} />).queryByText(
      /returned less/,
    ),
  ).toBeNull();
});
