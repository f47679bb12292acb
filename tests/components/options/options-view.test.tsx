// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Outcome } from '../../../components/options/options-outcome.ts';
import { failure } from '../tasks.ts';
import { showOptions } from './options.tsx';

afterEach(cleanup);

test('the key is typed unseen, and shown and hidden on request', async () => {
  const page = showOptions();
  expect(page.field().type).toBe('password');
  expect(page.field().getAttribute('autocomplete')).toBe('off');
  await page.person.type(page.field(), 'outx_secret');
  await page.person.click(page.getByRole('button', { name: 'Show key' }));
  expect((page.getByRole('textbox', { name: 'OutX API key' }) as HTMLInputElement).value).toBe(
    'outx_secret',
  );
  await page.person.click(page.getByRole('button', { name: 'Hide key' }));
  expect(page.field().type).toBe('password');
});

test('what was typed is saved by button or by Enter', async () => {
  const page = showOptions();
  await page.person.type(page.field(), 'outx_one');
  await page.person.click(page.getByRole('button', { name: 'Save key' }));
  await page.person.type(page.field(), '{Enter}');
  expect(page.actions.saveKey.mock.calls).toEqual([['outx_one'], ['outx_one']]);
});

test('once saved, the key is gone from the page but for its last four characters', async () => {
  const page = showOptions();
  await page.person.type(page.field(), 'outx_secret1a2b');
  await page.person.click(page.getByRole('button', { name: 'Show key' }));
  page.change({ savedKey: { lastFour: '1a2b' }, outcome: { kind: 'saved', lastFour: '1a2b' } });
  expect(page.field().value).toBe('');
  expect(page.field().type).toBe('password');
  expect(page.getByText('•••• 1a2b')).toBeTruthy();
  expect(document.documentElement.outerHTML).not.toContain('secret');
});

test('a second key saved with the same ending is cleared away like the first', async () => {
  const page = showOptions({ outcome: { kind: 'saved', lastFour: '1a2b' } });
  await page.person.type(page.field(), 'outx_other1a2b');
  page.change({ outcome: { kind: 'saved', lastFour: '1a2b' } });
  expect(page.field().value).toBe('');
});

test('what was typed stays while it is only checked', async () => {
  const page = showOptions();
  await page.person.type(page.field(), 'outx_one');
  await page.person.click(page.getByRole('button', { name: 'Check key' }));
  expect(page.actions.checkKey).toHaveBeenCalledExactlyOnceWith('outx_one');
  page.change({ outcome: { kind: 'accepted' } });
  expect(page.field().value).toBe('outx_one');
});

test('with nothing typed, the saved key is the one to be checked', async () => {
  const page = showOptions({ savedKey: { lastFour: '1a2b' } });
  await page.person.click(page.getByRole('button', { name: 'Check key' }));
  expect(page.actions.checkKey).toHaveBeenCalledExactlyOnceWith('');
});

test('a key can be forgotten only when there is one', async () => {
  const page = showOptions();
  expect(page.queryByRole('button', { name: 'Forget key' })).toBeNull();
  page.change({ savedKey: { lastFour: '1a2b' } });
  await page.person.click(page.getByRole('button', { name: 'Forget key' }));
  expect(page.actions.forgetKey).toHaveBeenCalledOnce();
});

test('while an action runs, the buttons keep the focus but do nothing', async () => {
  const page = showOptions({ busy: true, savedKey: { lastFour: '1a2b' } });
  for (const name of ['Save key', 'Check key', 'Forget key']) {
    await page.person.click(page.getByRole('button', { name }));
    expect(document.activeElement?.textContent).toBe(name);
  }
  expect(page.actions.saveKey).not.toHaveBeenCalled();
  expect(page.actions.checkKey).not.toHaveBeenCalled();
  expect(page.actions.forgetKey).not.toHaveBeenCalled();
});

test('fetching on open is a choice, with a sentence to it', async () => {
  const page = showOptions({ fetchOnOpen: true });
  const box = page.getByRole('checkbox', {
    name: 'Fetch as soon as I open the popup',
  }) as HTMLInputElement;
  expect(box.checked).toBe(true);
  const about = document.getElementById(box.getAttribute('aria-describedby') ?? '');
  expect(about?.textContent).toMatch(/never fetched again by itself/);
  await page.person.click(box);
  expect(page.actions.setFetchOnOpen).toHaveBeenCalledExactlyOnceWith(false);
});

const outcomes: [Outcome, 'status' | 'alert', RegExp][] = [
  [{ kind: 'saved', lastFour: '1a2b' }, 'status', /ends in 1a2b/],
  [{ kind: 'forgotten' }, 'status', /Key forgotten/],
  [{ kind: 'accepted' }, 'status', /OutX accepts this key/],
  [{ kind: 'accepted-no-browser' }, 'status', /accepts this key, but no .* 48 hours/],
  [{ kind: 'refused', problem: 'blank' }, 'alert', /a key first/],
  [{ kind: 'refused', problem: 'spaces' }, 'alert', /no spaces/],
  [{ kind: 'refused', problem: 'url' }, 'alert', /web address/],
  [{ kind: 'refused', problem: 'too-long' }, 'alert', /too long/],
  [{ kind: 'refused', problem: 'characters' }, 'alert', /plain letters/],
  [{ kind: 'failed', failure: failure('key-rejected', 'Invalid API Key') }, 'alert', /Invalid API/],
];

test.each(outcomes)('what came of it is told: %j', (outcome, role, sentence) => {
  const page = showOptions({ outcome });
  expect(page.getByRole(role).textContent).toMatch(sentence);
  expect(page.queryByRole(role === 'alert' ? 'status' : 'alert')).toBeNull();
  expect(page.field().getAttribute('aria-invalid')).toBe(String(outcome.kind === 'refused'));
});

test('before anything was done, there is no outcome', () => {
  const page = showOptions();
  expect(page.queryByRole('status')).toBeNull();
  expect(page.queryByRole('alert')).toBeNull();
});

test('the page says where a key is to be had', () => {
  const link = showOptions().getByRole('link', { name: 'OutX API page' });
  expect(link.getAttribute('href')).toBe('https://mentions.outx.ai/api-doc');
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
});

test('the library is one link away, in a tab of its own', () => {
  const link = showOptions({}).getByRole('link', { name: 'Open library' });
  expect(link.getAttribute('href')).toBe('library.html');
  expect(link.getAttribute('target')).toBe('_blank');
});
