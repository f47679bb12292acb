// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { adaSlug, saved } from '../people.ts';
import { cancelled, creating, queued, waiting } from '../tasks.ts';
import { profileState, showPopup } from './popup.tsx';

afterEach(cleanup);

test('without a key, the popup says so and doesn’t offer a fetch', () => {
  const popup = showPopup({ hasKey: false, profileState: profileState() });
  expect(popup.getByRole('alert').textContent).toContain('No API key yet');
  const setUp = popup.getByRole('link', { name: 'Set up' });
  expect([setUp.getAttribute('href'), setUp.getAttribute('target')]).toEqual([
    'welcome.html',
    '_blank',
  ]);
  expect(popup.queryByRole('button', { name: 'Fetch profile' })).toBeNull();
});

test('without a key, a saved profile is still shown', () => {
  const popup = showPopup({ hasKey: false, profileState: profileState(undefined, saved()) });
  expect(popup.getByRole('heading', { level: 1 }).textContent).toBe('Ada Lovelace');
  expect(popup.queryByRole('button', { name: 'Refresh' })).toBeNull();
});

test('without a profile in the tab, the popup asks the user to open one', () => {
  const popup = showPopup();
  expect(popup.getByText(/Open a LinkedIn profile/)).toBeTruthy();
  expect(popup.queryByRole('alert')).toBeNull();
});

test('a person who was never fetched shows as an address with a fetch button', async () => {
  const popup = showPopup({ profileState: profileState() });
  expect(popup.getByText('ada-lovelace')).toBeTruthy();
  expect(popup.getByRole('heading', { level: 1 }).textContent).toBe('linkedin.com/in/ada-lovelace');
  await popup.user.click(popup.getByRole('button', { name: 'Fetch profile' }));
  expect(popup.actions.command).toHaveBeenCalledExactlyOnceWith(adaSlug, 'enrich');
});

test('a person of a list shows what it says, as not fetched yet, with a fetch button', async () => {
  const listed = { connectedAt: Date.UTC(2021, 4, 3) };
  const popup = showPopup({ profileState: profileState(undefined, { ...saved(), listed }) });
  expect(popup.getByRole('heading', { level: 1 }).textContent).toBe('Ada Lovelace');
  expect(popup.getByText('Not fetched yet. From a list, connected May 3, 2021.')).toBeTruthy();
  expect(popup.queryByText(/^Fetched/)).toBeNull();
  await popup.user.click(popup.getByRole('button', { name: 'Fetch profile' }));
  expect(popup.actions.command).toHaveBeenCalledExactlyOnceWith(adaSlug, 'enrich');

  popup.change({ profileState: profileState(undefined, { ...saved(), listed: {} }) });
  expect(popup.getByText('Not fetched yet. From a list.')).toBeTruthy();
  popup.change({ profileState: profileState(waiting(), { ...saved(), listed: {} }) });
  expect(popup.queryByRole('button', { name: 'Fetch profile' })).toBeNull();
});

test.each([
  ['Waiting to send the request…', queued()],
  ['Sending the request to OutX…', creating],
  ['OutX has the task and is waiting for a browser to pick it up', waiting()],
  ['A browser is reading the profile', waiting({ pickedUp: true })],
])('the stage is shown, and the fetch can be cancelled: %s', async (text, task) => {
  const popup = showPopup({ profileState: profileState(task) });
  expect(popup.getByRole('status').textContent).toBe(text);
  expect(popup.getByText('Requested 4 min ago')).toBeTruthy();
  expect(popup.queryByRole('button', { name: 'Fetch profile' })).toBeNull();
  await popup.user.click(popup.getByRole('button', { name: 'Cancel' }));
  expect(popup.actions.command).toHaveBeenCalledExactlyOnceWith(adaSlug, 'cancel');
});

test('a long fetch says what OutX is waiting for, and for how long', () => {
  const popup = showPopup({ profileState: profileState(waiting({ state: 'long-waiting' })) });
  const text = popup.getByRole('status').textContent;
  expect(text).toMatch(/^Still waiting/);
  expect(text).toMatch(/team member who has the OutX extension/);
  expect(text).toMatch(/48 hours/);
  expect(text).toMatch(/You can close this window/);
});

test('screen readers don’t read out the elapsed time with the stage', () => {
  const popup = showPopup({ profileState: profileState(creating) });
  expect(popup.getByRole('status').textContent).not.toContain('ago');
});

