// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { changeKinds } from '../../../utils/profile/change.ts';
import type { ProfileSummary } from '../../../utils/profile/profile-summary.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { defaultQuery } from '../../../utils/search/query.ts';
import { HOUR, history, NOW } from '../people.ts';
import { failure } from '../tasks.ts';
import { crowd, showLibrary } from './library.tsx';

afterEach(cleanup);

const grace: ProfileSummary = {
  slug: 'grace-hopper' as Slug,
  name: 'Grace Hopper',
  headline: 'Rear admiral',
  role: 'Programmer',
  company: 'Eckert–Mauchly',
  location: 'New York',
  fetchedAt: NOW - 3 * HOUR,
  changedAt: NOW - 2 * HOUR,
  changes: ['new-role', 'moved'],
  starred: true,
  tags: ['navy', 'cobol', 'speaker'],
};

test('a row shows who a person is, where, what is new, and the age of the fetch', () => {
  const row = showLibrary({ found: [grace] }).row('Grace Hopper');
  const content = within(row);
  for (const text of ['Programmer · Eckert–Mauchly', 'Rear admiral', 'New York', '3 hr ago']) {
    expect(content.getByText(text)).toBeTruthy();
  }
  expect(content.getByText('Starred')).toBeTruthy();
  expect(content.getByText('New role').title).toBe('New role, Moved · 2 hr ago');
  expect(content.getByText('navy').parentElement?.textContent).toBe('navycobol+1');
  expect(content.getByText('navy').parentElement?.title).toBe('navy, cobol, speaker');
});

test.each(changeKinds)('every kind of change has a short name: %s', (kind) => {
  const found = [{ ...grace, changes: [kind] }];
  const label = showLibrary({ found }).row('Grace Hopper').querySelector('.library-change');
  expect(label?.textContent).toMatch(/^[A-Z][a-z]+( [a-z]+)?$/);
});

test('names are shown as text, in the direction of their script', () => {
  const name = '<b onclick=alert(1)>Bold</b>';
  const page = showLibrary({ found: [{ ...grace, name, tags: [name], location: name }] });
  expect(page.row(name).querySelector('[id$="-name"]')?.getAttribute('dir')).toBe('auto');
  expect(page.container.querySelector('b')).toBeNull();
});

test.each([
  [crowd(1204), 1204, defaultQuery, '1,204 profiles'],
  [crowd(1), 1, defaultQuery, '1 profile'],
  [crowd(37), 1204, { ...defaultQuery, text: 'a' }, '37 of 1,204'],
  [crowd(0), 1204, { ...defaultQuery, starred: true as const }, '0 of 1,204'],
])('the number of profiles is shown: case %#', (found, total, query, sentence) => {
  expect(showLibrary({ found, total, query }).getByText(sentence).getAttribute('role')).toBe(
    'status',
  );
});

test('an empty library says what to do, and offers Import', async () => {
  const page = showLibrary();
  expect(page.getByRole('heading', { name: 'No profiles yet' })).toBeTruthy();
  await page.user.click(page.button('Import'));
  expect(page.actions.importProfiles).toHaveBeenCalledOnce();
  expect(page.button('Export all 0').getAttribute('aria-disabled')).toBe('true');
});

test('without a match, one click shows all profiles, in the same order', async () => {
  const query = { text: 'xyzzy', company: 'Acme', sort: 'name' } as const;
  const page = showLibrary({ query, total: 5 });
  expect(page.getByRole('heading', { name: 'No matches' })).toBeTruthy();
  await page.user.click(page.button('Clear search and filters'));
  expect(page.onQuery).toHaveBeenCalledExactlyOnceWith({ text: '', sort: 'name' });
  expect(document.activeElement).toBe(page.search());
});

test('before anything is loaded, nothing is claimed', () => {
  const page = showLibrary({ loading: { loaded: 0, total: 100_000 }, total: 100_000 });
  expect(page.queryByRole('heading', { level: 2 })).toBeNull();
  expect(page.getByRole('progressbar', { name: 'Loading the library…' })).toBeTruthy();
});

test('while the rest loads, the loaded part can be searched', () => {
  const loading = { loaded: 40_000, total: 100_000 };
  const page = showLibrary({ loading, found: crowd(9), total: 100_000 });
  expect(page.getByRole('progressbar', { name: 'Loading 40,000 of 100,000…' })).toBeTruthy();
  expect(page.row('Person 8')).toBeTruthy();
  page.change({ loading, found: [], total: 100_000, query: { ...defaultQuery, text: 'x' } });
  expect(page.getByText(/No matches so far/)).toBeTruthy();
});

test('a failure of the page is shown with its remedy, above the list', () => {
  const page = showLibrary({ found: crowd(2), failure: failure('storage-fault') });
  expect(page.getByRole('alert').textContent).toMatch(/storage/);
  expect(page.row('Person 1')).toBeTruthy();
});

test('a deletion can be undone, or its notice dismissed', async () => {
  const undo = { text: '3 profiles deleted.', onUndo: vi.fn(), onDismiss: vi.fn() };
  const page = showLibrary({ found: crowd(2), undo });
  expect(page.getByText('3 profiles deleted.').closest('[role="status"]')).toBeTruthy();
  await page.user.click(page.button('Undo'));
  await page.user.click(page.button('Dismiss'));
  expect([undo.onUndo, undo.onDismiss].map((spy) => spy.mock.calls.length)).toEqual([1, 1]);
});

