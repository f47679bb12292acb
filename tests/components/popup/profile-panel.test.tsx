// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { adaSlug, saved } from '../people.ts';
import { cancelled, creating, queued, waiting } from '../tasks.ts';
import { profileState, showPopup } from './popup.tsx';

afterEach(cleanup);

test('without a key, the popup says so and asks for nothing it could not do', () => {
  const popup = showPopup({ hasKey: false, profileState: profileState() });
  expect(popup.getByRole('alert').textContent).toContain('No API key yet');
  expect(popup.queryByRole('button', { name: 'Enrich' })).toBeNull();
});

test('without a key, a stored profile is still there to read', () => {
  const popup = showPopup({ hasKey: false, profileState: profileState(undefined, saved()) });
  expect(popup.getByRole('heading', { level: 1 }).textContent).toBe('Ada Lovelace');
  expect(popup.queryByRole('button', { name: 'Refresh' })).toBeNull();
});

test('away from profiles, the popup invites to open one', () => {
  const popup = showPopup();
  expect(popup.getByText(/Open somebody’s LinkedIn profile/)).toBeTruthy();
  expect(popup.queryByRole('alert')).toBeNull();
});

test('a person never fetched is known by the address, and one button away', async () => {
  const popup = showPopup({ profileState: profileState() });
  expect(popup.getByText('ada-lovelace')).toBeTruthy();
  expect(popup.queryByRole('heading', { level: 1 })).toBeNull();
  await popup.person.click(popup.getByRole('button', { name: 'Enrich' }));
  expect(popup.actions.command).toHaveBeenCalledExactlyOnceWith(adaSlug, 'enrich');
});

test.each([
  ['Waiting to ask OutX…', queued()],
  ['Asking OutX…', creating],
  ['OutX has the task; waiting for a browser to pick it up', waiting()],
  ['A browser is reading the profile', waiting({ pickedUp: true })],
])('the stage is told in words, and can be cancelled: %s', async (t, task) => {
  const popup = showPopup({ profileState: profileState(task) });
  expect(popup.getByRole('status').textContent).toBe(t);
  expect(popup.getByText('Asked 4 min ago')).toBeTruthy();
  expect(popup.queryByRole('button', { name: 'Enrich' })).toBeNull();
  await popup.person.click(popup.getByRole('button', { name: 'Cancel' }));
  expect(popup.actions.command).toHaveBeenCalledExactlyOnceWith(adaSlug, 'cancel');
});

test('a fetch that takes long says what OutX waits for, and for how long', () => {
  const popup = showPopup({ profileState: profileState(waiting({ state: 'long-waiting' })) });
  const told = popup.getByRole('status').textContent;
  expect(told).toMatch(/^Still waiting/);
  expect(told).toMatch(/team member who has the OutX extension/);
  expect(told).toMatch(/48 hours/);
  expect(told).toMatch(/safe to close/);
});

test('the passing seconds are not read out with the stage', () => {
  const popup = showPopup({ profileState: profileState(creating) });
  expect(popup.getByRole('status').textContent).not.toContain('ago');
});

test('while a profile is refreshed, it stays, with the stage above it', () => {
  const popup = showPopup({ profileState: profileState(waiting(), saved()) });
  const heading = popup.getByRole('heading', { level: 1, name: 'Ada Lovelace' });
  const order = popup.getByRole('status').compareDocumentPosition(heading);
  expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(popup.queryByRole('button', { name: 'Refresh' })).toBeNull();
});

test('a stored profile is refreshed only on request', async () => {
  const popup = showPopup({ profileState: profileState(undefined, saved()) });
  await popup.person.click(popup.getByRole('button', { name: 'Refresh' }));
  expect(popup.actions.command).toHaveBeenCalledExactlyOnceWith(adaSlug, 'refresh');
  expect(popup.queryByRole('button', { name: 'Enrich' })).toBeNull();
});

test('a cancelled fetch may still run at OutX, and can be asked for again', () => {
  const popup = showPopup({ profileState: profileState(cancelled({ outxTaskId: '1' })) });
  expect(popup.getByRole('status').textContent).toMatch(/OutX may still run the task/);
  expect(popup.getByRole('button', { name: 'Enrich' })).toBeTruthy();

  popup.change({ profileState: profileState(cancelled(), saved()) });
  expect(popup.getByRole('status').textContent).toMatch(/may still run it/);
  expect(popup.getByRole('button', { name: 'Refresh' })).toBeTruthy();
});

test('from somebody of the history, one button leads back to the page’s profile', async () => {
  const popup = showPopup({
    profileState: { ...profileState(undefined, saved()), isOnScreen: false },
  });
  await popup.person.click(popup.getByRole('button', { name: 'Back to the profile on screen' }));
  expect(popup.actions.backToPage).toHaveBeenCalledOnce();

  popup.change({ profileState: profileState(undefined, saved()) });
  expect(popup.queryByRole('button', { name: /Back/ })).toBeNull();
});
