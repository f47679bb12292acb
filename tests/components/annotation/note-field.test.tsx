// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { NoteField } from '../../../components/annotation/note-field.tsx';
import { maxNoteLength } from '../../../utils/profile/annotation.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { adaSlug } from '../people.ts';
import { show } from '../render.tsx';

afterEach(cleanup);

const grace = 'grace-hopper' as Slug;

interface Saved {
  slug?: Slug;
  note?: string;
  unsaved?: boolean;
}

function showNote(saved: Saved = {}) {
  const onChange = vi.fn<(note: string) => void>();
  const view = ({ slug = adaSlug, note = '', unsaved = false }: Saved) => (
    <>
      <NoteField slug={slug} note={note} unsaved={unsaved} onChange={onChange} />
      <button type="button">Elsewhere</button>
    </>
  );
  const page = show(view(saved));
  const field = page.getByRole('textbox', { name: 'Note' }) as HTMLTextAreaElement;
  return {
    ...page,
    onChange,
    field,
    store: (next: Saved) => page.reshow(view(next)),
    type: (text: string) => page.user.type(field, text),
    leave: () => page.user.click(page.getByRole('button', { name: 'Elsewhere' })),
  };
}

test('the empty note says who sees it', () => {
  const note = { slug: adaSlug, note: '', unsaved: false, onChange: vi.fn() };
  const page = show(<NoteField {...note} />);
  expect(page.getByPlaceholderText('Only you see this')).toBeTruthy();
  page.reshow(<NoteField {...note} isShared />);
  expect(page.getByPlaceholderText('Your team sees this')).toBeTruthy();
});

test('each keystroke reports the whole text', async () => {
  const { type, onChange } = showNote({ note: 'Met ' });
  await type('at');
  expect(onChange.mock.calls).toEqual([['Met a'], ['Met at']]);
});

test('late echoes of earlier keystrokes don’t undo later ones', async () => {
  const { field, type, store } = showNote();
  await type('abc');
  for (const note of ['a', 'ab', 'a', 'abc', 'ab']) {
    store({ note, unsaved: true });
    expect(field.value).toBe('abc');
  }
  await type('d');
  expect(field.value).toBe('abcd');
});

test('the draft stays if the field loses the focus before it is saved', async () => {
  const { field, type, leave, store } = showNote();
  await type('abc');
  store({ note: '', unsaved: true });
  await leave();
  expect(field.value).toBe('abc');
  store({ note: 'a', unsaved: true });
  expect(field.value).toBe('abc');
});

test('a save that is confirmed before it is read back doesn’t show the older note', async () => {
  const { field, type, leave, store } = showNote({ note: 'old' });
  await type('er');
  store({ note: 'old', unsaved: true });
  await leave();
  store({ note: 'old', unsaved: false });
  expect(field.value).toBe('older');
  store({ note: 'older', unsaved: false });
  expect(field.value).toBe('older');
});

test('a failed save leaves the draft in the field', async () => {
  const { field, type, leave, store } = showNote({ note: 'old' });
  await type('er');
  await leave();
  store({ note: 'old', unsaved: true });
  expect(field.value).toBe('older');
});

test('another page’s edit shows while this field isn’t edited', async () => {
  const { field, type, leave, store } = showNote();
  store({ note: 'from another page' });
  expect(field.value).toBe('from another page');
  await type('!');
  store({ note: 'from another page!' });
  await leave();
  store({ note: 'and again' });
  expect(field.value).toBe('and again');
});

test('another page’s edit shows only after this field loses the focus', async () => {
  const { field, type, leave, store } = showNote();
  await type('mine');
  store({ note: 'mine' });
  store({ note: 'theirs' });
  expect(field.value).toBe('mine');
  await leave();
  expect(field.value).toBe('theirs');
});

test('a note from the store isn’t replaced by an old draft', async () => {
  const { field, type, leave, store } = showNote();
  await type('mine');
  store({ note: 'mine' });
  await leave();
  store({ note: 'theirs' });
  await type('!');
  expect(field.value).toBe('theirs!');
});

test('typing right after a save is kept', async () => {
  const { field, type, leave, store } = showNote();
  await type('one');
  store({ note: '', unsaved: true });
  await leave();
  store({ note: 'one' });
  await type(' two');
  store({ note: 'one', unsaved: true });
  expect(field.value).toBe('one two');
});

test('a draft for one person never shows for another', async () => {
  const { field, type, store, onChange } = showNote({ note: '' });
  await type('about Ada');
  store({ slug: grace, note: 'about Grace' });
  expect(field.value).toBe('about Grace');
  onChange.mockClear();
  await type('!');
  expect(onChange.mock.calls).toEqual([['about Grace!']]);
});

test('an unsaved draft is still there after viewing another person', async () => {
  const { field, type, leave, store } = showNote({ note: '' });
  await type('about Ada');
  await leave();
  store({ slug: grace, note: '' });
  store({ note: '', unsaved: true });
  expect(field.value).toBe('about Ada');
  store({ note: 'about Ada' });
  expect(field.value).toBe('about Ada');
});

test('another page’s edit shows after viewing another person', async () => {
  const { field, type, leave, store } = showNote({ note: '' });
  await type('about Ada');
  await leave();
  store({ slug: grace, note: '' });
  store({ note: 'written elsewhere' });
  expect(field.value).toBe('written elsewhere');
});

test('after typing, a status says whether the note is saved', async () => {
  const { container, type, store } = showNote({ note: 'x' });
  const status = container.querySelector('[aria-live="polite"]');
  expect(status?.textContent).toBe('');
  await type('a');
  store({ note: 'x', unsaved: true });
  expect(status?.textContent).toBe('Saving…');
  store({ note: 'xa' });
  expect(status?.textContent).toBe('Saved');
  store({ slug: grace, note: 'xa' });
  expect(status?.textContent).toBe('');
});

test('the field’s length is limited', () => {
  expect(showNote().field.maxLength).toBe(maxNoteLength);
});

test('the field grows with its text, within bounds', () => {
  const { field, store } = showNote();
  expect(Number(field.rows)).toBe(3);
  store({ note: 'line\n'.repeat(6) });
  expect(Number(field.rows)).toBe(7);
  store({ note: 'word '.repeat(5000) });
  expect(Number(field.rows)).toBe(14);
});
