// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { newDisclosures } from '../../../utils/i18n/whats-new.ts';
import { failure } from '../tasks.ts';
import { showWelcome } from './welcome.tsx';

afterEach(cleanup);

const savedKey = { lastFour: '7f3a' };
const online = { kind: 'accepted' } as const;
const keyed = { hasAgreed: true, savedKey, check: online, setup: 'keyed' } as const;

test('before the user agrees, nothing else can be done', async () => {
  const guide = showWelcome();
  expect(guide.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'I agree, continue',
  ]);
  expect(guide.queryByRole('textbox')).toBeNull();
  await guide.user.click(guide.button('I agree, continue'));
  expect(guide.actions.agree).toHaveBeenCalledOnce();
});

test('the consent names the terms, the risk and everything that leaves the computer', () => {
  const guide = showWelcome();
  const link = guide.getByRole('link', { name: 'LinkedIn User Agreement' });
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  const items = guide.container.querySelectorAll('.bullets li');
  expect([...items].map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('the address of each profile that you fetch'),
    expect.stringContaining('only if you get the key by email: your email address'),
  ]);
});

test('a step that is done folds to a line, and the heading of the next gets the focus', async () => {
  const guide = showWelcome();
  expect(document.activeElement).toBe(document.body);
  guide.change({ hasAgreed: true });
  expect(document.activeElement?.textContent).toBe('Your OutX key');
  guide.change(keyed);
  expect(document.activeElement?.textContent).toBe('Try it');
  guide.change({ setup: 'done' });
  expect(document.activeElement?.textContent).toBe('You’re ready');

  const line = guide.button('What it does, and what it sends');
  expect(line.getAttribute('aria-expanded')).toBe('false');
  await guide.user.click(line);
  expect(guide.getByText('What leaves your computer')).toBeTruthy();
  expect(guide.queryByRole('button', { name: 'I agree, continue' })).toBeNull();
});

test('a guide that is opened again continues where it was, and doesn’t move the focus', () => {
  const guide = showWelcome(keyed);
  expect(guide.container.querySelector('[aria-current="step"] h2')?.textContent).toBe('Try it');
  expect(guide.getByText('Saved: •••• 7f3a. A browser is online')).toBeTruthy();
  cleanup();
  const done = showWelcome({ ...keyed, setup: 'done' });
  expect(done.getByRole('heading', { name: 'You’re ready' })).toBeTruthy();
  expect(document.activeElement).toBe(document.body);
});

test('the key can be put off, and the end says that it is missing', async () => {
  const guide = showWelcome({ hasAgreed: true });
  await guide.user.click(guide.button('Continue without'));
  expect(guide.actions.skipKey).toHaveBeenCalledOnce();
  guide.change({ setup: 'keyed' });
  expect(guide.getByText('Not done yet')).toBeTruthy();
  guide.change({ setup: 'done' });
  expect(guide.getByText(/open step 2/)).toBeTruthy();
  await guide.user.click(guide.button('Your OutX key'));
  expect(guide.field('Email address')).toBeTruthy();
});

test('a saved key is shown by its ending, with what OutX says about it', async () => {
  const guide = showWelcome({ hasAgreed: true, savedKey });
  expect(guide.getByText('•••• 7f3a')).toBeTruthy();
  expect(guide.getByText(/Asking OutX/)).toBeTruthy();
  await guide.user.click(guide.button('Check again'));
  expect(guide.actions.checkAgain).not.toHaveBeenCalled();

  guide.change({ check: { kind: 'accepted-no-browser' } });
  expect(guide.getByText('No browser is online yet').closest('[role=alert]')).toBeTruthy();
  expect(guide.getByRole('link', { name: 'Get the OutX extension' })).toBeTruthy();
  await guide.user.click(guide.button('Check again'));
  expect(guide.actions.checkAgain).toHaveBeenCalledOnce();

  guide.change({ check: { kind: 'failed', failure: failure('key-rejected') } });
  expect(guide.getByText('OutX doesn’t accept the API key.')).toBeTruthy();
  await guide.user.click(guide.button('Use another key'));
  expect(guide.field('Email address')).toBeTruthy();
  expect(guide.queryByText(/has no lock until/)).toBeNull();
  guide.change({ savedKey: { ...savedKey, hasLock: true } });
  expect(guide.getByText(/has no lock until/)).toBeTruthy();
  guide.change({ replacements: 1, check: undefined });
  expect(guide.getByText('•••• 7f3a')).toBeTruthy();
});