test('during a long action, the page says so, and no other can be started', async () => {
  const page = showLibrary({ found: crowd(2), open: 'p1' as Slug, busy: { label: 'Deleting…' } });
  expect(page.getByText('Deleting…').closest('[role="status"]')).toBeTruthy();
  for (const name of ['Export all 2', 'Import']) {
    await page.user.click(page.button(name));
  }
  page.grid().focus();
  await page.user.keyboard('{Delete}');
  for (const action of Object.values(page.actions)) expect(action).not.toHaveBeenCalled();
});

test('without a selection, everyone who is shown can be exported, and the button says how many', async () => {
  const page = showLibrary({ found: history, open: 'ada-lovelace' as Slug });
  expect(page.queryByRole('button', { name: 'Delete' })).toBeNull();
  await page.user.click(page.button(`Export all ${history.length}`));
  const all = history.map(({ slug }) => slug);
  expect(page.actions.exportProfiles).toHaveBeenCalledExactlyOnceWith(all);
  page.change({ found: history.slice(0, 1), query: { ...defaultQuery, text: 'ada' } });
  await page.user.click(page.button('Export 1 found'));
  expect(page.actions.exportProfiles).toHaveBeenLastCalledWith(all.slice(0, 1));
});

test('with a selection, all three act only on that', async () => {
  const page = showLibrary({ found: crowd(5), open: 'p0' as Slug });
  await page.user.click(page.checkbox('Select Person 3'));
  await page.user.click(page.checkbox('Select Person 1'));
  expect(page.getByText('2 selected')).toBeTruthy();
  for (const name of ['Star', 'Export', 'Delete']) await page.user.click(page.button(name));
  expect(page.actions.star).toHaveBeenCalledExactlyOnceWith(['p1', 'p3'], true);
  expect(page.actions.exportProfiles).toHaveBeenCalledExactlyOnceWith(['p1', 'p3']);
  expect(page.actions.remove).toHaveBeenCalledExactlyOnceWith(['p1', 'p3']);
});

test('Star is pressed if all selected profiles have a star, and removes it', async () => {
  const found = crowd(3).map((summary, index) =>
    index < 2 ? { ...summary, starred: true as const } : summary,
  );
  const page = showLibrary({ found });
  await page.user.click(page.checkbox('Select Person 0'));
  await page.user.click(page.checkbox('Select Person 1'));
  expect(page.button('Star').getAttribute('aria-pressed')).toBe('true');
  await page.user.click(page.button('Star'));
  expect(page.actions.star).toHaveBeenCalledExactlyOnceWith(['p0', 'p1'], false);
  await page.user.click(page.checkbox('Select Person 2'));
  expect(page.button('Star').getAttribute('aria-pressed')).toBe('false');
});

test('a click on a row’s star sets it, without opening the profile', async () => {
  const page = showLibrary({ found: crowd(2) });
  const star = page.row('Person 1').querySelector('.library-star');
  if (star) await page.user.click(star);
  expect(page.actions.star).toHaveBeenCalledExactlyOnceWith(['p1'], true);
  expect(page.onOpen).not.toHaveBeenCalled();
});

test('the open profile is shown beside the list, with a button back', async () => {
  const page = showLibrary({ found: crowd(2), open: 'p1' as Slug, detail: <p>The profile</p> });
  const detail = within(page.getByRole('region', { name: 'Open profile' }));
  expect(detail.getByText('The profile')).toBeTruthy();
  expect(page.row('Person 1').getAttribute('aria-current')).toBe('true');
  await page.user.click(detail.getByRole('button', { name: 'Back to list' }));
  expect(page.onOpen).toHaveBeenCalledExactlyOnceWith(undefined);
  page.change({ open: undefined, detail: undefined });
  expect(document.activeElement).toBe(page.grid());
});

test('without an open profile, the detail isn’t a tab stop', () => {
  const detail = showLibrary({ found: crowd(2) }).getByRole('region', { name: 'Open profile' });
  expect(detail.tabIndex).toBe(-1);
  expect(detail.textContent).toMatch(/Select a profile/);
});

test('a button opens the options', async () => {
  const page = showLibrary({ found: crowd(2) });
  await page.user.click(page.button('Open options'));
  expect(page.actions.openOptions).toHaveBeenCalledOnce();
});

test('two or three selected people can be compared, and the selection is there afterwards', async () => {
  const page = showLibrary({ found: crowd(4) });
  const compare = () => page.queryByRole('button', { name: /^Compare/ });
  await page.user.click(page.checkbox('Select Person 0'));
  expect(compare()).toBeNull();
  await page.user.click(page.checkbox('Select Person 2'));
  await page.user.click(page.button('Compare'));
  expect(page.actions.compare).toHaveBeenCalledExactlyOnceWith(['p0', 'p2']);
  page.change({ area: 'compare', areaContent: <p>Side by side</p> });
  (document.activeElement as HTMLElement).blur();
  page.change({ area: 'people' });
  expect(page.selected()).toEqual(['Person 0', 'Person 2']);
  expect(document.activeElement).toBe(page.grid());
});

test('with more than three selected, the button says why it is disabled', async () => {
  const page = showLibrary({ found: crowd(4) });
  await page.user.click(page.checkbox('Select all'));
  const button = page.button('Compare (3 at most)');
  expect(button.getAttribute('aria-disabled')).toBe('true');
  await page.user.click(button);
  expect(page.actions.compare).not.toHaveBeenCalled();
});
