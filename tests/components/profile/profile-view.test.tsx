// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { Profile } from '../../../utils/profile/profile.ts';
import { ada, bare, HOUR, NOW, saved } from '../people.ts';
import { profileState, showPopup } from '../popup/popup.tsx';

afterEach(cleanup);

const showProfile = (profile: Profile) =>
  showPopup({ profileState: profileState(undefined, saved(profile)) });

const headings = (popup: ReturnType<typeof showPopup>) =>
  popup.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);

test('the card shows who the person is: name, headline, current roles, location', () => {
  const popup = showProfile(ada);
  expect(popup.getByRole('heading', { level: 1 }).textContent).toBe('Ada Lovelace');
  expect(popup.getByText('Analyst of analytical engines')).toBeTruthy();
  expect(popup.getByText('London, England')).toBeTruthy();
  const card = within(popup.getByRole('heading', { level: 1 }).closest('header') as HTMLElement);
  expect(card.getByText('Analyst')).toBeTruthy();
  expect(card.getByText('Advisor')).toBeTruthy();
  expect(card.queryByText('Translator')).toBeNull();
});

test('connections and followers are short, with the exact number as tooltip', () => {
  const popup = showProfile(ada);
  expect(popup.getByText('500+ connections').title).toBe('');
  expect(popup.getByText('35M followers').title).toBe('35,012,345');
});

test('the link opens the profile on LinkedIn, whatever URL OutX returned', () => {
  const link = showProfile(ada).getByRole('link', { name: 'Open on LinkedIn' });
  expect(link.getAttribute('href')).toMatch(/^https:\/\/www\.linkedin\.com\/in\/ada-lovelace\/?$/);
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  expect(link.getAttribute('target')).toBe('_blank');
});

test('it shows when the profile was fetched: the age, and the exact time as tooltip', () => {
  const time = showProfile(ada).getByText('Fetched 3 hr ago');
  const exact = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short' });
  expect(time.title).toBe(exact.format(NOW - 3 * HOUR));
  expect(Date.parse(time.getAttribute('datetime') ?? '')).toBe(NOW - 3 * HOUR);
});

test('each section has a heading, and empty sections aren’t shown', () => {
  expect(headings(showProfile(ada))).toEqual(['About', 'Experience', 'Education', 'Skills']);
  cleanup();
  const popup = showProfile({ ...bare, skills: ['Silence'] });
  expect(headings(popup)).toEqual(['Skills']);
});

test('further sections show lengths and days; an answer that was partly read says so', () => {
  const popup = showProfile({
    ...bare,
    sections: {
      certifications: [{ title: 'Architect', end: { year: 2029 } }],
      publications: [{ title: 'Sums', by: 'Press', end: { year: 1843, month: 5 } }],
    },
    unread: ['recommendations'],
  });
  expect(headings(popup)).toEqual(['Licenses and certifications', 'Publications']);
  expect(popup.getByText('until 2029')).toBeTruthy();
  expect(popup.getByText('May 1843')).toBeTruthy();
  expect(popup.getByText(/Partly read: .*\(recommendations\)/)).toBeTruthy();
});

test('an empty answer says that it is empty', () => {
  const { name: _, ...nameless } = bare;
  expect(showProfile(nameless).getByText(/says nothing about this person/)).toBeTruthy();
});

test('a restricted profile says that LinkedIn shows no more', () => {
  const popup = showProfile(bare);
  expect(popup.getByRole('heading', { level: 1 }).textContent).toBe('Bare Name');
  expect(popup.queryAllByRole('heading', { level: 2 })).toEqual([]);
  expect(popup.getByText(/LinkedIn shows no more of this profile/)).toBeTruthy();
});

test('a profile without a name shows its slug', () => {
  const { name: _, ...nameless } = bare;
  expect(showProfile(nameless).getByRole('heading', { level: 1 }).textContent).toBe('bare');
});

test('a long text is collapsed at first', async () => {
  const popup = showProfile({ ...bare, about: 'Word after word. '.repeat(60) });
  const more = popup.getByRole('button', { name: 'Show more' });
  expect(more.getAttribute('aria-expanded')).toBe('false');
  await popup.user.click(more);
  const less = popup.getByRole('button', { name: 'Show less' });
  expect(less.getAttribute('aria-expanded')).toBe('true');
});

test('a short text isn’t collapsed', () => {
  expect(showProfile(ada).queryByRole('button', { name: 'Show more' })).toBeNull();
});

