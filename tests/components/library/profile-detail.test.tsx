// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { maxTagLength } from '../../../utils/profile/annotation.ts';
import { bare, saved } from '../people.ts';
import { showDetail } from './detail.tsx';

afterEach(cleanup);

const names = (elements: readonly Element[]) =>
  elements.map((element) => element.getAttribute('aria-label') ?? element.textContent);

test('it shows the profile, with the user’s tags and note above it', () => {
  const { getByRole, getAllByRole, container } = showDetail();
  expect(getByRole('heading', { level: 1 }).textContent).toBe('Ada Lovelace');
  expect((getByRole('textbox', { name: 'Note' }) as HTMLTextAreaElement).value).toBe('Met at tea.');
  expect(names(getAllByRole('button', { name: /^Remove tag/ }))).toEqual([
    'Remove tag mathematics',
    'Remove tag To call',
  ]);
  const text = container.textContent ?? '';
  expect(text.indexOf('mathematics')).toBeLessThan(text.indexOf('Content below the note'));
  expect(text.indexOf('Content below the note')).toBeLessThan(text.indexOf('Experience'));
});

test('the open person is starred, exported and deleted here', async () => {
  const { getByRole, user, actions, change, annotation } = showDetail();
  const button = (name: string) => getByRole('button', { name });
  for (const name of ['Star', 'Export', 'Delete']) await user.click(button(name));
  expect(actions.star).toHaveBeenCalledExactlyOnceWith(true);
  expect(actions.exportProfile).toHaveBeenCalledOnce();
  expect(actions.remove).toHaveBeenCalledOnce();
  change({ annotation: { ...annotation, starred: true } });
  expect(button('Star').getAttribute('aria-pressed')).toBe('true');
});

test('the stage of a fetch is shown first, and Refresh only if possible', async () => {
  const { getByText, getByRole, queryByRole, change, container, user, onFetch } = showDetail();
  await user.click(getByRole('button', { name: 'Refresh' }));
  expect(onFetch).toHaveBeenCalledOnce();
  change({ notice: <p>A browser is reading it</p>, refreshing: { isRefreshing: false } });
  expect(getByText('A browser is reading it')).toBeTruthy();
  expect(container.textContent).toMatch(/^A browser is reading it/);
  expect(queryByRole('button', { name: 'Refresh' })).toBeNull();
});

test('the note is reported while it is typed', async () => {
  const { getByRole, user, actions } = showDetail();
  await user.type(getByRole('textbox', { name: 'Note' }), '!');
  expect(actions.setNote.mock.calls).toEqual([['Met at tea.!']]);
});

test('a profile is copied in the chosen format', async () => {
  const { getByRole, getByText, user, actions, change } = showDetail();
  await user.click(getByRole('button', { name: 'Copy' }));
  await user.click(getByRole('button', { name: 'Copy link' }));
  expect(actions.copy.mock.calls).toEqual([['link']]);
  change({ copied: 'link' });
  expect(getByText(/Link copied/).getAttribute('role')).toBe('status');
});

test.each([
  ['investor{Enter}', ['investor']],
  ['investor,', ['investor']],
  ['one, two{Enter}', ['one', 'two']],
  ['  spaced   out {Enter}', ['spaced out']],
  ['{Enter}', []],
  [',', []],
])('typing %j adds %j', async (typed, added) => {
  const { tagField, user, actions } = showDetail();
  await user.type(tagField(), typed);
  expect(actions.addTag.mock.calls.flat()).toEqual(added);
  expect(tagField().value).toBe('');
});

test.each(['one, two, three', 'one\ntwo\nthree'])('a pasted list adds each: %j', async (list) => {
  const { tagField, user, actions } = showDetail();
  await user.click(tagField());
  await user.paste(list);
  await user.keyboard('{Enter}');
  expect(actions.addTag.mock.calls.flat()).toEqual(['one', 'two', 'three']);
});

test('a duplicate tag shows an error, which the next keystroke removes', async () => {
  const { tagField, user, actions, getByText, queryByText } = showDetail();
  await user.type(tagField(), 'MATHEMATICS{Enter}');
  const error = getByText('This profile already has the tag “MATHEMATICS”.');
  expect(tagField().getAttribute('aria-describedby')).toBe(error.id);
  expect(tagField().getAttribute('aria-invalid')).toBe('true');
  expect(actions.addTag).not.toHaveBeenCalled();
  await user.type(tagField(), 'x');
  expect(queryByText(/already has the tag/)).toBeNull();
});