test('a pasted key is saved, unless something is obviously wrong with it', async () => {
  const guide = showWelcome({ hasAgreed: true });
  await guide.user.click(guide.button('Paste a key instead'));
  expect(guide.field('OutX API key').type).toBe('password');
  await guide.user.type(guide.field('OutX API key'), 'outx_one two{Enter}');
  expect(guide.description('OutX API key')).toMatch(/can’t contain spaces/);
  expect(guide.actions.saveKey).not.toHaveBeenCalled();
  await guide.user.clear(guide.field('OutX API key'));
  await guide.user.type(guide.field('OutX API key'), 'outx_one{Enter}');
  expect(guide.actions.saveKey).toHaveBeenCalledExactlyOnceWith('outx_one');
  await guide.user.click(guide.button('Get the key by email instead'));
  expect(guide.field('Email address')).toBeTruthy();
});

test('the practice profile goes through the stages of a real fetch', async () => {
  const guide = showWelcome(keyed);
  expect(guide.getByText(/this person doesn’t exist. Nothing is sent or saved/)).toBeTruthy();
  await guide.user.click(guide.button('Fetch profile'));
  expect(guide.actions.practice.start).toHaveBeenCalledOnce();
  guide.change({ practice: { kind: 'active', step: 'reading', since: 0 } });
  expect(guide.getByText('A browser is reading the profile')).toBeTruthy();
  await guide.user.click(guide.button('Cancel'));
  expect(guide.actions.practice.reset).toHaveBeenCalledOnce();
  guide.change({ practice: { kind: 'fetched' } });
  expect(guide.getByRole('heading', { name: 'Robin Example' })).toBeTruthy();
  expect(guide.getAllByText('Footpath Press')[0]).toBeTruthy();
  // nb. Someone real may have the address.
  expect(guide.container.querySelector('a[href*="linkedin.com/in"]')).toBeNull();
});

test.each([
  [{ browser: 'chrome' }, /the pin beside Calling Card/],
  [{ browser: 'edge' }, /the eye beside Calling Card/],
  [{ browser: 'firefox', isPinned: false }, /Pin to Toolbar/],
  [{ isPinned: true }, /is on your toolbar/],
  [{ shortcut: 'Alt+Shift+C' }, /^Alt\+Shift\+C opens Calling Card/],
  [{ shortcut: '' }, /No keyboard shortcut is set/],
] as const)('with %j, the page says how to open the extension', (props, sentence) => {
  expect(showWelcome({ ...keyed, ...props }).getByText(sentence)).toBeTruthy();
});

test('the browser’s page for the shortcut can be opened, whether one is set or not', async () => {
  const guide = showWelcome(keyed);
  await guide.user.click(guide.button('Change the shortcut'));
  guide.change({ shortcut: '' });
  await guide.user.click(guide.button('Set a shortcut'));
  expect(guide.actions.changeShortcut).toHaveBeenCalledTimes(2);
});

test('what is new is shown only after an update that changed what is sent', async () => {
  const guide = showWelcome(keyed);
  expect(guide.queryByRole('heading', { name: /What’s new/ })).toBeNull();
  guide.change({ disclosures: newDisclosures });
  expect(document.getElementById('whats-new')?.textContent).toContain('Version 0.2.0');
  await guide.user.click(guide.button('Got it'));
  expect(guide.actions.readWhatsNew).toHaveBeenCalledOnce();
});
