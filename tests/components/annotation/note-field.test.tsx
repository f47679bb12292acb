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

interface Stored {
  slug?: Slug;
  note?: string;
  unsaved?: boolean;
}

function showNote(stored: Stored = {}) {
  const onChange = vi.fn<(note: string) => void>();
  const view = ({ slug = adaSlug, note = '', unsaved = false }: Stored) => (
    <>
      <NoteField slug={slug} note={note} unsaved={unsaved} onChange={onChange} />
      <button type="button">Elsewhere</button>
    </>
  );
  const page = show(view(stored));
  const field = page.getByRole('textbox', { name: 'Note' }) as HTMLTextAreaElement;
  return {
    ...page,
    onChange,
    field,
    store: (next: Stored) => page.reshow(view(next)),
    type: (text: string) => page.person.type(field, text),
    leave: () => page.person.click(page.getByRole('button', { name: 'Elsewhere' })),
  };
}

test('what is typed is handed on at each keystroke, whole', async () => {
  const { type, onChange } = showNote({ note: 'Met ' });
  await type('at');
  expect(onChange.mock.calls).toEqual([['Met a'], ['Met at']]);
});

test('late echoes of earlier keystrokes do not undo later ones', async () => {
  const { field, type, store } = showNote();
  await type('abc');
  for (const note of ['a', 'ab', 'a', 'abc', 'ab']) {
    store({ note, unsaved: true });
    expect(field.value).toBe('abc');
  }
  await type('d');
  expect(field.value).toBe('abcd');
});

test('what was typed stays when the field is left before it is stored', async () => {
  const { field, type, leave, store } = showNote();
  await type('abc');
  store({ note: '', unsaved: true });
  await leave();
  expect(field.value).toBe('abc');
  store({ note: 'a', unsaved: true });
  expect(field.value).toBe('abc');
});

test('a save that is told of before it is read back does not show the older note', async () => {
  const { field, type, leave, store } = showNote({ note: 'old' });
  await type('er');
  store({ note: 'old', unsaved: true });
  await leave();
  store({ note: 'old', unsaved: false });
  expect(field.value).toBe('older');
  store({ note: 'older', unsaved: false });
  expect(field.value).toBe('older');
});

test('a save that fails leaves what was typed in the field', async () => {
  const { field, type, leave, store } = showNote({ note: 'old' });
  await type('er');
  await leave();
  store({ note: 'old', unsaved: true });
  expect(field.value).toBe('older');
});

test('another page’s edit shows while this field is not edited', async () => {
  const { field, type, leave, store } = showNote();
  store({ note: 'from there' });
  expect(field.value).toBe('from there');
  await type('!');
  store({ note: 'from there!' });
  await leave();
  store({ note: 'and again' });
  expect(field.value).toBe('and again');
});

test('another page’s edit waits while this field is edited, and shows once it is left', async () => {
  const { field, type, leave, store } = showNote();
  await type('mine');
  store({ note: 'mine' });
  store({ note: 'theirs' });
  expect(field.value).toBe('mine');
  await leave();
  expect(field.value).toBe('theirs');
});

test('what has shown as the store’s word does not go back to an old draft', async () => {
  const { field, type, leave, store } = showNote();
  await type('mine');
  store({ note: 'mine' });
  await leave();
  store({ note: 'theirs' });
  await type('!');
  expect(field.value).toBe('theirs!');
});

test('typing right after the store has spoken is kept', async () => {
  const { field, type, leave, store } = showNote();
  await type('one');
  store({ note: '', unsaved: true });
  await leave();
  store({ note: 'one' });
  await type(' two');
  store({ note: 'one', unsaved: true });
  expect(field.value).toBe('one two');
});

test('what is typed for one person never shows with another', async () => {
  const { field, type, store, onChange } = showNote({ note: '' });
  await type('about Ada');
  store({ slug: grace, note: 'about Grace' });
  expect(field.value).toBe('about Grace');
  onChange.mockClear();
  await type('!');
  expect(onChange.mock.calls).toEqual([['about Grace!']]);
});

test('what is not stored yet is still there on the way back from another person', async () => {
  const { field, type, leave, store } = showNote({ note: '' });
  await type('about Ada');
  await leave();
  store({ slug: grace, note: '' });
  store({ note: '', unsaved: true });
  expect(field.value).toBe('about Ada');
  store({ note: 'about Ada' });
  expect(field.value).toBe('about Ada');
});

test('what another page wrote meanwhile shows on the way back from another person', async () => {
  const { field, type, leave, store } = showNote({ note: '' });
  await type('about Ada');
  await leave();
  store({ slug: grace, note: '' });
  store({ note: 'written elsewhere' });
  expect(field.value).toBe('written elsewhere');
});

test('it says quietly whether all of it is stored, once something was typed', async () => {
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

test('no more can be typed than is stored', () => {
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