const markup = '<img src=x onerror=alert(1)><script>alert(2)</script>';

test('texts are shown as text everywhere, not as markup', () => {
  const popup = showProfile({
    ...bare,
    name: markup,
    headline: markup,
    location: markup,
    about: markup,
    positions: [{ title: markup, company: markup, description: markup, isCurrent: true }],
    education: [{ school: markup, degree: markup, field: markup, description: markup }],
    skills: [markup],
  });
  expect(popup.getByRole('heading', { level: 1 }).textContent).toBe(markup);
  expect(popup.getAllByText(markup).length).toBeGreaterThan(8);
  expect(popup.container.querySelector('img, script')).toBeNull();
});

test('a text keeps the direction of its script', () => {
  const popup = showProfile({ ...bare, name: 'محمد الخوارزمي', about: 'مهندس' });
  expect(popup.getByRole('heading', { level: 1 }).dir).toBe('auto');
  expect(popup.getByText('مهندس').dir).toBe('auto');
});

test('twelve skills are shown, and all on request', async () => {
  const skills = Array.from({ length: 34 }, (_, index) => `Skill ${index}`);
  const popup = showProfile({ ...bare, skills });
  const shown = () => popup.getAllByText(/^Skill \d+$/).map(({ textContent }) => textContent);
  expect(shown()).toEqual(skills.slice(0, 12));
  await popup.user.click(popup.getByRole('button', { name: 'Show all 34' }));
  expect(shown()).toEqual(skills);
});

test('each entry has one direction', () => {
  const popup = showProfile({
    ...bare,
    positions: [{ title: 'مهندس', company: 'Acme', location: 'Oslo', isCurrent: true }],
    education: [{ school: 'University', degree: 'بكالوريوس' }],
  });
  for (const entry of popup.container.querySelectorAll<HTMLElement>('.entry')) {
    expect(entry.dir).toBe('auto');
    expect(entry.querySelector('[dir]')).toBeNull();
  }
});

test('a very long name is cut, so that the actions stay in reach', () => {
  const popup = showProfile({ ...bare, name: 'n'.repeat(300) });
  const name = popup.getByRole('heading', { level: 1 });
  expect(name.textContent).toMatch(/^n{120}… Show more$/);
});

describe('a profile that is far too long', () => {
  const long = (text: string) => text.repeat(1_000_000 / text.length);
  const buttons = (popup: ReturnType<typeof showPopup>) =>
    popup.getAllByRole('button', { name: 'Show more' });

  test('is cut in every text, and each can be shown whole', async () => {
    const popup = showProfile({
      ...bare,
      name: long('n'),
      headline: long('h'),
      location: long('l'),
      about: long('a '),
      positions: [
        { title: long('t'), company: long('c'), description: long('d'), isCurrent: true },
      ],
      education: [{ school: long('s'), degree: long('e'), location: long('o') }],
      skills: [long('k')],
    });
    expect(popup.container.textContent.length).toBeLessThan(20_000);
    expect(popup.container.innerHTML.length).toBeLessThan(40_000);
    const [first] = buttons(popup);
    first?.focus();
    await popup.user.keyboard('{Enter}');
    expect(popup.getByRole('heading', { level: 1 }).textContent).toContain(long('n'));
    await popup.user.keyboard('{Enter}');
    expect(popup.getByRole('heading', { level: 1 }).textContent).not.toContain(long('n'));
  });

  test('shows the first entries of a list, and more with the keyboard', async () => {
    const positions = Array.from({ length: 220 }, (_, n) => ({
      title: `Position ${n}`,
      start: { year: 1990 },
      isCurrent: false,
    }));
    const popup = showProfile({ ...bare, positions });
    const titles = () => popup.getAllByRole('heading', { level: 3 }).map((h) => h.textContent);
    expect(titles()).toHaveLength(5);
    expect(popup.getByText('5 of 220 shown.')).toBeTruthy();
    popup.getByRole('button', { name: 'Show more' }).focus();
    await popup.user.keyboard('{Enter}');
    expect(titles()).toHaveLength(55);
    expect(document.activeElement?.textContent).toContain('Position 5');
    for (let shown = 55; shown < 220; shown += 50) {
      await popup.user.click(popup.getByRole('button', { name: 'Show more' }));
    }
    expect(titles()).toEqual(positions.map(({ title }) => title));
    expect(popup.queryByRole('button', { name: 'Show more' })).toBeNull();
  });
});
