// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import {
  type CopyFormat,
  CopyMenu,
  type CopyOutcome,
} from '../../../components/profile/copy-menu.tsx';
import { show } from '../render.tsx';

afterEach(cleanup);

function showCopy(outcome?: CopyOutcome) {
  const onCopy = vi.fn<(format: CopyFormat) => void>();
  const page = show(<CopyMenu onCopy={onCopy} outcome={outcome} />);
  const opener = page.getByRole('button', { name: 'Copy' });
  const names = () => page.queryAllByRole('button').map((button) => button.textContent);
  return { ...page, onCopy, opener, names };
}

test('the formats show on request', async () => {
  const { opener, names, user } = showCopy();
  expect(names()).toEqual(['Copy']);
  expect(opener.getAttribute('aria-expanded')).toBe('false');
  await user.click(opener);
  expect(names()).toEqual([
    'Copy',
    'Copy as text',
    'Copy as Markdown',
    'Copy link',
    'Copy raw answer',
  ]);
  expect(opener.getAttribute('aria-expanded')).toBe('true');
});

test.each([
  ['Copy as text', 'text'],
  ['Copy as Markdown', 'markdown'],
  ['Copy link', 'link'],
  ['Copy raw answer', 'answer'],
])('%s copies in this format and closes the menu', async (name, format) => {
  const { opener, names, user, getByRole, onCopy } = showCopy();
  await user.click(opener);
  await user.click(getByRole('button', { name }));
  expect(onCopy.mock.calls).toEqual([[format]]);
  expect(names()).toEqual(['Copy']);
  expect(document.activeElement).toBe(opener);
});

test('Escape closes the menu and keeps the focus on the button', async () => {
  const { opener, names, user } = showCopy();
  await user.click(opener);
  await user.tab();
  await user.keyboard('{Escape}');
  expect(names()).toEqual(['Copy']);
  expect(document.activeElement).toBe(opener);
});

test('moving the focus past the menu closes it', async () => {
  const { opener, names, user } = showCopy();
  await user.click(opener);
  for (let steps = 0; steps < 5; steps++) await user.tab();
  expect(names()).toEqual(['Copy']);
});

test.each<[CopyOutcome, RegExp]>([
  ['text', /Copied as text/],
  ['markdown', /Copied as Markdown/],
  ['link', /Link copied/],
  ['refused', /didn’t allow copying/],
])('the outcome is shown: %s', (outcome, sentence) => {
  expect(showCopy(outcome).getByRole('status').textContent).toMatch(sentence);
});
