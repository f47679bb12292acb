// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import {
  type CopyForm,
  CopyMenu,
  type CopyOutcome,
} from '../../../components/profile/copy-menu.tsx';
import { show } from '../render.tsx';

afterEach(cleanup);

function showCopy(outcome?: CopyOutcome) {
  const onCopy = vi.fn<(form: CopyForm) => void>();
  const page = show(<CopyMenu onCopy={onCopy} outcome={outcome} />);
  const opener = page.getByRole('button', { name: 'Copy' });
  const names = () => page.queryAllByRole('button').map((button) => button.textContent);
  return { ...page, onCopy, opener, names };
}

test('the forms show when asked for', async () => {
  const { opener, names, person } = showCopy();
  expect(names()).toEqual(['Copy']);
  expect(opener.getAttribute('aria-expanded')).toBe('false');
  await person.click(opener);
  expect(names()).toEqual(['Copy', 'Copy as text', 'Copy as Markdown', 'Copy link']);
  expect(opener.getAttribute('aria-expanded')).toBe('true');
});

test.each([
  ['Copy as text', 'text'],
  ['Copy as Markdown', 'markdown'],
  ['Copy link', 'link'],
])('%s copies that and folds the menu', async (name, form) => {
  const { opener, names, person, getByRole, onCopy } = showCopy();
  await person.click(opener);
  await person.click(getByRole('button', { name }));
  expect(onCopy.mock.calls).toEqual([[form]]);
  expect(names()).toEqual(['Copy']);
  expect(document.activeElement).toBe(opener);
});

test('Escape folds it and leaves the focus on the button', async () => {
  const { opener, names, person } = showCopy();
  await person.click(opener);
  await person.tab();
  await person.keyboard('{Escape}');
  expect(names()).toEqual(['Copy']);
  expect(document.activeElement).toBe(opener);
});

test('to go on past it folds it', async () => {
  const { opener, names, person } = showCopy();
  await person.click(opener);
  for (let steps = 0; steps < 4; steps++) await person.tab();
  expect(names()).toEqual(['Copy']);
});

test.each<[CopyOutcome, RegExp]>([
  ['text', /Copied as text/],
  ['markdown', /Copied as Markdown/],
  ['link', /Link copied/],
  ['refused', /did not let/],
])('what came of it is told: %s', (outcome, sentence) => {
  expect(showCopy(outcome).getByRole('status').textContent).toMatch(sentence);
});
