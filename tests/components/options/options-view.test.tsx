// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Outcome } from '../../../components/options/options-outcome.ts';
import { failure } from '../tasks.ts';
import { showOptions } from './options.tsx';

afterEach(cleanup);

test('the key is hidden while typing, and can be shown and hidden again', async () => {
  const page = showOptions();
  expect(page.field().type).toBe('password');
  expect(page.field().getAttribute('autocomplete')).toBe('off');
  await page.user.type(page.field(), 'outx_secret');
  await page.user.click(page.getByRole('button', { name: 'Show key' }));
  expect((page.getByRole('textbox', { name: 'OutX API key' }) as HTMLInputElement).value).toBe(
    'outx_secret',
  );
  await page.user.click(page.getByRole('button', { name: 'Hide key' }));
  expect(page.field().type).toBe('password');
});

test('the typed key is saved by the button or by Enter', async () => {
  const page = showOptions();
  await page.user.type(page.field(), 'outx_one');
  await page.user.click(page.getByRole('button', { name: 'Save key' }));
  await page.user.type(page.field(), '{Enter}');
  expect(page.actions.saveKey.mock.calls).toEqual([['outx_one'], ['outx_one']]);
});

test('once saved, only the key’s last four characters stay on the page', async () => {
  const page = showOptions();
  await page.user.type(page.field(), 'outx_secret1a2b');
  await page.user.click(page.getByRole('button', { name: 'Show key' }));
  page.change({ savedKey: { lastFour: '1a2b' }, outcome: { kind: 'saved', lastFour: '1a2b' } });
  expect(page.field().value).toBe('');
  expect(page.field().type).toBe('password');
  expect(page.getByText('•••• 1a2b')).toBeTruthy();
  expect(document.documentElement.outerHTML).not.toContain('secret');
});

test('a second key with the same ending is cleared, too', async () => {
  const page = showOptions({ outcome: { kind: 'saved', lastFour: '1a2b' } });
  await page.user.type(page.field(), 'outx_other1a2b');
  page.change({ outcome: { kind: 'saved', lastFour: '1a2b' } });
  expect(page.field().value).toBe('');
});

test('without access to LinkedIn, the page says so and asks for it', async () => {
  const page = showOptions({ lacksLinkedIn: true });
  await page.user.click(page.getByRole('button', { name: 'Allow access' }));
  expect(page.actions.allowLinkedIn).toHaveBeenCalledOnce();
  page.change({ lacksLinkedIn: false });
  expect(page.queryByRole('button', { name: 'Allow access' })).toBeNull();
});

test('checking a key leaves it in the field', async () => {
  const page = showOptions();
  await page.user.type(page.field(), 'outx_one');
  await page.user.click(page.getByRole('button', { name: 'Check key' }));
  expect(page.actions.checkKey).toHaveBeenCalledExactlyOnceWith('outx_one');
  page.change({ outcome: { kind: 'accepted' } });
  expect(page.field().value).toBe('outx_one');
});

test('an empty field checks the saved key', async () => {
  const page = showOptions({ savedKey: { lastFour: '1a2b' } });
  await page.user.click(page.getByRole('button', { name: 'Check key' }));
  expect(page.actions.checkKey).toHaveBeenCalledExactlyOnceWith('');
});

test('a key can be forgotten only if there is one', async () => {
  const page = showOptions();
  expect(page.queryByRole('button', { name: 'Forget key' })).toBeNull();
  page.change({ savedKey: { lastFour: '1a2b' } });
  await page.user.click(page.getByRole('button', { name: 'Forget key' }));
  expect(page.actions.forgetKey).toHaveBeenCalledOnce();
});

test('during an action, the buttons keep the focus but do nothing', async () => {
  const page = showOptions({ busy: true, savedKey: { lastFour: '1a2b' } });
  for (const name of ['Save key', 'Check key', 'Forget key']) {
    await page.user.click(page.getByRole('button', { name }));
    expect(document.activeElement?.textContent).toBe(name);
  }
  expect(page.actions.saveKey).not.toHaveBeenCalled();
  expect(page.actions.checkKey).not.toHaveBeenCalled();
  expect(page.actions.forgetKey).not.toHaveBeenCalled();
});

test('fetching on open is an option with an explanation', async () => {
  const page = showOptions({ fetchOnOpen: true });
  const box = page.getByRole('checkbox', {
    name: 'Fetch as soon as I open the popup',
  }) as HTMLInputElement;
  expect(box.checked).toBe(true);
  const explanation = document.getElementById(box.getAttribute('aria-describedby') ?? '');
  expect(explanation?.textContent).toMatch(/never fetched again automatically/);
  await page.user.click(box);
  expect(page.actions.setFetchOnOpen).toHaveBeenCalledExactlyOnceWith(false);
});

const outcomes: [Outcome, 'status' | 'alert', RegExp][] = [
  [{ kind: 'saved', lastFour: '1a2b' }, 'status', /ends in 1a2b/],
  [{ kind: 'forgotten' }, 'status', /Key removed/],
  [{ kind: 'accepted' }, 'status', /OutX accepts this key/],
  [{ kind: 'accepted-no-browser' }, 'status', /accepts this key, but no .* 48 hours/],
  [{ kind: 'refused', problem: 'blank' }, 'alert', /a key first/],
  [{ kind: 'refused', problem: 'spaces' }, 'alert', /can’t contain spaces/],
  [{ kind: 'refused', problem: 'url' }, 'alert', /web address/],
  [{ kind: 'refused', problem: 'too-long' }, 'alert', /too long/],
  [{ kind: 'refused', problem: 'characters' }, 'alert', /plain letters/],
  [{ kind: 'failed', failure: failure('key-rejected', 'Invalid API Key') }, 'alert', /Invalid API/],
];

