// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { maxTagLength } from '../../../utils/profile/annotation.ts';
import { bare, saved } from '../people.ts';
import { showDetail } from './detail.tsx';

afterEach(cleanup);

const names = (elements: readonly Element[]) =>
  elements.map((element) => element.getAttribute('aria-label') ?? element.textContent);

test('it shows the profile with the person’s own tags and note before it', () => {
  const { getByRole, getAllByRole, container } = showDetail();
  expect(getByRole('heading', { level: 1 }).textContent).toBe('Ada Lovelace');
  expect((getByRole('textbox', { name: 'Note' }) as HTMLTextAreaElement).value).toBe('Met at tea.');
  expect(names(getAllByRole('button', { name: /^Remove tag/ }))).toEqual([
    'Remove tag mathematics',
    'Remove tag To call',
  ]);
  const text = container.textContent ?? '';
  expect(text.indexOf('mathematics')).toBeLessThan(text.indexOf('What changed, told elsewhere'));
  expect(text.indexOf('What changed, told elsewhere')).toBeLessThan(text.indexOf('Experience'));
});

test('a star shows as a mark; to star and to delete are not the pane’s', () => {
  const { queryByText, queryByRole, change, annotation } = showDetail();
  expect(queryByText('Starred')).toBeNull();
  change({ annotation: { ...annotation, starred: true } });
  expect(queryByText('Starred')).toBeTruthy();
  for (const name of ['Star', 'Delete']) expect(queryByRole('button', { name })).toBeNull();
});

test('how a running fetch stands is told first, and to refresh is offered only where it can be', async () => {
  const { getByText, getByRole, queryByRole, change, container, person, onRefresh } = showDetail();
  await person.click(getByRole('button', { name: 'Refresh' }));
  expect(onRefresh).toHaveBeenCalledOnce();
  change({ notice: <p>A browser is reading it</p>, onRefresh: undefined });
  expect(getByText('A browser is reading it')).toBeTruthy();
  expect(container.textContent).toMatch(/^A browser is reading it/);
  expect(queryByRole('button', { name: 'Refresh' })).toBeNull();
});

test('the note is handed on as it is typed', async () => {
  const { getByRole, person, actions } = showDetail();
  await person.type(getByRole('textbox', { name: 'Note' }), '!');
  expect(actions.setNote.mock.calls).toEqual([['Met at tea.!']]);
});

test('a profile is copied in the form that was chosen', async () => {
  const { getByRole, person, actions, change } = showDetail();
  await person.click(getByRole('button', { name: 'Copy' }));
  await person.click(getByRole('button', { name: 'Copy link' }));
  expect(actions.copy.mock.calls).toEqual([['link']]);
  change({ copied: 'link' });
  expect(getByRole('button', { name: 'Copy' }).parentElement?.textContent).toMatch(/Link copied/);
});

test.each([
  ['investor{Enter}', ['investor']],
  ['investor,', ['investor']],
  ['one, two{Enter}', ['one', 'two']],
  ['  spaced   out {Enter}', ['spaced out']],
  ['{Enter}', []],
  [',', []],
])('typing %j adds %j', async (typed, added) => {
  const { tagField, person, actions } = showDetail();
  await person.type(tagField(), typed);
  expect(actions.addTag.mock.calls.flat()).toEqual(added);
  expect(tagField().value).toBe('');
});

test.each(['one, two, three', 'one\ntwo\nthree'])('a pasted list adds each: %j', async (list) => {
  const { tagField, person, actions } = showDetail();
  await person.click(tagField());
  await person.paste(list);
  await person.keyboard('{Enter}');
  expect(actions.addTag.mock.calls.flat()).toEqual(['one', 'two', 'three']);
});

test('a tag that is there already is refused kindly, and typing on ends the remark', async () => {
  const { tagField, person, actions, getByText, queryByText } = showDetail();
  await person.type(tagField(), 'MATHEMATICS{Enter}');
  const remark = getByText('“MATHEMATICS” is among the tags already.');
  expect(tagField().getAttribute('aria-describedby')).toBe(remark.id);
  expect(tagField().getAttribute('aria-invalid')).toBe('true');
  expect(actions.addTag).not.toHaveBeenCalled();
  await person.type(tagField(), 'x');
  expect(queryByText(/among the tags already/)).toBeNull();
});

test('a tag that is too long stays in the field to be shortened', async () => {
  const { tagField, person, actions, getByText } = showDetail();
  const long = 'x'.repeat(maxTagLength + 1);
  await person.type(tagField(), `${long}{Enter}`);
  expect(getByText(/too long for a tag/)).toBeTruthy();
  expect(tagField().value).toBe(long);
  await person.type(tagField(), '{Backspace}{Enter}');
  expect(actions.addTag.mock.calls).toEqual([['x'.repeat(maxTagLength)]]);
});

test('Backspace in the empty field takes no tag away', async () => {
  const { tagField, person, actions } = showDetail();
  await person.type(tagField(), '{Backspace}{Backspace}');
  expect(actions.removeTag).not.toHaveBeenCalled();
});

test('each tag can be removed, and the focus is not lost with it', async () => {
  const { getByRole, tagField, person, actions } = showDetail();
  await person.click(getByRole('button', { name: 'Remove tag To call' }));
  expect(actions.removeTag.mock.calls).toEqual([['To call']]);
  expect(document.activeElement).toBe(tagField());
});

test('tags in use elsewhere are suggested, but none that is there', async () => {
  const { getAllByRole, queryByRole, tagField, person, actions } = showDetail();
  expect(queryByRole('list', { name: 'Tags in use' })).toBeNull();
  await person.click(tagField());
  const suggestions = () => names(getAllByRole('button', { name: /^Add “/ }));
  expect(suggestions()).toEqual(['Add “candidate”', 'Add “investor”']);
  await person.type(tagField(), 'INV');
  expect(suggestions()).toEqual(['Add “investor”']);
  await person.click(getAllByRole('button', { name: /^Add “/ })[0] as HTMLElement);
  expect(actions.addTag.mock.calls).toEqual([['investor']]);
  expect(tagField().value).toBe('');
  expect(document.activeElement).toBe(tagField());
});

test('the suggestions go with Escape, or when the field is left', async () => {
  const { queryByRole, tagField, person } = showDetail();
  const list = () => queryByRole('list', { name: 'Tags in use' });
  await person.click(tagField());
  await person.keyboard('{Escape}');
  expect(list()).toBeNull();
  await person.keyboard('c');
  expect(list()).toBeTruthy();
  for (let steps = 0; steps < 3; steps++) await person.tab();
  expect(list()).toBeNull();
});

test('a half-typed tag does not go over to the next person', async () => {
  const { tagField, person, change } = showDetail();
  await person.type(tagField(), 'half');
  change({ saved: saved(bare) });
  expect(tagField().value).toBe('');
});

test('tags and notes are texts, whatever is in them', () => {
  const markup = '<img src=x onerror=alert(1)>';
  const { container, getByRole } = showDetail({
    annotation: { starred: true, tags: [markup], note: markup },
  });
  expect(getByRole('button', { name: `Remove tag ${markup}` })).toBeTruthy();
  expect(container.querySelector('img')).toBeNull();
});