test('a refresh shows its progress where the age was, and can be cancelled', async () => {
  const popup = showPopup({ profileState: profileState(undefined, saved()) });
  const lines = () => popup.getByRole('article').childElementCount;
  const before = lines();
  popup.getByRole('button', { name: 'Refresh' }).focus();

  popup.change({ profileState: profileState(waiting(), saved()) });
  expect(popup.getByText('Waiting for a browser').getAttribute('role')).toBe('status');
  expect(popup.queryByText(/Fetched/)).toBeNull();
  expect(lines()).toBe(before);
  expect(popup.getByRole('article').previousElementSibling).toBeNull();
  const refresh = popup.getByRole('button', { name: 'Refreshing…' });
  expect(document.activeElement).toBe(refresh);
  await popup.user.click(refresh);
  expect(popup.actions.command).not.toHaveBeenCalled();
  await popup.user.click(popup.getByRole('button', { name: 'Cancel' }));
  expect(popup.actions.command).toHaveBeenCalledExactlyOnceWith(adaSlug, 'cancel');
});

test('a saved person can be starred, tagged, noted, listed and copied while a fetch runs', async () => {
  const { user, toolActions, setMembers, ...popup } = showPopup({
    profileState: profileState(waiting(), saved()),
  });
  await user.click(popup.getByRole('button', { name: 'Star', pressed: true }));
  await user.type(popup.getByRole('textbox', { name: 'Add tag' }), 'to call{Enter}');
  await user.type(popup.getByRole('textbox', { name: 'Note' }), 'T');
  await user.click(popup.getByRole('button', { name: 'List' }));
  await user.click(popup.getByRole('checkbox', { name: 'Q3' }));
  await user.click(popup.getByRole('button', { name: 'Copy' }));
  await user.click(popup.getByRole('button', { name: 'Copy link' }));
  await user.click(popup.getByRole('button', { name: 'Open in library' }));
  expect(toolActions.star).toHaveBeenCalledExactlyOnceWith(false);
  expect(toolActions.addTag).toHaveBeenCalledExactlyOnceWith('to call');
  expect(toolActions.setNote).toHaveBeenCalledExactlyOnceWith('T');
  expect(setMembers.mock.calls.map(([list, slugs, areIn]) => [list.id, slugs, areIn])).toEqual([
    ['q3', [adaSlug], true],
  ]);
  expect(toolActions.copy).toHaveBeenCalledExactlyOnceWith('link');
  expect(toolActions.openInLibrary).toHaveBeenCalledOnce();
});

test('nobody who isn’t saved can be starred', () => {
  const popup = showPopup({ profileState: profileState(waiting()) });
  expect(popup.queryByRole('button', { name: 'Star' })).toBeNull();
});

test('a saved profile is refreshed only on request', async () => {
  const popup = showPopup({ profileState: profileState(undefined, saved()) });
  await popup.user.click(popup.getByRole('button', { name: 'Refresh' }));
  expect(popup.actions.command).toHaveBeenCalledExactlyOnceWith(adaSlug, 'refresh');
  expect(popup.queryByRole('button', { name: 'Fetch profile' })).toBeNull();
});

test('a cancelled fetch may still run at OutX, and can be started again', () => {
  const popup = showPopup({ profileState: profileState(cancelled({ outxTaskId: '1' })) });
  expect(popup.getByRole('status').textContent).toMatch(/OutX may still run the task/);
  expect(popup.getByRole('button', { name: 'Fetch profile' })).toBeTruthy();

  popup.change({ profileState: profileState(cancelled(), saved()) });
  expect(popup.getByText(/may still run it/).closest('[role=status]')).not.toBeNull();
  expect(popup.getByRole('button', { name: 'Refresh' })).toBeTruthy();
});

test('a button leads back from the history to the tab’s profile', async () => {
  const popup = showPopup({
    profileState: { ...profileState(undefined, saved()), isOnScreen: false },
  });
  await popup.user.click(popup.getByRole('button', { name: 'Back to the open profile' }));
  expect(popup.actions.backToPage).toHaveBeenCalledOnce();

  popup.change({ profileState: profileState(undefined, saved()) });
  expect(popup.queryByRole('button', { name: /Back/ })).toBeNull();
});