test('a saved key that OutX refuses is reported, and stays saved', async () => {
  const saved = { kind: 'saved', lastFour: '1a2b' } as const;
  const page = showOptions({ outcome: saved });
  await page.user.type(page.field(), 'outx_next');
  const check = { kind: 'failed', failure: failure('key-rejected') } as const;
  page.change({ outcome: { ...saved, check } });
  expect(page.getByRole('status').textContent).toMatch(/ends in 1a2b/);
  expect(page.getByRole('alert').textContent).toMatch(/OutX doesn’t accept/);
  expect(page.field().value).toBe('outx_next');
});

test('on the options page, no advice points to the options', () => {
  for (const code of ['key-missing', 'key-rejected', 'plan-limit', 'forbidden'] as const) {
    const page = showOptions({ outcome: { kind: 'failed', failure: failure(code) } });
    expect(page.getByRole('alert').textContent).not.toMatch(/in the options/);
    page.unmount();
  }
});

test.each(outcomes)('the outcome is shown: %j', (outcome, role, sentence) => {
  const page = showOptions({ outcome });
  expect(page.getByRole(role).textContent).toMatch(sentence);
  expect(page.queryByRole(role === 'alert' ? 'status' : 'alert')).toBeNull();
  expect(page.field().getAttribute('aria-invalid')).toBe(String(outcome.kind === 'refused'));
});

test('there is no outcome before the first action', () => {
  const page = showOptions();
  expect(page.queryByRole('status')).toBeNull();
  expect(page.queryByRole('alert')).toBeNull();
});

test('the page says where to get a key', () => {
  const link = showOptions().getByRole('link', { name: 'OutX API page' });
  expect(link.getAttribute('href')).toBe('https://mentions.outx.ai/api-doc');
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
});

test('a link opens the library in a new tab', () => {
  const link = showOptions({}).getByRole('link', { name: 'Open library' });
  expect(link.getAttribute('href')).toBe('library.html');
  expect(link.getAttribute('target')).toBe('_blank');
});

test('a link opens the setup guide', () => {
  const link = showOptions({ savedKey: { lastFour: '1a2b' } }).getByRole('link', {
    name: 'Setup guide',
  });
  expect(link.getAttribute('href')).toBe('welcome.html');
});

test('before a key is saved, the page says what saving one agrees to', () => {
  const page = showOptions();
  expect(page.getByText(/By saving a key you agree/)).toBeTruthy();
  expect(page.getByRole('link', { name: 'What it does, and what it sends' })).toBeTruthy();
  page.change({ savedKey: { lastFour: '1a2b' } });
  expect(page.queryByText(/By saving a key you agree/)).toBeNull();
});

test('an update that changed what is sent is reported', () => {
  const page = showOptions();
  expect(page.queryByRole('link', { name: 'See what’s new' })).toBeNull();
  page.change({ hasNewDisclosures: true });
  const link = page.getByRole('link', { name: 'See what’s new' });
  expect(link.getAttribute('href')).toBe('welcome.html#whats-new');
});

test('damaged settings are reported', () => {
  expect(showOptions().queryByRole('alert')).toBeNull();
  cleanup();
  const page = showOptions({ areDamaged: true, fetchOnOpen: false });
  expect(page.getByRole('alert').textContent).toContain('nothing is fetched without a click');
});

test('the data section tells what is stored, and leads to export, import and deletion', async () => {
  const page = showOptions({ data: { count: 1204, usedBytes: 3_400_000 } });
  expect(page.getByText('1,204 profiles, using 3.4 MB on this computer.')).toBeTruthy();
  const address = (name: string) => page.getByRole('link', { name }).getAttribute('href');
  expect(address('Export library')).toBe('library.html#export');
  expect(address('Import')).toBe('library.html#import');
  await page.user.click(page.getByRole('button', { name: 'Delete everything' }));
  expect(page.actions.deleteEverything).toHaveBeenCalledOnce();
});

test('notifications can be switched on, and stay off if the browser refuses them', async () => {
  const page = showOptions();
  const control = () =>
    page.getByRole('checkbox', { name: 'Notify me of news' }) as HTMLInputElement;
  await page.user.click(control());
  expect(page.actions.setNotifyOfNews).toHaveBeenCalledExactlyOnceWith(true);
  page.change({ areNotificationsRefused: true });
  expect(control().checked).toBe(false);
  expect(page.getByText(/doesn’t let Calling Card show notifications/)).toBeTruthy();
  page.change({ notifyOfNews: true });
  expect(control().checked).toBe(true);
});

test('the browser’s shortcuts are listed with their keys, and lead to where they are set', async () => {
  const all = [
    { action: 'open', keys: 'Alt+Shift+C' },
    { action: 'fetch', keys: '' },
  ] as const;
  const page = showOptions({ shortcuts: { all, isApple: false } });
  const keysOf = (name: string) => page.getByText(name).parentElement?.querySelector('dd');
  expect(keysOf('Open Calling Card')?.textContent).toBe('Alt Shift C');
  expect(keysOf('Fetch the profile on screen without opening anything')?.textContent).toBe(
    'Not set',
  );
  await page.user.click(page.getByRole('button', { name: 'Change shortcuts' }));
  expect(page.actions.openShortcutSettings).toHaveBeenCalledOnce();
});