test('a tag that is too long stays in the field', async () => {
  const { tagField, user, actions, getByText } = showDetail();
  const long = 'x'.repeat(maxTagLength + 1);
  await user.type(tagField(), `${long}{Enter}`);
  expect(getByText(/too long for a tag/)).toBeTruthy();
  expect(tagField().value).toBe(long);
  await user.type(tagField(), '{Backspace}{Enter}');
  expect(actions.addTag.mock.calls).toEqual([['x'.repeat(maxTagLength)]]);
});

test('Backspace in the empty field removes no tag', async () => {
  const { tagField, user, actions } = showDetail();
  await user.type(tagField(), '{Backspace}{Backspace}');
  expect(actions.removeTag).not.toHaveBeenCalled();
});

test('each tag can be removed without losing the focus', async () => {
  const { getByRole, tagField, user, actions } = showDetail();
  await user.click(getByRole('button', { name: 'Remove tag To call' }));
  expect(actions.removeTag.mock.calls).toEqual([['To call']]);
  expect(document.activeElement).toBe(tagField());
});

test('tags of other profiles are suggested, but not those of this one', async () => {
  const { getAllByRole, getByRole, queryByRole, tagField, user, actions } = showDetail();
  expect(queryByRole('listbox', { name: 'Suggestions' })).toBeNull();
  await user.click(tagField());
  const suggestions = () => names(getAllByRole('option'));
  expect(suggestions()).toEqual(['candidate', 'investor']);
  await user.type(tagField(), 'INV');
  expect(suggestions()).toEqual(['investor']);
  await user.click(getByRole('option', { name: 'investor' }));
  expect(actions.addTag.mock.calls).toEqual([['investor']]);
  expect(tagField().value).toBe('');
  expect(document.activeElement).toBe(tagField());
});

test('suggestions can be added one after the other', async () => {
  const { tagField, user, actions } = showDetail();
  await user.click(tagField());
  await user.keyboard('{ArrowDown}{Enter}{ArrowDown}{ArrowDown}{Enter}');
  expect(actions.addTag.mock.calls).toEqual([['candidate'], ['investor']]);
});

test('the suggestions close on Escape, or when the field loses the focus', async () => {
  const { queryByRole, tagField, user } = showDetail();
  const list = () => queryByRole('listbox', { name: 'Suggestions' });
  await user.click(tagField());
  await user.keyboard('{Escape}');
  expect(list()).toBeNull();
  await user.keyboard('c');
  expect(list()).toBeTruthy();
  await user.tab();
  expect(list()).toBeNull();
});

test('a half-typed tag isn’t kept for the next person', async () => {
  const { tagField, user, change } = showDetail();
  await user.type(tagField(), 'half');
  change({ saved: saved(bare) });
  expect(tagField().value).toBe('');
});

test('tags and notes are shown as text, whatever they contain', () => {
  const markup = '<img src=x onerror=alert(1)>';
  const { container, getByRole } = showDetail({
    annotation: { starred: true, tags: [markup], note: markup },
  });
  expect(getByRole('button', { name: `Remove tag ${markup}` })).toBeTruthy();
  expect(container.querySelector('img')).toBeNull();
});

test('a button shows the others who work at the same company', async () => {
  const onShow = vi.fn();
  const { getByRole, user, change, queryByRole } = showDetail({
    colleagues: { company: 'Acme', count: 1_200, onShow },
  });
  await user.click(getByRole('button', { name: '1,200 more from Acme' }));
  expect(onShow).toHaveBeenCalledOnce();
  change({ colleagues: undefined });
  expect(queryByRole('button', { name: /more from/ })).toBeNull();
});

test('each section that the person has can be jumped to, without a change of the address', async () => {
  const { getByRole, user } = showDetail();
  const links = within(getByRole('navigation', { name: 'Sections' }));
  expect(links.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'About',
    'Experience',
    'Education',
    'Skills',
  ]);
  const heading = getByRole('heading', { name: 'Education', level: 2 });
  const scroll = vi.fn();
  heading.scrollIntoView = scroll;
  const address = location.href;
  await user.click(links.getByRole('button', { name: 'Education' }));
  expect(document.activeElement).toBe(heading);
  expect(scroll).toHaveBeenCalledOnce();
  expect(location.href).toBe(address);
});

test('without sections, there is nothing to jump to', () => {
  expect(showDetail({ saved: saved(bare) }).queryByRole('navigation')).toBeNull();
});
